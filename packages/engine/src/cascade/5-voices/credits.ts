/**
 * The papers and agencies to which somebody speaks, and those who publish what is said: they stand outside the voice
 * that they carry. "A source told AFP", "in a statement published by X", نقلت وكالة عن مصدر.
 */
import type { Act } from '@marsad/model';
import { isMark } from '../../mentions/marks.js';
import { partyOf } from '../../mentions/party.js';
import type { Item, Party, Phrase, SentenceState } from '../state.js';
import { indexOf, isComma, reportingOf } from './items.js';
import type { SpeechAct } from './speech-acts.js';

export interface Credit {
  readonly party: Party;
  readonly phrase: Phrase;
  readonly act: Act;
}

/** Prepositions that do not make a paper the one who is told. */
const NOT_TOLD: ReadonlySet<string> = new Set([
  'against',
  'about',
  'of',
  'at',
  'after',
  'before',
  'according-to',
]);

const isNotTold = ({ preposition }: Phrase): boolean =>
  preposition?.relations.some((r) => NOT_TOLD.has(r)) === true && !preposition.relations.includes('to');

const isPaper = (party: Party | null): party is Party =>
  party !== null && party.candidates.length > 0 && party.candidates.every((s) => s.actor.kind === 'outlet');

/** Who carries what an act of speech tells, outermost first; whoever speaks is not among them. */
export function creditsOf(act: SpeechAct, state: SentenceState): Credit[] {
  const { items } = state;
  const found: Credit[] = carriers(act, state);
  if (act.by === 'according' || act.by === 'colon') return found;
  const [from, to] = act.zone;
  for (let i = from; i <= to; i += 1) {
    const item = items[i] as Item;
    if (item.kind !== 'phrase' || item === act.speaker || within(item, act.speaker)) continue;
    if (isNotTold(item)) continue;
    const party = partyOf(item);
    if (isPaper(party)) found.push({ party, phrase: item, act: 'report' });
  }
  for (const frame of state.frames) {
    const at = items.indexOf(frame.item);
    if (frame.item.kind !== 'verb' || frame === act.frame || at < from || at > to + 1) continue;
    const told = reportingOf(frame)?.act;
    if (told !== 'publish' && told !== 'report') continue;
    const phrase =
      frame.slots.get('by')?.[0]?.phrase ??
      frame.slots.get('subject')?.find((a) => a.phrase !== frame.antecedent)?.phrase;
    const party = phrase && phrase !== act.speaker ? partyOf(phrase) : null;
    if (
      phrase &&
      party &&
      !party.pronoun &&
      party.kind !== 'place' &&
      !found.some((c) => c.phrase === phrase)
    )
      found.push({ party, phrase, act: 'publish' });
  }
  return found;
}

/** "des sources citées par X", "l'AFP a appris de sources": who cites or hears those who speak. */
function carriers(act: SpeechAct, { items, frames }: SentenceState): Credit[] {
  const found: Credit[] = [];
  const add = (phrase: Phrase | undefined): void => {
    const party = phrase && phrase !== act.speaker ? partyOf(phrase) : null;
    if (phrase && isMedia(party)) found.push({ party, phrase, act: 'report' });
  };
  if (act.frame && reportingOf(act.frame)?.learns) add(act.frame.slots.get('subject')?.[0]?.phrase);
  const next = indexOf(items, act.speaker) + 1;
  const behind = items[isComma(items[next]) ? next + 1 : next];
  const cites = act.speaker && behind?.kind === 'verb' && behind.form === 'participle';
  if (cites)
    for (const frame of frames)
      if (
        frame.item === behind &&
        frame.passive &&
        (reportingOf(frame)?.act === 'quote' || REACHED.has(frame.head.low))
      )
        add(frame.slots.get('by')?.[0]?.phrase);
  return found;
}

/** "une source jointe par l'AFP", "reached by phone by Reuters": who asked carries what was answered. */
const REACHED: ReadonlySet<string> = new Set(
  'joint jointe joints jointes contacté contactée contactés contactées interrogé interrogée interrogés interrogées interviewé interviewée sollicité sollicitée contacted reached interviewed'.split(
    ' ',
  ),
);

const isMedia = (party: Party | null): party is Party =>
  party !== null && !party.pronoun && (party.word?.class === 'outlet-noun' || isPaper(party));

/** "rapporte la radio, citant un élu", "selon l'AFP, qui cite un élu": whom the one who has just spoken cites. */
export function citedBehind(act: SpeechAct, { items, frames }: SentenceState): Phrase | null {
  if (act.by === 'participle' || act.by === 'colon') return null;
  let i = act.zone[1] + 1;
  if (!isComma(items[i])) return null;
  i += 1;
  const item = items[isMark(items[i], 'relative') ? i + 1 : i];
  const frame = item?.kind === 'verb' ? frames.find((f) => f.item === item) : undefined;
  if (!frame || frame.passive || frame === act.frame || reportingOf(frame)?.act !== 'quote') return null;
  if (/[؀-ۿ]/u.test(frame.head.low)) return null;
  return frame.slots.get('object')?.[0]?.phrase ?? null;
}

const within = (phrase: Phrase, speaker: Phrase | null): boolean =>
  speaker !== null && phrase.start >= speaker.start && phrase.end <= speaker.end;

/** Whom a report quotes: نقلت وكالة عن مصدر أمني قوله إن, AFP cited a witness as saying. */
export function quotedIn(act: SpeechAct, state: SentenceState): Phrase | null {
  if (act.frame === null || (act.act !== 'report' && act.act !== 'quote')) return null;
  const { items } = state;
  for (let i = act.at + 1; i <= act.zone[1]; i += 1) {
    const item = items[i] as Item;
    if (item.kind !== 'phrase' || item === act.speaker) continue;
    const from = item.preposition?.low === 'عن';
    if (from || (act.act === 'quote' && item.preposition === null)) return item;
  }
  return null;
}
