import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Language, LocatedPlace, Mention } from '@marsad/model';
import { beforeAll, describe, expect, it } from 'vitest';
import { createEngine, type Engine } from '../../engine.js';
import { loadLexicon } from '../../lexicon/load.js';

interface Phrase {
  readonly text: string;
  /** Where each bracket stood, as start and end in the text without brackets. */
  readonly spans: readonly (readonly [number, number])[];
  readonly line: number;
}
interface Block {
  readonly head: string;
  /** ISO code of the country under whose name its phrases stand. */
  readonly country: string;
  readonly expected: readonly Readonly<Record<string, string>>[];
  readonly notYet: boolean;
  readonly phrases: Phrase[];
}

const bare = (row: string, line: number): Phrase => {
  const spans: [number, number][] = [];
  let text = '';
  let from = 0;
  for (const sign of row.trim()) {
    if (sign === '[') from = text.length;
    else if (sign === ']') spans.push([from, text.length]);
    else text += sign;
  }
  return { text, spans, line };
};

/** `= key=value … | key=value …` opens a block, one part a bracket; `nothing` has none. See the head of each file. */
function parse(source: string): Block[] {
  const blocks: Block[] = [];
  let country = '';
  source.split('\n').forEach((row, index) => {
    if (row.trim() === '' || row.startsWith('#')) return;
    if (row.startsWith('country ')) country = row.slice(8);
    else if (row.startsWith('  ')) blocks.at(-1)?.phrases.push(bare(row, index + 1));
    else {
      const notYet = row.startsWith('not yet');
      const head = row.replace(/^(?:not yet )?=\s*/u, '');
      const expected = head === 'nothing' ? [] : head.split('|').map((part) => pairs(part));
      blocks.push({ head: row, country, expected, notYet, phrases: [] });
    }
  });
  return blocks;
}

const pairs = (part: string): Record<string, string> =>
  Object.fromEntries(
    part
      .trim()
      .split(/\s+/u)
      .map((pair) => pair.split('=') as [string, string]),
  );

const slug = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/gu, '');

/** Degrees compared to a twentieth, which is about five kilometres. */
const near = (found: number | undefined, wanted: string): boolean =>
  found !== undefined && Math.abs(found - Number(wanted)) < 0.05;

function differs(key: string, wanted: string, place: LocatedPlace | undefined, ref: string | null): boolean {
  switch (key) {
    case 'ref':
      return (ref ?? 'none') !== (wanted === 'none' ? 'none' : `geonames:${wanted}`);
    case 'place':
      return slug(place?.name ?? '') !== wanted;
    case 'country':
      return (place?.country ?? 'none') !== wanted;
    case 'relation':
      return place?.relation !== wanted;
    case 'at': {
      const [lat = '', lon = ''] = wanted.split(',');
      return !near(place?.lat, lat) || !near(place?.lon, lon);
    }
    case 'km':
      return String(place?.distance_km ?? 'none') !== wanted;
    case 'bearing':
      return String(place?.bearing ?? 'none') !== wanted;
    case 'radius':
      return String(place?.radius_km ?? 'none') !== wanted;
    case 'shape':
      return (place?.geometry?.type ?? 'none') !== wanted;
    case 'precision':
      return String(place?.precision) !== wanted;
    case 'ucdp':
      return String(place?.precision_codes?.ucdp ?? 'none') !== wanted;
    case 'acled':
      return String(place?.precision_codes?.acled ?? 'none') !== wanted;
    default:
      throw new Error(`no such key as ${key}`);
  }
}

function problemsOf(phrase: Phrase, expected: Block['expected'], mentions: readonly Mention[]): string[] {
  const told: string[] = [];
  const words = (m: Mention): string => `${m.text} ${JSON.stringify(m.place ?? m.ref)}`;
  for (const mention of mentions)
    if (!phrase.spans.some(([from, to]) => from === mention.span[0] && to === mention.span[1]))
      told.push(`extra: ${words(mention)}`);
  phrase.spans.forEach(([from, to], i) => {
    const found = mentions.find((m) => m.span[0] === from && m.span[1] === to);
    if (!found) told.push(`missed: ${phrase.text.slice(from, to)}`);
    for (const [key, wanted] of Object.entries((found && expected[i]) ?? {}))
      if (found && differs(key, wanted, found.place, found.ref))
        told.push(`${key} not ${wanted}: ${words(found)}`);
  });
  if (phrase.spans.length !== expected.length) told.push(`${phrase.spans.length} brackets`);
  return told;
}

let engine: Engine;
beforeAll(() => {
  const bytes = readFileSync(new URL('../../../../host/lexicon/marsad-lexicon.bin', import.meta.url));
  engine = createEngine(loadLexicon(bytes));
});

/** The headline under which the phrases of a file stand, by the code in its head: no line mixes scripts. */
const HEADLINES: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  ar: { ML: 'مالي', TN: 'تونس', YE: 'اليمن', IQ: 'العراق', LY: 'ليبيا', SO: 'الصومال' },
  fr: { ML: 'Mali', BJ: 'Bénin', DZ: 'Algérie', IQ: 'Irak', CD: 'République démocratique du Congo' },
  en: { ML: 'Mali', SO: 'Somalia', MZ: 'Mozambique', CD: 'Democratic Republic of Congo', NG: 'Nigeria' },
};

/** The mentions of places in a phrase that stands under its country, as a headline would. */
function read({ text }: Phrase, language: Language, country: string): Mention[] {
  const lead = `${HEADLINES[language][country]}\n`;
  const record = engine.extract({ text: lead + text, language }, { allMentions: true });
  return (
    record.mentions
      // "the country" takes up that of the headline, which the corpus of references tries.
      .filter((m) => m.kind === 'place' && m.match !== 'description' && m.span[0] >= lead.length)
      .map((m) => ({ ...m, span: [m.span[0] - lead.length, m.span[1] - lead.length] }))
  );
}

describe.each(['ar', 'fr', 'en'] as const)('places of the corpus in %s', (language) => {
  const path = fileURLToPath(
    new URL(`../../../../../lexicon/corpus/${language}/places.txt`, import.meta.url),
  );
  const blocks = parse(readFileSync(path, 'utf8'));
  it('has at least a hundred and forty phrases', () => {
    expect(blocks.flatMap((block) => block.phrases).length).toBeGreaterThanOrEqual(140);
  });
  for (const { head, country, expected, notYet, phrases } of blocks)
    it(`${head} (line ${(phrases[0]?.line ?? 1) - 1})`, () => {
      const told = phrases.flatMap((phrase) =>
        problemsOf(phrase, expected, read(phrase, language, country)).map(
          (problem) => `${phrase.line}: ${phrase.text}\n   ${problem}`,
        ),
      );
      if (notYet) expect(told, 'passes now: take "not yet" away').not.toEqual([]);
      else expect(told).toEqual([]);
    });
});
