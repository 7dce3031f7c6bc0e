import { describe, expect, it } from 'vitest';
import { wrap, type Styled } from '../../../src/adapters/console/wrap.ts';

const plain = (text: string): Styled => ({ text, style: 'plain' });
const lines = (parts: Styled[], width: number, hang = '') => wrap(parts, { width, indent: '', hang, color: false }).split('\n');

describe('wrap', () => {
  it('breaks at blanks and drops the blank', () => {
    expect(lines([plain('the old harbor of Velmouth')], 14)).toEqual(['the old harbor', 'of Velmouth']);
  });

  it('indents every further line', () => {
    expect(lines([plain('the old harbor of Velmouth')], 14, '    ')).toEqual(['the old harbor', '    of', '    Velmouth']);
  });

  it('never parts a word from the mark behind it in another style', () => {
    expect(lines([plain('see old '), { text: 'Velmouth', style: 'bold' }, plain(', he said')], 16)).toEqual([
      'see old',
      'Velmouth, he',
      'said',
    ]);
  });

  it('breaks a word that no line holds', () => {
    expect(lines([plain('go to https://example.org/a/long/path now')], 16)).toEqual([
      'go to',
      'https://example.',
      'org/a/long/path',
      'now',
    ]);
  });

  it('counts wide characters as two columns and marks as none', () => {
    expect(lines([plain('港港港港 ab')], 10)).toEqual(['港港港港', 'ab']);
    expect(lines([plain('e\u0301e\u0301e\u0301 ab')], 6)).toEqual(['e\u0301e\u0301e\u0301 ab']);
  });

  it('adds colours only when they are wanted, and none to plain text', () => {
    const parts: Styled[] = [plain('he '), { text: 'rejects', style: 'against' }, plain(' it')];
    expect(wrap(parts, { width: 80, indent: '', hang: '', color: true })).toBe('he \u001B[31mrejects\u001B[0m it');
    expect(wrap(parts, { width: 80, indent: '', hang: '', color: false })).toBe('he rejects it');
  });

  it('colours a phrase in one go', () => {
    const parts: Styled[] = [{ text: 'the old harbor', style: 'marked' }];
    expect(wrap(parts, { width: 10, indent: '', hang: '', color: true })).toBe('\u001B[7mthe old\u001B[0m\n\u001B[7mharbor\u001B[0m');
  });

  it('is empty for nothing', () => expect(lines([plain('')], 80)).toEqual(['']));
});
