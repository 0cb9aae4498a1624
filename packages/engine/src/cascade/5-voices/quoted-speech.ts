/**
 * Marks quotations that are an armed group's own words, so that screens fold them and exports leave them out. The
 * speaker is the nearest voice before the quotation, or the one who makes the statement that the sentence tells of.
 */
import type { Note } from '@marsad/model';
import { isArmed, wordOf } from '../../mentions/party.js';
import type { Atom, Draft, Party, SentenceState, VoiceScope } from '../state.js';
import type { Stretch } from './quoted-stretches.js';
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

/** Who spoke last: an armed group or its leader, or somebody else. */
export type Speaking = 'armed' | 'other';

export interface QuotedSpeech {
  readonly notes: Note[];
  /** Whom the next sentence may go on quoting. */
  readonly speaking: Speaking | null;
}

export function readQuotedSpeech(
  state: SentenceState,
  drafts: readonly Draft[],
  scopes: readonly VoiceScope[],
  stretches: readonly Stretch[],
  before: Speaking | null,
): QuotedSpeech {
  const notes: Note[] = [];
  for (const quotation of stretches) {
    if (quotation.last !== state.index || !quotation.spoken || quotation.words < MIN_WORDS) continue;
    const speaker = speakerOf(quotation.span, drafts, scopes);
    const armed =
      speaker === null
        ? before === 'armed' || groupSpeaks(state, quotation.span)
        : speaker === 'armed' || groupSpokesman(state, quotation.span);
    if (armed)
      notes.push({
        code: 'quoted-armed-group-speech',
        span: [quotation.span[0], quotation.span[1]],
        why: 'The quotation is told as an armed group’s own words.',
      });
  }
  const last = scopes.findLast((scope) => !isPaper(scope));
  const states = drafts.some((draft) => statesArmed(draft));
  const now = last === undefined ? (states ? 'armed' : null) : isArmedVoice(last) ? 'armed' : 'other';
  return { notes, speaking: now ?? (notes.length > 0 || scopes.length > 0 ? before : null) };
}

/** A statement or a publication: what stands in it is somebody's, and it does not say whose. */
const isPaper = (scope: VoiceScope): boolean => scope.role === 'document' || scope.act === 'publish';
const isArmedVoice = (scope: VoiceScope): boolean =>
  isArmedGroup(scope) || (scope.source !== null && isLeader(scope.source));

function statesArmed({ predicate, roles }: Draft): boolean {
  const agent = ACTS_OF_STATEMENT.has(predicate.type) ? roles.get('agent')?.[0] : undefined;
  return agent !== undefined && (isGroup(agent) || isLeader(agent));
}

/** The nearest voice before a quotation, else behind it; null when the sentence has none. */
function speakerOf(
  [from, to]: readonly [number, number],
  drafts: readonly Draft[],
  scopes: readonly VoiceScope[],
): Speaking | null {
  const inside = scopes.filter((s) => !isPaper(s) && s.span[0] < to && s.span[1] >= to);
  if (inside.length > 0) return inside.some(isArmedVoice) ? 'armed' : 'other';
  let nearest: { at: number; armed: boolean } | null = null;
  const offer = (at: number, armed: boolean): void => {
    const distance = at <= from ? from - at : at - to + 1000;
    if (distance >= 0 && (!nearest || distance < nearest.at || (distance === nearest.at && armed)))
      nearest = { at: distance, armed };
  };
  for (const scope of scopes) if (!isPaper(scope)) offer(scope.trigger[0], isArmedVoice(scope));
  for (const draft of drafts)
    if (ACTS_OF_STATEMENT.has(draft.predicate.type) && draft.roles.has('agent'))
      offer(draft.trigger[0], statesArmed(draft));
  const found = nearest as { at: number; armed: boolean } | null;
  return found === null ? null : found.armed ? 'armed' : 'other';
}

const namesGroup = ({ senses }: Atom): boolean =>
  senses.some(({ actor, strength }) => actor.kind === 'group' && strength !== 'misnomer');
const outside =
  ([from, to]: readonly [number, number]) =>
  (atom: Atom): boolean =>
    atom.end <= from || atom.start >= to;

/** Somebody else who might be speaking: a force, an office, a person of the register, people. */
const namesOther = (atom: Atom): boolean =>
  atom.senses.some(({ actor }) => actor.kind !== 'group') ||
  wordOf(atom, 'force') !== undefined ||
  wordOf(atom, 'person') !== undefined ||
  wordOf(atom, 'title')?.office !== undefined;

/** No voice was read, but the sentence reports speech or a statement and names a group and nobody else. */
function groupSpeaks({ atoms }: SentenceState, span: readonly [number, number]): boolean {
  const rest = atoms.filter(outside(span));
  return (
    rest.some(namesGroup) &&
    !rest.some(namesOther) &&
    rest.some((atom) => wordOf(atom, 'reporting') ?? wordOf(atom, 'source'))
  );
}

/** How far a group's name may stand from the title of who speaks for it or leads it. Words. */
const NEAR = 3;

/** "al-Shabaab spokesman X said": X is in no register, the group is. */
function groupSpokesman({ atoms }: SentenceState, span: readonly [number, number]): boolean {
  const rest = atoms.filter(outside(span));
  const groups = rest.flatMap((atom, i) => (namesGroup(atom) ? [i] : []));
  const ofState = (atom: Atom | undefined): boolean =>
    atom !== undefined && wordOf(atom, 'force') !== undefined;
  const speaksFor = (atom: Atom, i: number): boolean => {
    const title = wordOf(atom, 'title');
    if (title?.post === undefined && title?.office !== 'spokesperson') return false;
    return !ofState(rest[i - 1]) && !ofState(rest[i + 1]);
  };
  return rest.some((atom, i) => speaksFor(atom, i) && groups.some((g) => Math.abs(g - i) <= NEAR));
}
