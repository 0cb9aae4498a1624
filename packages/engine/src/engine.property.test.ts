/**
 * Laws that hold for any text at all: nothing throws, spans say what they say they do, and the same input gives the same
 * bytes.
 */
import { readFileSync } from 'node:fs';
import { type Language, type ReportRecord, validateRecord } from '@marsad/model';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { createEngine, type Engine } from './engine.js';
import { loadLexicon } from './lexicon/load.js';

const LANGUAGES: readonly Language[] = ['ar', 'fr', 'en'];
const MAX_EVIDENCE = 400;

/** Words that the grammar has something to say about, so that random texts reach every stage. */
const WORDS: Readonly<Record<Language, readonly string[]>> = {
  en: 'gunmen attacked killed wounded three soldiers said that who and in near Gao Mali the a of by was JNIM claimed responsibility Monday 3 May 2019 village army denied between to from former leader'.split(
    ' ',
  ),
  fr: "des hommes armés ont attaqué tué trois soldats a déclaré que qui et à près de Gao Mali le la l'armée revendiqué lundi 3 mai 2019 selon dont en blessant deux autres chef ancien aurait".split(
    ' ',
  ),
  ar: 'هاجم مسلحون قتل مقتل ثلاثة جنود وقال قال إن الذي التي و في قرب غاو مالي الجيش تبنت جماعة نصرة الإسلام والمسلمين يوم الاثنين 3 مايو 2019 بين من إلى زعيم سابق لم لن هجوم شن وأعلن'.split(
    ' ',
  ),
};
const MARKS = ['.', ',', '،', '؛', ':', '"', '«', '»', '(', ')', '-', '…', '؟', '\n', '\r\n', "'", '’', '%'];

const pressWord = (language: Language): fc.Arbitrary<string> =>
  fc.oneof(
    { weight: 8, arbitrary: fc.constantFrom(...WORDS[language]) },
    { weight: 2, arbitrary: fc.constantFrom(...MARKS) },
    { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 8 }) },
  );

/** A text of press words, marks and noise in one language. */
const pressText: fc.Arbitrary<string> = fc
  .constantFrom(...LANGUAGES)
  .chain((language) => fc.array(pressWord(language), { maxLength: 120 }))
  .map((words) => words.join(' '));
const anyText: fc.Arbitrary<string> = fc.oneof(
  { weight: 3, arbitrary: pressText },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 300 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 300 }) },
);

let engine: Engine;
beforeAll(() => {
  const bytes = readFileSync(new URL('../../host/lexicon/marsad-lexicon.bin', import.meta.url));
  engine = createEngine(loadLexicon(bytes));
});

function checkSpans(record: ReportRecord, text: string): void {
  for (const { span, text: told } of record.mentions) expect(text.slice(span[0], span[1])).toBe(told);
  for (const { trigger, evidence } of record.assertions) {
    expect(evidence.length).toBeGreaterThan(0);
    for (const [from, to] of evidence) {
      expect(to).toBeGreaterThan(from);
      expect(to - from).toBeLessThanOrEqual(MAX_EVIDENCE);
      expect(text.slice(from, to)).toHaveLength(to - from);
      expect(text.slice(from, to)).not.toContain('\n');
    }
    expect(evidence.some(([from, to]) => from <= trigger[0] && trigger[1] <= to)).toBe(true);
    expect(trigger[1]).toBeGreaterThan(trigger[0]);
  }
  for (const { span } of record.notes) if (span) expect(text.slice(span[0], span[1])).not.toBe('');
}

describe('any text', () => {
  it('is read without an error, in any language, and explained', () => {
    fc.assert(
      fc.property(anyText, fc.option(fc.constantFrom(...LANGUAGES)), (text, language) => {
        const record = engine.extract({ text, ...(language ? { language } : {}) }, { allMentions: true });
        expect(record.schema).toBe('marsad/1');
      }),
      { numRuns: 300 },
    );
    fc.assert(
      fc.property(pressText, (text) => void engine.explain(text)),
      { numRuns: 20 },
    );
  });

  it('has its evidence within a line, its triggers within the evidence, its mentions as written', () => {
    fc.assert(
      fc.property(anyText, (text) => checkSpans(engine.extract({ text }, { allMentions: true }), text)),
      { numRuns: 400, examples: [['Mali denied \n responsibility']] },
    );
  });

  it('keeps the contract of the record, and its assertions do not depend on which mentions are printed', () => {
    const rolesOf = (type: string): readonly string[] | undefined => engine.lexicon.types.get(type)?.roles;
    fc.assert(
      fc.property(anyText, (text) => {
        const record = engine.extract({ text });
        const all = engine.extract({ text }, { allMentions: true });
        expect(validateRecord(record, text, rolesOf)).toEqual([]);
        expect(validateRecord(all, text, rolesOf)).toEqual([]);
        expect(all.assertions.map((a) => a.id)).toEqual(record.assertions.map((a) => a.id));
        expect(record.mentions.filter((m) => m.kind === 'time' && m.edtf === undefined)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('gives the same bytes again, whatever was read between', () => {
    fc.assert(
      fc.property(pressText, pressText, (text, other) => {
        const first = JSON.stringify(engine.extract({ text }));
        engine.extract({ text: other });
        expect(JSON.stringify(engine.extract({ text }))).toBe(first);
      }),
      { numRuns: 100 },
    );
  });
});
