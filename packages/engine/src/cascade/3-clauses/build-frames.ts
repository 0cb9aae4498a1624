/**
 * Builds the frames of a sentence: one for every verb group whose lemma is known, one for every noun that names
 * something that happens. Word order, voice, relatives and participles are neutralised here, so that meaning can be
 * stated once a lemma.
 */
import type { Language } from '@marsad/model';
import { Feature, type Lemma } from '../../lexicon/lexicon.js';
import { isMark } from '../../mentions/marks.js';
import type { TimeExpression } from '../../time/time-value.js';
import type { Atom, Frame, Item, Phrase, VerbGroup } from '../state.js';
import { addTo, type Found, leftOf, rightOf, subjectLeft } from './arguments.js';
import { arabicArguments } from './arguments-arabic.js';
import { europeanArguments, inverted } from './arguments-european.js';
import type { Building } from './building.js';
import { clauseStart, isCopula } from './clause-map.js';
import { govern } from './govern.js';
import { noLonger } from './no-longer.js';
import { nounFrames } from './noun-frames.js';
import { ownDoing } from './own-doing.js';
import { participle } from './participle-arguments.js';
import { hasClass } from './phrase-sort.js';

/** The frames of one sentence, each linked to the frame that governs it. */
export function buildFrames(items: readonly Item[], language: Language): Frame[] {
  const building: Building = { items, language, frames: [], byItem: new Map() };
  items.forEach((item, at) => {
    if (item.kind === 'verb') verbFrame(building, item, at);
    else if (item.kind === 'phrase') nounFrames(building, item, item, at);
  });
  if (language === 'en') shareObjects(building);
  if (language === 'ar') shareArguments(building);
  if (language === 'ar') noLonger(items, building.frames);
  copulas(building);
  govern(building);
  if (language !== 'ar') ownDoing(building.frames);
  return building.frames;
}

/** "abducted and killed two men": joined verbs share the object behind the last. */
function shareObjects({ items, byItem }: Building): void {
  for (let i = items.length - 3; i >= 0; i -= 1) {
    const [verb, joint, next] = [items[i], items[i + 1], items[i + 2]];
    if (verb?.kind !== 'verb' || next?.kind !== 'verb' || !isMark(joint, 'conjunction')) continue;
    const frame = byItem.get(verb.id);
    const behind = byItem.get(next.id);
    const object = behind?.passive ? undefined : behind?.slots.get('object');
    if (!frame || frame.passive || frame.slots.has('object') || !object) continue;
    if (
      frame.lemma.predicates.some((p) =>
        p.needs.some((n) => n[0] === 'target' && p.roles.target?.from[0] === 'object'),
      )
    )
      frame.slots.set(
        'object',
        object.map((a) => ({ ...a, how: 'object of the joined verb' })),
      );
  }
}

/** قتل وأصيب تسعة جنود: of two joined verbs the first has whatever stands behind the second. */
function shareArguments({ items, byItem }: Building): void {
  for (let i = items.length - 3; i >= 0; i -= 1) {
    const [verb, joint, next] = [items[i], items[i + 1], items[i + 2]];
    if (verb?.kind !== 'verb' || next?.kind !== 'verb' || !isMark(joint, 'conjunction')) continue;
    const frame = byItem.get(verb.id);
    const behind = byItem.get(next.id);
    if (!frame || !behind || !tellsToll(frame) || !tellsToll(behind)) continue;
    if (frame.slots.has('subject') || frame.slots.has('object')) continue;
    for (const slot of ['subject', 'object'] as const) {
      const told = behind.slots.get(slot);
      if (told)
        frame.slots.set(
          slot,
          told.map((a) => ({ ...a, how: 'shared with the joined verb' })),
        );
    }
  }
}

const tellsToll = ({ lemma, passive, voiceOpen }: Frame): boolean =>
  (passive || voiceOpen) && lemma.predicates.some((p) => p.toll !== undefined);

const PAST_COPULAS = new Set(['was', 'were', 'était', 'étaient', 'fut', 'furent']);

/** "X was the deputy of Y": what the noun or adjective behind a copula says, it says of the subject. */
function copulas(building: Building): void {
  const { items, language, frames } = building;
  let last: Phrase | null = null;
  if (language === 'ar') equateArabic(items, frames);
  items.forEach((item, at) => {
    if (item.kind !== 'verb' || !isCopula(item)) return;
    const found: Found = { slots: new Map(), times: [], antecedent: null, sharesWith: -1, last: at };
    const bare = rightOf(items, at, found);
    const left = subjectLeft(items, at, language, found);
    const joined =
      found.sharesWith >= 0 &&
      items[found.sharesWith]?.kind === 'verb' &&
      isCopula(items[found.sharesWith] as VerbGroup);
    const subject: Phrase | null = left ?? (joined ? last : bare.length > 1 ? (bare[0] ?? null) : null);
    last = subject;
    const predicate = left || joined ? bare[0] : bare[1];
    if (!subject || !predicate) return;
    equate(frames, subject, predicate);
    for (const frame of frames) {
      if (frame.item !== predicate) continue;
      // "X is an al-Qaeda-linked group": what describes the noun describes the subject.
      const own = frame.slots.get('subject')?.[0]?.phrase === predicate && frame.standing === 'adjective';
      if (own) frame.slots.delete('subject');
      if (frame.slots.has('subject')) continue;
      addTo(frame.slots, 'subject', subject, 'subject of the copula');
      // "n'est plus actif"
      if (item.negated && frame.standing === 'adjective') (frame as { negated: boolean }).negated = true;
      (frame as { past: boolean }).past =
        frame.past === true ||
        (item.tense === 'past' && !item.perfect) ||
        PAST_COPULAS.has(item.head.low) ||
        item.head.low.startsWith('كان');
    }
  });
}

/** "X is a group that operates in Y": what a clause tells of the noun, it tells of X. */
function equate(frames: readonly Frame[], subject: Phrase, noun: Phrase): void {
  if (subject.head.senses.length === 0 || !hasClass(noun.head, 'group-head')) return;
  for (const frame of frames) {
    const told = frame.slots.get('subject');
    if (told?.[0]?.phrase !== noun) continue;
    frame.slots.set('subject', [{ phrase: subject, how: 'subject of the copula' }, ...told.slice(1)]);
  }
}

/** حركة كذا هي جماعة تابعة لكذا: an Arabic pronoun between a name and the noun that says what it is. */
function equateArabic(items: readonly Item[], frames: readonly Frame[]): void {
  items.forEach((item, at) => {
    if (item.kind !== 'phrase' || !PRONOUNS.has(item.head.low) || item.head.category !== 'pronoun') return;
    const noun = items[at + 1];
    if (noun?.kind !== 'phrase' || noun.preposition !== null) return;
    for (let i = at - 1; i >= Math.max(0, at - 3); i -= 1) {
      const subject = items[i];
      if (subject?.kind === 'phrase') {
        if (subject.preposition === null || subject.end === (items[at - 1]?.start ?? 0))
          equate(frames, subject, noun);
        return;
      }
    }
  });
}
const PRONOUNS = new Set(['هي', 'هو']);

const lemmaOf = (atom: Atom, verb: boolean): Lemma | null =>
  (
    atom.analyses.find((a) => (a.lemma.pos === 'verb') === verb && a.lemma.predicates.length > 0) ??
    // لافتا إلى: a participle that may be of two verbs is rather of the one that speaks.
    (verb && atom.category === 'participle'
      ? atom.analyses.find(
          (a) => a.lemma.pos === 'verb' && a.lemma.words.some((w) => w.class === 'reporting'),
        )
      : undefined) ??
    atom.analyses.find((a) => (a.lemma.pos === 'verb') === verb) ??
    atom.analyses[0]
  )?.lemma ?? null;

/** "c'est lundi que": the date before the clause that a cleft opens is the clause's. */
function cleftDate(items: readonly Item[], start: number): TimeExpression | null {
  const [verb, day, opener] = items.slice(Math.max(0, start - 3), start);
  return start >= 3 &&
    verb?.kind === 'verb' &&
    isCopula(verb) &&
    day?.kind === 'mark' &&
    day.atom.time &&
    isMark(opener, 'subordinator', 'relative')
    ? day.atom.time
    : null;
}

/** عبرت عن تعازيها, تحدث شهود عن مقتل: what goes across or happens does so about nothing; the form is of the verb that speaks. */
const expressing = (head: Atom, known: Lemma, { slots }: Found): Lemma | null =>
  ((known.predicates.some((p) => p.type === 'movement') || known.words.some((w) => w.class === 'occur')) &&
    slots.has('about') &&
    head.analyses.find((a) => a.lemma.pos === 'verb' && a.lemma.words.some((w) => w.class === 'reporting'))
      ?.lemma) ||
  null;

/** علمت وكالة من مصادر: whoever has something from a source learns it, and teaches nobody. */
const hearing = ({ analyses }: Atom, { slots }: Found): Lemma | null =>
  slots.get('from')?.some((a) => hasClass(a.phrase.head, 'source', 'outlet-noun'))
    ? (analyses.find((a) => a.lemma.words.some((w) => w.class === 'reporting' && w.learns === true))?.lemma ??
      null)
    : null;

/** توجه رتل: before a man or a body of the masculine the form that a woman would have is not meant. */
function agreeingLemma(head: Atom, subject: Phrase | undefined): Lemma | null {
  const bits = subject?.head.category === 'noun' && !subject.plural ? subject.head.features : 0;
  if ((bits & Feature.masculine) === 0 || (bits & Feature.feminine) !== 0) return null;
  const verbs = head.analyses.filter((a) => a.lemma.pos === 'verb');
  const agreeing = verbs.filter((a) => (a.features & Feature.masculine) !== 0);
  if (agreeing.length === 0 || agreeing.length === verbs.length) return null;
  return (agreeing.find((a) => a.lemma.predicates.length > 0) ?? agreeing[0])?.lemma ?? null;
}

function verbFrame(building: Building, verb: VerbGroup, at: number): void {
  const { items, language } = building;
  const known = lemmaOf(verb.head, true);
  if (!known || known.pos === 'function') return;
  const found: Found = { slots: new Map(), times: [], antecedent: null, sharesWith: -1, last: at };
  const bare = rightOf(items, at, found);
  const lemma =
    (language === 'ar' &&
      (expressing(verb.head, known, found) ??
        hearing(verb.head, found) ??
        agreeingLemma(verb.head, bare[0]))) ||
    known;
  const start = clauseStart(items, at);
  // What stands before inverted speech belongs to what is said.
  const trailing = language !== 'ar' && hasClass(verb.head, 'reporting') && inverted(items, at) && at > 1;
  const open = verb.passive === null;
  if (verb.form === 'participle') participle(building, verb, at, bare, found);
  else if (verb.form === 'infinitive')
    for (const p of bare.slice(0, 1)) addTo(found.slots, 'object', p, 'right of the infinitive');
  else if (language === 'ar') arabicArguments(building, verb, at, bare, found);
  else europeanArguments(building, verb, at, bare, found);
  // A relative clause begins behind its antecedent; what stands before that is another clause's.
  if (verb.form === 'finite' && !trailing && !(language === 'ar' && found.antecedent))
    leftOf(items, at, start, found);
  const day = language === 'fr' && verb.form === 'finite' ? cleftDate(items, start) : null;
  if (day) found.times.push(day);
  if (verb.time) found.times.unshift(verb.time);
  const passive = verb.passive === true;
  if (passive) passiveView(found);
  const first = items[verb.form === 'finite' ? start : at] as Item;
  // French and English subjects stand before their verb; the clause is told with them.
  const before =
    language === 'ar' || found.antecedent
      ? undefined
      : (found.slots.get(passive ? 'object' : 'subject') ?? []).find(
          (a) => a.phrase.end <= verb.start && a.how === 'left of the verb',
        );
  const frame: Frame = {
    id: building.frames.length,
    lemma,
    head: verb.head,
    standing: verb.form === 'finite' ? 'verb' : verb.form,
    item: verb,
    passive,
    voiceOpen: open && !passive,
    negated: verb.negated || (language !== 'ar' && isNobody(items, found.slots.get('subject')?.[0]?.phrase)),
    mood: verb.mood,
    tense: verb.tense,
    slots: found.slots,
    times: found.times,
    shares:
      found.sharesWith >= 0 ? (building.byItem.get((items[found.sharesWith] as Item).id) ?? null) : null,
    clause: [
      Math.min(first.start, verb.start, before?.phrase.start ?? verb.start),
      Math.max((items[found.last] as Item).end, verb.end),
    ],
    governor: null,
    antecedent: found.antecedent,
    past: false,
  };
  building.frames.push(frame);
  building.byItem.set(verb.id, frame);
}

/** "No group has claimed": a verb of which nobody is the subject is denied. */
function isNobody(items: readonly Item[], subject: Phrase | undefined): boolean {
  const at = subject ? items.indexOf(subject) : -1;
  return at > 0 && isMark(items[at - 1], 'negation');
}

/** The agent of a passive is in its by-phrase; what stood as subject is what it was done to. */
function passiveView(found: Found): void {
  const done = found.slots.get('subject');
  const object = found.slots.get('object');
  found.slots.delete('subject');
  if (done) found.slots.set('object', [...done, ...(object ?? [])]);
  const by = found.slots.get('by');
  if (by)
    found.slots.set(
      'subject',
      by.map((a) => ({ ...a, how: 'agent of the passive' })),
    );
}
