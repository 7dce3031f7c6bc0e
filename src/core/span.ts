// Spans: the one way in which the project points into a text.

/** A stretch of the text: UTF-16 units, end-exclusive, never empty, never with blank edges. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Whether two spans share at least one unit. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Whether `inner` lies inside `outer` (equal spans do). */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Order of spans in the text: by start, then by end. */
export function compareSpans(a: Span, b: Span): number {
  return a.start - b.start || a.end - b.end;
}
