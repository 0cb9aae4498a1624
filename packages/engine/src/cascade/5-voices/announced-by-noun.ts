/**
 * "إعلان السلطات القضاء على عشرين": a noun of announcing, in whose genitive stands who speaks, and behind it the deed
 * that is announced. It refuses nouns that nobody's genitive follows and those behind which no deed is told.
 */
import { partyOf } from '../../mentions/party.js';
import type { SentenceState } from '../state.js';
import { reportingOf } from './items.js';
import type { SpeechAct } from './speech-acts.js';

/** The act of speech that an Arabic noun among the items tells, or null. */
export function announcedByNoun({ frames, items }: SentenceState, at: number): SpeechAct | null {
  const item = items[at];
  if (item?.kind !== 'phrase' || !item.head.analyses.some((a) => a.lemma.words.some(announces))) return null;
  const frame = frames.find((f) => f.item === item && f.standing === 'verbal-noun');
  const reporting = frame && reportingOf(frame);
  const speaker = frame?.slots.get('of')?.[0]?.phrase;
  if (!frame || !reporting || !speaker || partyOf(speaker) === null) return null;
  const deed = frames.find((f) => f.governor?.frame === frame && f.governor.through === 'content');
  if (!deed || deed.head.start < item.end) return null;
  return {
    at,
    frame: null,
    act: reporting.act,
    certainty: reporting.certainty ?? null,
    trigger: [item.head.start, item.head.end],
    speaker,
    by: 'document',
    zone: [at, at],
    told: 'object',
    bound: item.end,
  };
}

const announces = (w: { readonly class: string; readonly act?: string }): boolean =>
  w.class === 'reporting' && (w.act === 'say' || w.act === 'confirm');
