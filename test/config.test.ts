import { describe, expect, it } from 'vitest';
import { parseConfig } from '../src/config.ts';
import { ConfigError } from '../src/errors.ts';

describe('parseConfig', () => {
  it('has a default for everything', () => {
    const config = parseConfig({});
    expect(config).toMatchObject({ maxWords: 25_000, logLevel: 'info', color: true });
    expect(config.analysisThreads).toBeGreaterThanOrEqual(1);
  });

  it('reads every variable', () => {
    const config = parseConfig({ MAX_WORDS: '500', ANALYSIS_THREADS: '3', LOG_LEVEL: 'debug', NO_COLOR: '1' });
    expect(config).toEqual({ maxWords: 500, analysisThreads: 3, logLevel: 'debug', color: false });
  });

  it('takes an empty variable for an absent one', () => {
    expect(parseConfig({ MAX_WORDS: '', LOG_LEVEL: ' ', NO_COLOR: '' })).toMatchObject({ maxWords: 25_000, logLevel: 'info', color: true });
  });

  it('names every mistake at once', () => {
    const parse = () => parseConfig({ MAX_WORDS: '-3', ANALYSIS_THREADS: 'two', LOG_LEVEL: 'loud' });
    expect(parse).toThrow(ConfigError);
    expect(parse).toThrow(/MAX_WORDS .*"-3".*ANALYSIS_THREADS .*"two".*LOG_LEVEL .*"loud"/);
  });

  it.each(['0', '99', '1000001', '1e3', '25000.5'])('refuses %s as MAX_WORDS', (value) => {
    expect(() => parseConfig({ MAX_WORDS: value })).toThrow('MAX_WORDS must be a whole number from 100 to 1000000');
  });
});
