import { describe, expect, it } from 'vitest';
import { createScene, type Scene } from '../../../src/adapters/console/scene.ts';
import { UserError } from '../../../src/errors.ts';

function played(...moves: ((scene: Scene) => void)[]): Scene {
  const scene = createScene();
  for (const move of moves) move(scene);
  return scene;
}

describe('a scene', () => {
  it('begins with one person, who manages the space', () => {
    const scene = createScene();
    expect(scene.place()).toEqual({ space: 'console:local', channel: '#console', thread: null });
    scene.speak();
    expect(scene.isAdministrator('console:local', scene.person())).toBe(true);
  });

  it('makes whoever speaks first in a space its administrator', () => {
    const scene = played(
      (s) => s.goTo('acme'),
      (s) => s.speakAs('Ana'),
      (s) => s.speak(),
      (s) => s.speakAs('Ben'),
      (s) => s.speak(),
    );
    expect(scene.isAdministrator('console:acme', { id: 'Ana', name: 'Ana' })).toBe(true);
    expect(scene.isAdministrator('console:acme', { id: 'Ben', name: 'Ben' })).toBe(false);
    expect(scene.isAdministrator('console:local', { id: 'Ana', name: 'Ana' })).toBe(false);
  });

  it('gives everybody a space alone with the bot, which they manage', () => {
    const scene = played(
      (s) => s.speakAs('Ben'),
      (s) => s.enter('@bot'),
      (s) => s.speak(),
    );
    expect(scene.isAdministrator('console:local', scene.person())).toBe(false);
    expect(scene.place().space).toBe('console:user:Ben');
    expect(scene.isAdministrator('console:user:Ben', scene.person())).toBe(true);
    expect(scene.isAdministrator('console:user:Ben', { id: 'Ana', name: 'Ana' })).toBe(false);
  });

  it('moves out of a hidden channel who may not read it', () => {
    const scene = played(
      (s) => s.enter('!board'),
      (s) => s.speakAs('Ben'),
    );
    expect(scene.place().channel).toBe('#console');
  });

  it('lets only the readers of a hidden channel read it', () => {
    const scene = played(
      (s) => s.enter('!board'),
      (s) => s.invite('Ben'),
      (s) => s.enter('!pay'),
    );
    const at = (channel: string) => ({ space: 'console:local', channel, thread: null });
    const all = ['#console', '#news', '!board', '!pay'];
    expect(scene.readableFrom(at('#news'), all)).toEqual(['#console', '#news']);
    // Ben reads the board and not the pay
    expect(scene.readableFrom(at('!board'), all)).toEqual(['#console', '#news', '!board']);
    expect(scene.readableFrom(at('!pay'), all)).toEqual(all);
  });

  it.each([
    ['a name', (s: Scene) => s.speakAs('')],
    ['a name', (s: Scene) => s.speakAs('Ana\u001B[2J')],
    ['a channel', (s: Scene) => s.enter('news')],
    ['a channel', (s: Scene) => s.enter('#')],
    ['a space', (s: Scene) => s.goTo('user')],
    ['a space', (s: Scene) => s.goTo('a:b')],
    ['somebody to invite', (s: Scene) => s.invite('Ben')],
  ])('refuses %s with one sentence', (_what, move) => {
    expect(() => played(move)).toThrow(UserError);
  });
});
