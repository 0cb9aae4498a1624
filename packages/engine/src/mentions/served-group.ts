/**
 * Whose post a title is: "the leader of ISWAP", "its new emir". A leader whose name is not told dies and is named as
 * that group's. It refuses offices of states, several holders, and titles of nobody's.
 */
import type { Draft, Frame, Party, Phrase, SentenceState } from '../cascade/state.js';
import { partyOf, wordOf } from './party.js';

const isGroup = ({ candidates }: Party): boolean => candidates.some((s) => s.actor.kind === 'group');

function groupIn(phrase: Phrase): Party | null {
  for (const inner of phrase.of) {
    const party = partyOf(inner);
    if (party?.kind === 'actor' && isGroup(party)) return party;
  }
  return null;
}

const hasPost = (phrase: Phrase): boolean => {
  const title = wordOf(phrase.head, 'title');
  return title?.post !== undefined && title.office === undefined && POSTS.has(title.post);
};
const POSTS = new Set(['leader', 'commander', 'deputy', 'deputy-leader', 'military-chief']);

/** The group of one whom nobody names and whose title tells his post in it, or null. */
export function servedGroup({ phrase, candidates }: Party): Party | null {
  if (
    candidates.some((s) => s.actor.kind === 'person') ||
    phrase.plural ||
    (phrase.count !== null && phrase.count.best !== 1)
  )
    return null;
  return hasPost(phrase) && phrase.list.length === 0 ? groupIn(phrase) : null;
}

/** عين فلانا زعيما له: the post that stands bare behind whom it is given to. */
function postBehind(named: Phrase | undefined, { items }: SentenceState): Phrase | null {
  const beside = named?.beside.find((b) => b.start > named.head.end && hasPost(b));
  if (beside) return beside;
  const next = named && items[items.indexOf(named) + 1];
  return next?.kind === 'phrase' && next.preposition === null ? next : null;
}

/** زعيما له, زعيما جديدا لها */
function isForItself(post: Phrase, { items }: SentenceState): boolean {
  const next = items.find((x) => x.start >= post.end);
  return next?.kind === 'phrase' && next.preposition?.low === 'li' && next.head.category === 'pronoun';
}

/** Gives the death of a leader whom nobody names, and a naming to a post, the group whose post it is. */
export function lendGroup(draft: Draft, state: SentenceState): void {
  const { roles, frame } = draft;
  if (draft.predicate.type === 'leader-death' && !roles.has('object')) {
    const group = roles.get('subject')?.map(servedGroup)[0];
    if (group) roles.set('object', [group]);
  }
  // "pledged allegiance to the leader of X": whoever he is, the pledge is to the group.
  if (draft.predicate.type === 'pledge-allegiance') {
    const [sworn] = roles.get('target') ?? [];
    const group = sworn ? servedGroup(sworn) : null;
    if (group) roles.set('target', [group]);
  }
  if (draft.predicate.type === 'appointment') {
    const led = leadershipOf(draft);
    if (led) {
      roles.set('object', [led]);
      return;
    }
    const post = roles.get('object')?.[0]?.phrase ?? postBehind(roles.get('subject')?.[0]?.phrase, state);
    if (!post || !hasPost(post)) return;
    const own = groupIn(post);
    const doer = frame.slots.get('subject')?.map((a) => partyOf(a.phrase))[0];
    // "named X as its new leader": whoever names him to a post that is "its", or leader and of nothing else.
    const itself = post.possessive || post.of.length === 0 || isForItself(post, state);
    const group = own ?? (itself && doer && isGroup(doer) ? doer : null);
    if (group) roles.set('object', [group]);
  }
}

/** تولى فلان قيادة الحركة: whose leadership he takes over. */
function leadershipOf(draft: Draft): Party | null {
  for (const { phrase } of draft.frame.slots.get('object') ?? [])
    if (phrase.head.analyses.some((a) => a.lemma.predicates.some((p) => p.id === 'led-by.lead')))
      return groupIn(phrase) ?? takenUpIn(phrase);
  return null;
}

/** "named him to lead the province", عينه لقيادة الفرع: the clause or the noun that tells what he is to lead. */
const leading = (frame: Frame, { frames }: SentenceState): Frame | undefined =>
  frames.find(
    ({ governor, item, lemma }) =>
      governor?.frame === frame &&
      (item.kind === 'verb' || (item.kind === 'phrase' && item.preposition !== null)) &&
      lemma.predicates.some((p) => p.id === 'led-by.lead'),
  );

/** Is somebody named so that he leads something? */
export const isNamedToLead = (frame: Frame, state: SentenceState): boolean =>
  leading(frame, state) !== undefined;

/** Gives a naming without a post what he who is named is to lead. */
export function lendLed(
  frame: Frame,
  { roles, met }: { readonly roles: Map<string, Party[]>; readonly met: Set<string> },
  state: SentenceState,
): void {
  const lead = leading(frame, state);
  const given = met.has('object') && !(roles.get('object') ?? []).every((p) => p.phrase === lead?.item);
  if (!lead || given) return;
  const { slots } = lead;
  const party = [...(slots.get('object') ?? []), ...(slots.get('of') ?? [])]
    .map((a) => partyOf(a.phrase))
    .find((p) => p?.kind === 'actor');
  if (!party) return;
  roles.set('object', [party]);
  met.add('object');
}

/** تولى قيادة التنظيم: whichever group it is, the report tells. */
const takenUpIn = ({ of }: Phrase): Party | null =>
  of
    .filter((p) => p.definite && wordOf(p.head, 'group-head') !== undefined)
    .map(partyOf)
    .find((p) => p?.kind === 'actor' && p.group !== null) ?? null;
