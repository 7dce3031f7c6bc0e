// How central an entity is to the article: a logistic scorer over its features.
import { SALIENCE_FEATURES } from './salience-features.ts';
import { SALIENCE_BIAS, SALIENCE_WEIGHTS } from './salience-weights.ts';

/** Probability that a reader needs this entity to understand the article, 0 to 1; `features` in the order of SALIENCE_FEATURES. */
export function salience(features: readonly number[]): number {
  const sum = SALIENCE_FEATURES.reduce((total, name, i) => total + SALIENCE_WEIGHTS[name] * (features[i] ?? 0), SALIENCE_BIAS);
  return 1 / (1 + Math.exp(-sum));
}
