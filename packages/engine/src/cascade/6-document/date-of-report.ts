/**
 * When a report was written: as given, or solved from its dates within what the register knows of whom it names. A
 * group cannot be named before it was founded, a president holds office for some years, the dead do not speak.
 */
import { edtfBounds, type Language, type Published, type ReportInput } from '@marsad/model';
import type { Actor, Lexicon } from '../../lexicon/lexicon.js';
import { partyOf, wordOf } from '../../mentions/party.js';
import type { Page } from '../../text/furniture.js';
import type { Token } from '../../text/token.js';
import { readTimes } from '../../time/read-times.js';
import { type PublicationBounds, solvePublished } from '../../time/solve-published.js';
import type { TimeValue } from '../../time/time-value.js';
import type { Frame, SentenceState } from '../state.js';
import type { ReportContext } from './report-context.js';

/** Collects the latest of what a report cannot be older than and the earliest of what it cannot be younger than. */
class Bounds {
  private low: { day: string; why: string } | null = null;
  private high: { day: string; why: string } | null = null;

  notBefore(edtf: string | undefined, why: string): void {
    const day = edtf === undefined ? null : (edtfBounds(edtf)?.outer[0] ?? null);
    if (day !== null && (this.low === null || day > this.low.day)) this.low = { day, why: `${why} ${edtf}` };
  }

  notAfter(edtf: string | undefined, why: string): void {
    const day = edtf === undefined ? null : (edtfBounds(edtf)?.outer[1] ?? null);
    if (day !== null && (this.high === null || day < this.high.day))
      this.high = { day, why: `${why} ${edtf}` };
  }

  told(): PublicationBounds {
    const because = [this.low?.why, this.high?.why].filter((why) => why !== undefined);
    return {
      ...(this.low ? { notBefore: this.low.day } : {}),
      ...(this.high ? { notAfter: this.high.day } : {}),
      ...(because.length > 0 ? { because: because.join(' and ') } : {}),
    };
  }
}

/** The first and last day of all offices of a person; an office without an end has none. */
function boundOffice({ offices, label }: Actor, bounds: Bounds): void {
  const starts = offices.map((office) => office.from);
  if (starts.length > 0 && starts.every((from) => from !== undefined))
    bounds.notBefore(starts.sort()[0], `${label.en} took office on`);
  const ends = offices.map((office) => office.to);
  if (ends.length > 0 && ends.every((to) => to !== undefined))
    bounds.notAfter(ends.sort().at(-1), `${label.en} left office on`);
}

/** Dates between which the report must have been written. */
function knowledgeOf(
  context: ReportContext,
  lexicon: Lexicon,
  inOffice: ReadonlySet<string>,
  speaking: ReadonlySet<string>,
): PublicationBounds {
  const bounds = new Bounds();
  for (const ref of context.named) {
    const actor = lexicon.actors.get(ref);
    if (!actor) continue;
    if (actor.kind !== 'person' && actor.kind !== 'outlet' && actor.kind !== 'government')
      bounds.notBefore(actor.founded, `${actor.label.en} was founded on`);
    if (inOffice.has(ref)) boundOffice(actor, bounds);
    if (speaking.has(ref)) bounds.notAfter(actor.lived?.died, `${actor.label.en} died on`);
    if (speaking.has(ref) && actor.kind === 'mission')
      bounds.notAfter(actor.ended, `${actor.label.en} ended on`);
  }
  return bounds.told();
}

/** Whom the report names with an office that they are said to hold. */
function holdersNamed(sentences: readonly SentenceState[]): Set<string> {
  const found = new Set<string>();
  for (const { items } of sentences)
    for (const item of items)
      if (
        item.kind === 'phrase' &&
        wordOf(item.head, 'title')?.office &&
        !item.modifiers.some((m) => wordOf(m, 'former'))
      ) {
        const party = partyOf(item);
        for (const sense of party?.candidates ?? []) found.add(sense.actor.ref);
      }
  return found;
}

function tellsYear(value: TimeValue): boolean {
  if (value.kind === 'calendar') return value.year !== undefined || value.yearShift !== undefined;
  return value.kind === 'relative' ? value.unit === 'year' : value.kind !== 'span';
}

/** Whether a clause tells that somebody says something, in a time that is not told as another year's. */
function isSaying(frame: Frame, lexicon: Lexicon): boolean {
  return (
    frame.item.kind === 'verb' &&
    !frame.negated &&
    (frame.lemma.words.some((word) => word.class === 'reporting') ||
      frame.lemma.predicates.some(({ type }) => lexicon.types.get(type)?.family === 'statements')) &&
    !frame.times.some(({ value }) => tellsYear(value))
  );
}

/** Who speaks in the report. */
function speakersOf(sentences: readonly SentenceState[], lexicon: Lexicon): Set<string> {
  const found = new Set<string>();
  for (const { frames } of sentences)
    for (const frame of frames)
      if (isSaying(frame, lexicon))
        for (const { phrase } of frame.slots.get('subject') ?? []) {
          const refs = new Set((partyOf(phrase)?.candidates ?? []).map((sense) => sense.actor.ref));
          if (refs.size === 1) for (const ref of refs) found.add(ref);
        }
  return found;
}

/** The day on which the page says that it was published, or null: beside a word for it, or alone on a line at its head. */
export function datelineOf({ dates, report }: Page, language: Language): TimeValue | null {
  for (const { tokens } of dates)
    for (const { value } of readTimes(tokens, language)) if (isFullDay(value)) return value;
  let found: TimeValue | null = null;
  for (const [at, { tokens, paragraph }] of report.entries()) {
    if (tokens.length > SHORT || report[at - 1]?.paragraph === paragraph) continue;
    if (report[at + 1]?.paragraph === paragraph) continue;
    const value = bareDate(tokens, language);
    if (value === null) continue;
    // Dates on lines of their own further down head the parts of a chronicle.
    if (found !== null || at >= HEAD) return null;
    found = value;
  }
  return found;
}

const SHORT = 14;
/** A date is sought on the lines before and right behind the title. */
const HEAD = 6;

const isFullDay = (value: TimeValue): boolean =>
  value.kind === 'calendar' && value.year !== undefined && value.day !== undefined;

/** "Sun, 01/26/2020 - 16:05": a line that says a day and nothing else but the hour and at most one word, such as a town. */
function bareDate(tokens: readonly Token[], language: Language): TimeValue | null {
  if (!tokens.some((t) => t.kind === 'number')) return null;
  const found = readTimes(tokens, language);
  const [day] = found.filter(({ value }) => isFullDay(value));
  if (!day || found.length > 2) return null;
  const others = tokens.filter(
    (t, i) =>
      t.kind === 'word' &&
      !CLOCK.has(t.key) &&
      !/\d/u.test(t.text) &&
      !found.some(({ first, last }) => i >= first && i <= last),
  );
  return others.length <= 1 ? day.value : null;
}

/** Words of the hour, folded. */
const CLOCK = new Set('gmt utc h am pm at a p m م ص الساعه بتوقيت'.split(' '));

/** The report's date: as given, told at the head of its page, or solved from what it says of days and weekdays. */
export function publishedOf(
  input: ReportInput,
  sentences: readonly SentenceState[],
  context: ReportContext,
  lexicon: Lexicon,
  dateline: TimeValue | null,
): Published {
  if (input.published) return { edtf: input.published, basis: 'metadata' };
  const values: TimeValue[] = [];
  for (const { atoms } of sentences) for (const atom of atoms) if (atom.time) values.push(atom.time.value);
  return solvePublished(
    values,
    knowledgeOf(context, lexicon, holdersNamed(sentences), speakersOf(sentences, lexicon)),
    dateline,
  );
}
