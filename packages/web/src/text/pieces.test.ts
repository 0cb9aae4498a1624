import type { Span } from '@marsad/model';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  clipSpans,
  cutAtMarks,
  cutAtQuotations,
  joinSpans,
  paragraphSpans,
  withQuotationMarks,
} from './pieces.js';

const TEXT = 'First line.\n\n  وقالت الجماعة: «هاجمنا المعسكر».  \nLast';

function spanWithin(length: number): fc.Arbitrary<Span> {
  return fc
    .tuple(fc.integer({ min: 0, max: length }), fc.integer({ min: 0, max: length }))
    .map(([a, b]): Span => [Math.min(a, b), Math.max(a, b)]);
}

describe('paragraphSpans', () => {
  it('gives the lines that hold something, without blanks at their ends', () => {
    expect(paragraphSpans(TEXT).map((span) => TEXT.slice(...span))).toEqual([
      'First line.',
      'وقالت الجماعة: «هاجمنا المعسكر».',
      'Last',
    ]);
  });

  it('leaves out nothing but blanks', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const kept = paragraphSpans(text).map((span) => text.slice(...span));
        expect(kept.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
      }),
    );
  });
});

describe('cutAtQuotations', () => {
  it('folds a quotation of two paragraphs with one button', () => {
    const quotations: readonly Span[] = [[5, 25]];
    expect(cutAtQuotations([0, 10], quotations)).toEqual([
      { span: [0, 5], quotation: null, first: false },
      { span: [5, 10], quotation: 5, first: true },
    ]);
    expect(cutAtQuotations([12, 30], quotations)).toEqual([
      { span: [12, 25], quotation: 5, first: false },
      { span: [25, 30], quotation: null, first: false },
    ]);
  });

  it('covers the paragraph without gap or overlap, whatever the quotations', () => {
    fc.assert(
      fc.property(fc.array(spanWithin(60)), (quotations) => {
        const pieces = cutAtQuotations([10, 50], quotations);
        expect(pieces.flatMap(({ span }) => span)).toEqual([
          10,
          ...pieces.slice(1).flatMap(({ span: [at] }) => [at, at]),
          50,
        ]);
      }),
    );
  });
});

describe('withQuotationMarks', () => {
  const marked = (text: string, words: string): string => {
    const start = text.indexOf(words);
    return withQuotationMarks(text, [[start, start + words.length]])
      .map((span) => text.slice(...span))
      .join();
  };

  it('takes the marks around a quotation with it, in every style', () => {
    expect(marked('They said: "we won," and left.', 'we won,')).toBe('"we won,"');
    expect(marked('وقالت: «انتصرنا».', 'انتصرنا')).toBe('«انتصرنا»');
    expect(marked('Il a dit : « nous avons gagné ».', 'nous avons gagné')).toBe('« nous avons gagné »');
  });

  it('takes nothing else', () => {
    expect(marked('They said we won, and left.', 'we won')).toBe('we won');
    expect(marked('we won', 'we won')).toBe('we won');
  });
});

describe('cutAtMarks', () => {
  it('cuts where marks begin and end, and names all that cover a stretch', () => {
    const marks = [
      { name: 'evidence', spans: [[2, 8]] as const },
      { name: 'active', spans: [[4, 6]] as const },
    ];
    expect(cutAtMarks([0, 10], marks)).toEqual([
      { span: [0, 2], names: [] },
      { span: [2, 4], names: ['evidence'] },
      { span: [4, 6], names: ['evidence', 'active'] },
      { span: [6, 8], names: ['evidence'] },
      { span: [8, 10], names: [] },
    ]);
  });
});

it('spans are clipped and joined', () => {
  expect(
    clipSpans(
      [
        [0, 3],
        [5, 20],
        [30, 40],
      ],
      [2, 10],
    ),
  ).toEqual([
    [2, 3],
    [5, 10],
  ]);
  expect(
    joinSpans([
      [5, 9],
      [0, 3],
      [3, 5],
      [12, 14],
    ]),
  ).toEqual([
    [0, 9],
    [12, 14],
  ]);
});
