/** The cause of a toll that a clause of time tells: "were killed when gunmen attacked". It reads no other clause. */
import { wordOf } from '../../mentions/party.js';
import type { Draft, Frame, Item, SentenceState } from '../state.js';
import { canSuffer } from './can-suffer.js';

/** How a verb of cause or of undergoing holds the deed that it tells of. */
export const BRINGS = new Set(['cause', 'support', 'undergo', 'occur']);
/** The first words of those that open such a clause. */
const WHEN = new Set([
  ...['when', 'as', 'after', 'lorsque', "lorsqu'", 'quand', 'après', 'aussitôt', 'au'],
  ...['عندما', 'حينما', 'حين', 'لما', 'بعدما'],
]);

/** لقي جنود مصرعهم: the verb that tells of a death by its noun. */
const verbOf = ({ item, governor }: Frame): Item | null =>
  item.kind === 'verb'
    ? item
    : governor?.through === 'undergo' && governor.frame.item.kind === 'verb'
      ? governor.frame.item
      : null;

/** "were killed when gunmen attacked": the clause of time right behind a toll tells its cause. */
export function whenClause(
  draft: Draft,
  state: SentenceState,
  byFrame: ReadonlyMap<Frame, Draft>,
  isToll: (d: Draft) => boolean,
): Draft | null {
  const verb = draft.predicate.id === 'attack.find-bodies' ? null : verbOf(draft.frame);
  if (!verb) return null;
  const at = state.items.indexOf(verb);
  const opener = state.items.findIndex(
    (x, i) => i > at && x.kind === 'mark' && x.atom.category === 'subordinator' && WHEN.has(x.atom.low),
  );
  const next =
    opener < 0 ? -1 : state.items.findIndex((x, i) => i > opener && x.kind === 'verb' && x.form === 'finite');
  if (
    at < 0 ||
    next < 0 ||
    state.items
      .slice(at + 1, opener)
      .some((x, i, between) =>
        x.kind === 'verb'
          ? !isTollItem(x, byFrame)
          : x.kind === 'mark' && x.atom.category === 'conjunction' && !isVictims(between[i + 1]),
      )
  )
    return null;
  const item = state.items[next];
  const cause =
    [...byFrame.values()].find((d) => d.frame.item === item) ??
    [...byFrame.values()].find(
      (d) =>
        (d.frame.governor?.frame.item === item && BRINGS.has(d.frame.governor?.through ?? '')) ||
        isUndergone(item, d, state),
    );
  return cause && canSuffer(cause) && !isToll(cause) ? cause : null;
}

/** عندما تصدت القوات لهجوم شنه التنظيم: the deed that the verb undergoes, of which a relative clause tells more. */
const isUndergone = (item: Item | undefined, { frame }: Draft, { frames }: SentenceState): boolean =>
  frame.governor?.frame.antecedent === frame.item &&
  frames.some(
    (f) =>
      f.item === item &&
      f.lemma.words.some((w) => w.class === 'support' && w.undergo) &&
      [...f.slots.values()].some((args) => args.some((a) => a.phrase === frame.item)),
  );

/** "killed and many wounded when": what else was suffered stands between a toll and its cause. */
const isVictims = (item: Item | undefined): boolean =>
  item?.kind === 'phrase' && (item.count !== null || wordOf(item.head, 'person') !== undefined);
const isTollItem = (item: Item, byFrame: ReadonlyMap<Frame, Draft>): boolean =>
  [...byFrame.values()].some((d) => d.frame.item === item && d.predicate.toll !== undefined);
