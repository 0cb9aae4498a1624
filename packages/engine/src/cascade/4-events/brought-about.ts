/**
 * Finds what brought a toll about where Arabic tells it away from the toll: in all that was told before (ما أدى إلى), with
 * the verb of speech, beside what others suffered, or in the clause that tells who fired the weapon. It joins nothing.
 */
import type { Slot } from '../../lexicon/lexicon.js';
import { isMilitant, wordOf } from '../../mentions/party.js';
import type { Draft, Frame, Phrase, SentenceState } from '../state.js';
import { canSuffer } from './can-suffer.js';
import { BRINGS } from './when-clause.js';

/** "fifteen gunmen were killed following the attack": what those who attacked lose afterwards, somebody else did to them. */
export const isAnswered = (attack: Draft, toll: Draft): boolean =>
  (attack.roles.get('agent') ?? []).some(isMilitant) && (toll.roles.get('target') ?? []).some(isMilitant);

/** قتل ثلاثة بصاروخ أطلقه الحوثيون: the clause that tells who fired the weapon tells the deed. */
export function firedAs(weapon: Phrase, byFrame: ReadonlyMap<Frame, Draft>): Draft | null {
  if (wordOf(weapon.head, 'means') === undefined) return null;
  for (const draft of byFrame.values())
    if (draft.frame.antecedent === weapon && draft.frame.item.kind === 'verb' && canSuffer(draft))
      return draft;
  return null;
}

const BROUGHT = new Set(['ما', 'مما', 'الذي', 'الامر الذي']);

/** "…، ما أدى إلى مقتل", "الأمر الذي أدى إلى": what all that was told before brought about goes with the last deed told. */
export function broughtAbout(
  draft: Draft,
  state: SentenceState,
  byFrame: ReadonlyMap<Frame, Draft>,
  isToll: (d: Draft) => boolean,
  moved: ReadonlyMap<Draft, Draft>,
): Draft | null {
  const { item: own, governor: over } = draft.frame;
  const verb = own.kind === 'verb' ? own : over?.through === 'cause' ? over.frame.item : null;
  const at = verb ? state.items.indexOf(verb) : -1;
  const opener = state.items[at - 1];
  if (at < 2 || opener?.kind !== 'mark' || !BROUGHT.has(opener.atom.low)) return null;
  let last: Draft | null = null;
  for (const told of byFrame.values()) {
    if (told === draft || told.trigger[1] > opener.start || !canSuffer(told) || isToll(told)) continue;
    const { item, governor } = told.frame;
    const news = item.kind === 'verb' || (governor !== null && BRINGS.has(governor.through));
    if (news && !told.frame.antecedent && (!last || told.trigger[0] > last.trigger[0])) last = told;
  }
  return last && (moved.get(last) ?? last);
}

const OF_ALL: readonly Slot[] = ['after', 'because', 'in', 'during', 'at'];

/**
 * أعلن المصدر مقتل اثنين في كركوك، إثر هجوم; لقي ثلاثة حتفهم فيما خطف آخرون إثر هجوم: a cause that stands with the verb of
 * speech, or with what others suffered, is that of the toll.
 */
export function toldOfAll(
  draft: Draft,
  state: SentenceState,
  eventOf: (phrase: Phrase | undefined) => Draft | null,
  isToll: (d: Draft) => boolean,
): Draft | null {
  const { governor, item, head } = draft.frame;
  if (!/[\u0600-\u06ff]/u.test(head.low) || draft.roles.has('agent')) return null;
  const own = item.kind === 'verb' ? draft.frame : governor?.frame;
  if (own?.item.kind !== 'verb') return null;
  const at = state.items.indexOf(own.item);
  const next = state.items.findIndex((x, i) => i > at && x.kind === 'verb');
  const joint = state.items[next - 1];
  const beside =
    next > 0 && joint?.kind === 'mark' && ALONGSIDE.has(joint.atom.low)
      ? state.frames.find((f) => f.item === state.items[next])
      : undefined;
  const suffered = beside?.lemma.predicates.some((p) => p.toll !== undefined) ? beside : undefined;
  for (const frame of [governor?.through === 'content' ? governor.frame : undefined, suffered])
    for (const slot of OF_ALL)
      for (const { phrase } of frame?.slots.get(slot) ?? []) {
        const event = phrase.start > draft.trigger[1] ? eventOf(phrase) : null;
        if (event && !isToll(event) && !(slot === 'after' && isAnswered(event, draft))) return event;
      }
  return null;
}
const ALONGSIDE = new Set(['wa', 'فيما', 'بينما', 'كما', 'في حين']);
