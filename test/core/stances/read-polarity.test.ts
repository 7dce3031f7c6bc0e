import { expect, it } from 'vitest';
import type { Act } from '../../../src/core/analysis.ts';
import { readPolarity } from '../../../src/core/stances/read-polarity.ts';
import { annotated } from '../annotated.ts';

const [CUE] = annotated('[Ruiz](source) [condemned](cue) [the raid](content).').cues;
const read = (act: Act) => readPolarity({ ...CUE!, act, polarity: { favor: 0.2, against: 0.3, neutral: 0.5 } });

it('lets the act decide the side where it has one', () => {
  expect(read('condemns')).toEqual({ polarity: 'against', probability: 0.3 });
  expect(read('supports')).toEqual({ polarity: 'favor', probability: 0.2 });
});

it('leaves the side of an open act to the model', () => {
  expect(read('considers')).toEqual({ polarity: 'neutral', probability: 0.5 });
});
