/** Words of doubt, inside a clause and around it, and the verbs of hearsay. */
import type { Atom, Draft, Frame, SentenceState } from '../state.js';
import type { Hedge } from './hedges.js';
import { opens } from './items.js';
import { applyModal, lower, type Modal, type Open } from './open-factuality.js';
import { wasMade } from './was-made.js';

const ARABIC = /[\u0600-\u06ff]/u;

/** French tells hearsay by a past conditional: "aurait fait cinq morts", "seraient morts". */
export function isHearsay(frame: Frame, language: string): boolean {
  return (
    language === 'fr' &&
    frame.mood === 'conditional' &&
    frame.item.kind === 'verb' &&
    (frame.item.tense === 'past' ||
      (frame.item.auxiliary !== null && frame.item.head.category === 'participle'))
  );
}

/** "Selon des habitants, il s'agit de combats qui opposeraient X à Y": of a source's own, a present conditional is hearsay too. */
export function isReported(frame: Frame, { items }: SentenceState, language: string): boolean {
  if (language !== 'fr' || frame.mood !== 'conditional' || frame.item.kind !== 'verb') return false;
  if (!CONDITIONAL.test(frame.head.low) || items.some((x) => opens(x, 'condition'))) return false;
  const sourced = items.some(
    (x) => x.kind === 'phrase' && x.preposition?.relations.includes('according-to') === true,
  );
  return sourced && (frame.antecedent ?? frame.slots.get('subject')?.[0]?.phrase)?.plural === true;
}
const CONDITIONAL = /r(?:ait|aient)$/u;

/** An adverb may stand before its clause, behind a particle or not: غالبا ما. UTF-16 code units. */
const AHEAD = 10;

/** What a word of doubt outside its clause covers. */
export function doubted(result: Open, draft: Draft, stretches: readonly Hedge[]): void {
  const [from, to] = draft.trigger;
  for (const hedge of stretches) {
    if (hedge.span[0] > from || hedge.span[1] < to) continue;
    // A noun tells of what is known already: "Did the army repel the attack of Friday?" But أنباء عن مقتل ثلاثة في هجوم.
    const counts =
      draft.figures.length > 0 && hedge.status === undefined && ARABIC.test(draft.frame.head.low);
    if (
      draft.frame.item.kind === 'phrase' &&
      hedge.polarity === undefined &&
      draft.frame.governor === null &&
      !counts
    )
      continue;
    if (hedge.status) result.status = hedge.status;
    if (hedge.certainty) lower(result, hedge.certainty);
    if (hedge.polarity) result.polarity = hedge.polarity;
  }
}

/** Adverbs and adjectives of doubt inside the clause. */
export function hedges(result: Open, draft: Draft, state: SentenceState, language: string): void {
  within(result, draft, state, draft.frame.clause);
  // "were reportedly killed in an attack": the doubt of the toll is that of the attack which it is told of.
  const over =
    draft.frame.item.kind === 'phrase' && draft.figures.length > 0 ? draft.frame.governor?.frame : undefined;
  if (!over?.lemma.predicates.some((p) => p.toll !== undefined)) return;
  within(result, draft, state, over.clause);
  if (isHearsay(over, language)) lower(result, 'uncommitted');
}

/** "une bombe, probablement actionnée à distance, a explosé": the doubt is of the participle. */
function isOfParticiple(adverb: Atom, { frame }: Draft, { atoms }: SentenceState): boolean {
  const next = atoms[atoms.indexOf(adverb) + 1];
  const before = atoms[atoms.indexOf(adverb) - 1];
  return (
    next?.category === 'participle' &&
    next !== frame.head &&
    next.start < frame.head.start &&
    before?.category !== 'auxiliary'
  );
}

/** "killing possibly dozens": the doubt is of how many. */
const isOfNumber = (adverb: Atom, { atoms }: SentenceState): boolean => {
  const next = atoms[atoms.indexOf(adverb) + 1];
  return next !== undefined && (next.category === 'number' || DOZENS.test(next.low));
};
const DOZENS = /^(?:dozens|scores|hundreds|thousands|dizaines|centaines|milliers|plusieurs|several)$/u;

function within(result: Open, draft: Draft, state: SentenceState, [from, to]: Frame['clause']): void {
  for (const atom of state.atoms) {
    if (
      atom.start < (atom.category === 'adverb' ? from - AHEAD : from) ||
      atom.end > to ||
      (atom.category !== 'adverb' && atom.category !== 'particle' && atom.category !== 'adjective')
    )
      continue;
    if (atom.category === 'adverb' && isOfNumber(atom, state)) continue;
    if (atom.category === 'adverb' && isOfParticiple(atom, draft, state)) continue;
    const near =
      atom.category === 'adjective'
        ? Math.abs(atom.start - draft.trigger[1]) < 3 || Math.abs(atom.end - draft.trigger[0]) < 3
        : true;
    const modal = near ? atom.lemma?.words.find((w): w is Modal => w.class === 'modal') : undefined;
    // A thwarted attack that killed has been made; and behind "suspected gunmen kill" the doubt is of who they are.
    if (
      modal &&
      atom.category === 'adjective' &&
      (draft.figures.length > 0 ? modal.polarity || modal.certainty === 'uncommitted' : false)
    )
      continue;
    // "repeated attacks killed twenty": what has a toll has taken place.
    if (modal?.status === 'general' && atom.category === 'adjective' && draft.figures.length > 0) continue;
    // "an attempted attack targeted the camp on Sunday": what struck somebody somewhere has been made.
    if (modal?.status === 'hypothetical' && atom.low === 'attempted' && wasMade(draft)) continue;
    // "was repeatedly shelled on Sunday": what has a day has taken place.
    if (modal?.status === 'general' && isOfDay(draft)) continue;
    if (modal) applyModal(result, modal);
  }
}

/** "frequently see fighting": the habit of the verb is that of the deed under it. */
export function isHabitOfVerb(draft: Draft, { atoms }: SentenceState): boolean {
  const { item, governor } = draft.frame;
  if (item.kind !== 'phrase' || !governor || !LENDS.has(governor.through) || isOfDay(draft)) return false;
  const { clause, item: verb } = governor.frame;
  if (verb.kind !== 'verb' || draft.figures.length > 0) return false;
  return atoms.some(
    (a) =>
      a.category === 'adverb' &&
      a.start >= clause[0] - AHEAD &&
      a.end <= clause[1] &&
      a.lemma?.words.some((w) => w.class === 'modal' && w.status === 'general') === true,
  );
}
const LENDS: ReadonlySet<string> = new Set(['support', 'undergo', 'occur']);

const isOfDay = ({ time }: Draft): boolean =>
  time !== null &&
  ((time.value.kind === 'calendar' && (time.value.weekday !== undefined || time.value.day !== undefined)) ||
    (time.value.kind === 'relative' && time.value.unit === 'day'));

/** "est accusé d'avoir attaqué un village, brûlant des maisons": of the rest he is accused too. */
export const sharesBlame = ({ standing, shares, governor }: Frame): boolean =>
  standing === 'participle' &&
  governor === null &&
  shares !== null &&
  ((shares.governor?.through === 'content' && accuses(shares.governor.frame)) ||
    (shares.passive === true && accuses(shares)));
const accuses = ({ lemma }: Frame): boolean =>
  lemma.words.some((w) => w.class === 'reporting' && w.act === 'accuse');

/** "Les miliciens s'attaquent également aux déplacés": behind the headline a French present of no day and no place is a habit. */
export const isCustom = ({ frame, sentence, time, places, figures }: Draft, language: string): boolean =>
  language === 'fr' &&
  sentence > 0 &&
  time === null &&
  places.length === 0 &&
  figures.length === 0 &&
  frame.item.kind === 'verb' &&
  frame.item.form === 'finite' &&
  frame.item.auxiliary === null &&
  frame.tense === 'present' &&
  frame.standing === 'verb' &&
  (frame.slots.get('subject') ?? []).some(
    (a) => a.phrase.plural && a.phrase.definite && a.phrase.count === null,
  );
