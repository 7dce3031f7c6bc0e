// Logits to probabilities, in rows of larger arrays.

/** Rows of equal length inside an array: row i is `size` numbers from `start + i * stride`. */
export interface Rows {
  readonly data: Float32Array;
  readonly start: number;
  readonly stride: number;
  readonly size: number;
  readonly count: number;
}

/** Logarithms of the softmax of each row, one row after the other. */
export function logSoftmax(rows: Rows): Float64Array {
  const { data, start, stride, size, count } = rows;
  const out = new Float64Array(count * size);
  for (let i = 0; i < count; i++) {
    const at = start + i * stride;
    let most = -Infinity;
    for (let k = 0; k < size; k++) most = Math.max(most, data[at + k]!);
    let sum = 0;
    for (let k = 0; k < size; k++) sum += Math.exp(data[at + k]! - most);
    for (let k = 0; k < size; k++) out[i * size + k] = data[at + k]! - most - Math.log(sum);
  }
  return out;
}

/** Softmax of each row, one row after the other. */
export function softmax(rows: Rows): Float64Array {
  return logSoftmax(rows).map(Math.exp);
}

/** Probability of a yes-or-no logit. */
export function sigmoid(logit: number): number {
  return 1 / (1 + Math.exp(-logit));
}

/** Index of the largest of `size` numbers from `start`, counted from there; the first of equals. */
export function argmax(data: ArrayLike<number>, start: number, size: number): number {
  let best = 0;
  for (let k = 1; k < size; k++) {
    if (data[start + k]! > data[start + best]!) best = k;
  }
  return best;
}
