import { describe, expect, it } from 'vitest';
import { joinParts } from '../../../src/bot/pastes/join-parts.ts';
import { pasteOf } from './paste.ts';

describe('joinParts', () => {
  it('gives a single part as it is', () => {
    expect(joinParts([pasteOf({ text: ' One.\r\n\n' })])).toBe(' One.\r\n\n');
  });

  it('begins a paragraph after a sentence and goes on in the next line within one', () => {
    const parts = ['The mayor said', 'it was late.', '“It is.”', 'End'].map((text) => pasteOf({ text }));
    expect(joinParts(parts)).toBe('The mayor said\nit was late.\n\n“It is.”\n\nEnd');
  });

  it('puts the parts in the order in which they were sent', () => {
    expect(joinParts([pasteOf({ text: 'two', sentAt: 2 }), pasteOf({ text: 'one', sentAt: 1 })])).toBe('one\ntwo');
  });
});
