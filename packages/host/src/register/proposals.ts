/**
 * Gathers proposals over many reports, one record at a time: spellings of one name are merged across scripts by their
 * sound, short names are counted with the full ones of the same report. It holds names and two sentences each, never
 * the texts.
 */
import { fold, nameWords, SAME_SOUND, soundKeys, soundSimilarity } from '@marsad/match';
import type { Language, Mention, ReportRecord } from '@marsad/model';
import { isProposable, type Proposal, type ProposedSentence, type Spelling } from './proposal.js';

interface Growing {
  readonly kind: 'group' | 'person';
  readonly words: string;
  readonly types: Map<string, number>;
  readonly spellings: Map<string, { text: string; language: Language; count: number; source: string }>;
  readonly reports: Set<string>;
  readonly sentences: ProposedSentence[];
  count: number;
}

/** A report as proposals need it. */
export interface NamingReport {
  readonly record: ReportRecord;
  readonly text: string;
  /** Where a reader finds it: address, file or id. */
  readonly where: string;
}

const LONGEST_SENTENCE = 300;
const SENTENCES = 2;
const ENDS = /[.!?؟…\n]/u;

/** The sentence around a stretch of text, in one line and cut to a length that can be shown. */
function sentenceAround(text: string, [from, to]: readonly [number, number]): string {
  let start = from;
  while (start > 0 && !ENDS.test(text[start - 1] as string) && from - start < LONGEST_SENTENCE / 2)
    start -= 1;
  let end = to;
  while (end < text.length && !ENDS.test(text[end] as string) && end - start < LONGEST_SENTENCE) end += 1;
  while (start > 0 && start < from && !/\s/u.test(text[start - 1] as string)) start += 1;
  return text
    .slice(start, Math.min(end + 1, text.length))
    .replace(/\s+/gu, ' ')
    .trim();
}

export class Proposals {
  private readonly found: Growing[] = [];
  private readonly bySound = new Map<string, Growing[]>();

  /** @param rejected names that nobody wants to see again. */
  constructor(private readonly rejected: readonly string[]) {}

  /** Takes in what one report names. The record must hold all mentions. */
  add(report: NamingReport): void {
    const full = new Map<string, Growing>();
    let last: { mention: Mention; growing: Growing } | null = null;
    for (const mention of report.record.mentions) {
      if (mention.ref !== null || mention.match !== 'none') continue;
      const kind =
        mention.kind === 'person' ? 'person' : mention.kind === 'actor' && mention.type ? 'group' : null;
      if (kind === null) continue;
      const words = nameWords(mention.text);
      const short =
        words.length === 1 ? this.shortFor(mention, words[0] as string, full, last, report.text) : null;
      if (!short && words.length === 1 && mention.type === undefined) continue;
      const growing: Growing = short ?? this.growing(kind, words.join(' '));
      this.count(growing, mention, report, short !== null);
      for (const word of words) full.set(word, growing);
      last = { mention, growing };
    }
  }

  /** "Diarra" behind "Moussa Diarra"; "FLG" in brackets behind its group, and from then on. */
  private shortFor(
    mention: Mention,
    word: string,
    full: ReadonlyMap<string, Growing>,
    last: { mention: Mention; growing: Growing } | null,
    text: string,
  ): Growing | null {
    const known = full.get(word);
    if (known) return known;
    const between = last ? text.slice(last.mention.span[1], mention.span[0]) : '';
    return last && /^\s*[(«"]$/u.test(between) ? last.growing : null;
  }

  private growing(kind: Growing['kind'], words: string): Growing {
    const keys = soundKeys(words);
    for (const key of keys)
      for (const one of this.bySound.get(key) ?? [])
        if (one.kind === kind && (one.words === words || soundSimilarity(one.words, words) >= SAME_SOUND))
          return one;
    const made: Growing = {
      kind,
      words,
      types: new Map(),
      spellings: new Map(),
      reports: new Set(),
      sentences: [],
      count: 0,
    };
    this.found.push(made);
    for (const key of keys) this.bySound.set(key, [...(this.bySound.get(key) ?? []), made]);
    return made;
  }

  private count(
    growing: Growing,
    mention: Mention,
    { record, text, where }: NamingReport,
    short: boolean,
  ): void {
    growing.count += 1;
    if (mention.type !== undefined)
      growing.types.set(mention.type, (growing.types.get(mention.type) ?? 0) + 1);
    const { id, language, url } = record.document;
    if (!short) {
      const key = `${language} ${mention.text}`;
      const known = growing.spellings.get(key);
      if (known) known.count += 1;
      else
        growing.spellings.set(key, { text: mention.text, language, count: 1, source: url ?? `report:${id}` });
    }
    if (!growing.reports.has(id) && growing.sentences.length < SENTENCES)
      growing.sentences.push({ report: where, sentence: sentenceAround(text, mention.span) });
    growing.reports.add(id);
  }

  /** All that may be listed, the most often named first. */
  list(): Proposal[] {
    const rejected = new Set(this.rejected.map((name) => nameWords(name).join(' ')));
    return this.found
      .flatMap((one) => {
        const [type] =
          [...one.types].filter(([t]) => isProposable(one.kind, t)).sort((a, b) => b[1] - a[1])[0] ?? [];
        const spellings = [...one.spellings.values()].sort(
          (a, b) => b.count - a.count || (a.text < b.text ? -1 : 1),
        );
        const unwanted = spellings.some(({ text }) => rejected.has(nameWords(text).join(' ')));
        return type === undefined || spellings.length === 0 || unwanted ? [] : [{ one, type, spellings }];
      })
      .sort((a, b) => b.one.count - a.one.count || (a.one.words < b.one.words ? -1 : 1))
      .map(({ one, type, spellings }, at) => ({
        number: at + 1,
        kind: one.kind,
        type,
        name: (spellings[0] as Spelling).text,
        count: one.count,
        reports: one.reports.size,
        spellings,
        sentences: one.sentences,
      }));
  }
}

/** The proposal that a number or any of its spellings means. */
export function findProposal(proposals: readonly Proposal[], wanted: string): Proposal | undefined {
  const key = fold(wanted.trim());
  return (
    proposals.find((one) => String(one.number) === wanted.trim()) ??
    proposals.find((one) => one.spellings.some(({ text }) => fold(text) === key)) ??
    proposals.find((one) =>
      one.spellings.some(
        ({ text }) => soundSimilarity(nameWords(text).join(' '), nameWords(wanted).join(' ')) >= SAME_SOUND,
      ),
    )
  );
}
