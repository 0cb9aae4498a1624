import { describe, expect, it } from 'vitest';
import { anchorOf, assertionId, canonicalJson, documentId, textId } from './ids.js';

describe('ids', () => {
  it('gives one text one id, whatever its line ends and trailing space', () => {
    expect(textId('\ufeffUn  mot\r\nDeux \r\n')).toBe(textId('Un  mot\nDeux'));
    expect(textId('e\u0301')).toBe(textId('é'));
    expect(textId('Un mot')).not.toBe(textId('Un  mot'));
    expect(textId('x')).toMatch(/^sha256:[0-9a-f]{64}$/);
  });

  it('tells two outlets that print one text apart', () => {
    const text = textId('x');
    const ids = [
      documentId({ text }),
      documentId({ text, outlet: 'al-ghad-mali' }),
      documentId({ text, url: 'al-ghad-mali' }),
      documentId({ text, published: '2021-05-03' }),
    ];
    expect(new Set(ids).size).toBe(4);
    expect(documentId({ text, outlet: null })).toBe(ids[0]);
  });

  it('anchors by text, trigger and occurrence', () => {
    expect(anchorOf('t', [1, 5], 0)).toBe(anchorOf('t', [1, 5], 0));
    expect(
      new Set([anchorOf('t', [1, 5], 0), anchorOf('t', [1, 5], 1), anchorOf('t', [15, 5], 0)]).size,
    ).toBe(3);
  });

  it('writes equal values as equal text', () => {
    expect(canonicalJson({ b: [1, { d: undefined, c: null }], a: 'é' })).toBe('{"a":"é","b":[1,{"c":null}]}');
  });

  it('gives an assertion the same id from two engines that say the same', () => {
    const one = { type: 'attack', roles: { agent: [], target: [] }, coder: 'rules@0.1.0' };
    const two = {
      coder: 'rules@0.2.0',
      roles: { target: [], agent: [] },
      type: 'attack',
      rule: 'en.attack.x',
    };
    expect(assertionId('a1', one)).toBe(assertionId('a1', two));
    expect(assertionId('a1', one)).not.toBe(assertionId('a2', one));
    expect(assertionId('a1', one)).not.toBe(assertionId('a1', { ...one, type: 'clash' }));
  });
});
