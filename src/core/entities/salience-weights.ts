// Weights of the salience scorer. Fitted by logistic regression (L2 1e-4) to the key marks of this project's annotated articles
// (the 944 for training, each once as annotated and once with names dropped and mistaken); those texts are credited in NOTICE.
import type { SALIENCE_FEATURES } from './salience-features.ts';

/** What an entity without any feature scores, before the logistic function. */
export const SALIENCE_BIAS = -3.13;

/** What each feature adds. */
export const SALIENCE_WEIGHTS: Readonly<Record<(typeof SALIENCE_FEATURES)[number], number>> = {
  mentions: 1.51,
  share: 1.73,
  rank: 0.61,
  spread: 0.62,
  pronouns: -0.4,
  first: 0.36,
  early: 0.75,
  lede: 0.43,
  quoted: 0.71,
  quotedShare: 2.97,
  isSource: 0.17,
  stances: 3.53,
  targets: 1.12,
  targetShare: 1.18,
  summary: 1.35,
  role: 0.58,
  person: 0.15,
  organization: 0.06,
  place: -0.36,
  group: 0.14,
  nominal: -2.04,
  locative: -1.12,
  media: -0.38,
};
