/**
 * Marks quotations that are an armed group's own words, so that screens fold them and exports leave them out. The
 * speaker is the nearest voice before the quotation, or the one who makes the statement that the sentence tells of.
 */
import type { Note } from '@marsad/model';
import { isArmed } from '../../mentions/party.js';
import type { Draft, Party, SentenceState, VoiceScope } from '../state.js';
import { quotationsOf } from './quotations.js';
import { ACTS_OF_STATEMENT, isArmedGroup } from './read-voices.js';

/** Shorter quotations are names and single words, which tell nothing by themselves. */
const MIN_WORDS = 4;

const isGroup = (party: Party): boolean =>
  isArmed(party) &&
  (party.group !== null ||
    party.template?.actor === 'unidentified-armed-group' ||
    party.candidates.some((s) => s.actor.kind === 'group'));
const isLeader = (party: Party): boolean =>
  party.candidates.some(
    (s) => s.actor.kind === 'person' && s.actor.leads.length > 0 && s.actor.offices.length === 0,
  );

export interface QuotedSpeech {
  readonly notes: Note[];
  /** The voice that the next sentence may go on quoting. */
  readonly speaking: VoiceScope | null;
}

export function readQuotedSpeech(
  state: SentenceState,
  drafts: readonly Draft[],
  scopes: readonly VoiceScope[],
  before: VoiceScope | null,
): QuotedSpeech {
  const notes: Note[] = [];
  const last = scopes.at(-1) ?? null;
  for (const quotation of quotationsOf(state)) {
    if (quotation.words < MIN_WORDS) continue;
    if (spokenByGroup(quotation.span, drafts, scopes, before))
      notes.push({
        code: 'quoted-armed-group-speech',
        span: quotation.span,
        why: 'The quotation is told as an armed group’s own words.',
      });
  }
  return { notes, speaking: last ?? (notes.length > 0 ? before : null) };
}

function spokenByGroup(
  [from, to]: readonly [number, number],
  drafts: readonly Draft[],
  scopes: readonly VoiceScope[],
  before: VoiceScope | null,
): boolean {
  let nearest: { at: number; armed: boolean } | null = null;
  const offer = (at: number, armed: boolean): void => {
    const distance = at <= from ? from - at : at - to + 1000;
    if (distance >= 0 && (!nearest || distance < nearest.at || (distance === nearest.at && armed)))
      nearest = { at: distance, armed };
  };
  for (const scope of scopes)
    if (scope.role !== 'document' && scope.act !== 'publish')
      offer(scope.trigger[0], isArmedGroup(scope) || (scope.source !== null && isLeader(scope.source)));
  for (const draft of drafts) {
    if (!ACTS_OF_STATEMENT.has(draft.predicate.type)) continue;
    const agent = draft.roles.get('agent')?.[0];
    if (agent) offer(draft.trigger[0], isGroup(agent) || isLeader(agent));
  }
  const found = nearest as { at: number; armed: boolean } | null;
  return found ? found.armed : before !== null && isArmedGroup(before);
}
