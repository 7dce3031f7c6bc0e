// An occurrence of a name as the encoder or its likeness to another name gives it.
import type { NameReading, WordSpan } from '../text/encoded.ts';

/** A name before its form is known. */
export interface FoundName extends WordSpan {
  readonly kind: NameReading['kind'];
  readonly confidence: number;
  readonly role: NameReading['role'];
}
