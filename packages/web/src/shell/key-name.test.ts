import { expect, it } from 'vitest';
import { keyName } from './key-name.js';

const press = (key: string, code = '', more = {}) =>
  keyName({ key, code, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...more });

it('names Latin keys by what they print', () => {
  expect([
    press('j', 'KeyJ'),
    press('J', 'KeyJ', { shiftKey: true }),
    press('/', 'Slash'),
    press('?', 'Slash'),
  ]).toEqual(['j', 'j', '/', '?']);
  // On a French keyboard A is where Q is on an American one.
  expect(press('a', 'KeyQ')).toBe('a');
});

it('names keys of an Arabic layout by their place', () => {
  expect([
    press('ت', 'KeyJ'),
    press('ن', 'KeyK'),
    press('ش', 'KeyA'),
    press('؟', 'Slash', { shiftKey: true }),
  ]).toEqual(['j', 'k', 'a', '?']);
});

it('leaves keys with modifiers and keys of an input method alone', () => {
  expect([press('r', 'KeyR', { ctrlKey: true }), press('a', 'KeyA', { isComposing: true })]).toEqual([
    null,
    null,
  ]);
});

it('tells arrows with Shift from arrows', () => {
  expect([press('ArrowDown'), press('ArrowDown', '', { shiftKey: true })]).toEqual([
    'ArrowDown',
    'Shift+ArrowDown',
  ]);
});
