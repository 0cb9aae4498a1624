import { describe, expect, it } from 'vitest';
import { isolateArabic, isolateWhole } from './bidi.js';
import { markExcerpt, sentenceAround, withRoom } from './excerpt.js';
import { PLAIN, styleFor } from './style.js';

const text = 'First one. JNIM attacked Boni, killing three! Then it left.\nOther line.';
const at = (words: string): [number, number] => [text.indexOf(words), text.indexOf(words) + words.length];

describe('sentenceAround', () => {
  it('cuts at the marks around the evidence, within its line', () => {
    expect(text.slice(...sentenceAround(text, [at('attacked')]))).toBe('JNIM attacked Boni, killing three!');
    expect(text.slice(...sentenceAround(text, [at('left')]))).toBe('Then it left.');
    expect(text.slice(...sentenceAround(text, [at('First'), at('killing')]))).toBe(
      'First one. JNIM attacked Boni, killing three!',
    );
    expect(text.slice(...sentenceAround(text, [at('Other')]))).toBe('Other line.');
  });

  it('keeps to some room where there are no marks', () => {
    const long = `${'a '.repeat(1000)}hit ${'b '.repeat(1000)}`;
    const whole = sentenceAround(long, [[2000, 2003]]);
    const [start, end] = withRoom(long, whole, [[2000, 2003]]);
    expect(end - start).toBeLessThan(620);
    expect(long[start - 1]).toBe(' ');
    expect(long[end]).toBe(' ');
    expect(withRoom(text, at('Then it left.'), [at('left')])).toEqual(at('Then it left.'));
  });
});

describe('markExcerpt', () => {
  it('marks evidence and trigger, without colours', () => {
    const range = sentenceAround(text, [at('attacked')]);
    expect(markExcerpt(text, range, [at('JNIM attacked Boni')], [at('attacked')], PLAIN)).toBe(
      '[JNIM *attacked* Boni], killing three!',
    );
  });

  it('underlines and emboldens at a terminal, and respects NO_COLOR', () => {
    const range = at('JNIM attacked Boni');
    const colours = styleFor('auto', true, {});
    expect(markExcerpt(text, range, [range], [at('attacked')], colours)).toContain('\u001b[4m');
    expect(styleFor('auto', true, { NO_COLOR: '1' }).trigger('x')).toBe('*x*');
    expect(styleFor('auto', false, {}).trigger('x')).toBe('*x*');
    expect(styleFor('always', false, { NO_COLOR: '1' }).trigger('x')).toContain('\u001b[');
  });
});

describe('isolates', () => {
  const arabic = 'قتل 3 جنود';

  it('wrap each Arabic run whole, figures and colour codes inside', () => {
    expect(isolateArabic(`target “${arabic}” (say)`)).toBe(`target “\u2068${arabic}\u2069” (say)`);
    const coloured = arabic.replace('3', '\u001b[1m3\u001b[22m');
    expect(isolateArabic(`x ${coloured} y`)).toBe(`x \u2068${coloured}\u2069 y`);
    expect(isolateArabic('plain')).toBe('plain');
  });

  it('wrap a whole sentence once', () => {
    expect(isolateWhole(arabic)).toBe(`\u2068${arabic}\u2069`);
  });
});
