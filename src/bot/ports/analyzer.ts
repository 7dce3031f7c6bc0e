// The core behind its port.
import type { Analysis } from '../../core/analysis.ts';

/** Turns texts into analyses without blocking the event loop. */
export interface Analyzer {
  /** Never fails because of the text; rejects with the reason of `signal` when that fires first. */
  analyze(text: string, signal?: AbortSignal): Promise<Analysis>;
  close(): Promise<void>;
}
