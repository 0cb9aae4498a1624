/** Gives a finite Arabic verb its subject and object, by agreement, by what stands before it and by the pronoun that takes up a speaker or an antecedent. */

import { Feature, type Lemma } from '../../lexicon/lexicon.js';
import { atomLike } from '../../mentions/atom-like.js';
import { isFirstPerson } from '../../mentions/first-person.js';
import { isMark } from '../../mentions/marks.js';
import { phraseLike } from '../../mentions/phrase-like.js';
import type { Atom, Frame, Item, Phrase, VerbGroup } from '../state.js';
import { addTo, type Found, isVictimOf, resumed, subjectLeft } from './arguments.js';
import { buildPhrase } from './build-phrase.js';
import type { Building } from './building.js';
import { isFiniteVerb } from './clause-map.js';
import { burdens, hasClass, isEventNoun, sortOf } from './phrase-sort.js';
import { verbAgrees } from './verb-agrees.js';

/** Fills the subject and the object of a finite verb in Arabic. */
export function arabicArguments(
  building: Building,
  verb: VerbGroup,
  at: number,
  bare: Phrase[],
  found: Found,
): void {
  const told = bare.filter((p, i) => !isEmphatic(p, building.items) && !isBranchBefore(bare, i));
  if (!falls(building.items, at, told, found)) expressed(building, verb, at, told, found);
  const { objectPronoun } = verb;
  if (objectPronoun && !found.slots.has('object') && !found.antecedent && tellsOfDeeds(verb))
    addTo(found.slots, 'object', pronounPhrase(objectPronoun), 'pronoun on the verb');
  if (dropsSubject(verb, found) && !isFirstPerson(verb.head))
    addTo(found.slots, 'subject', pronounPhrase(verb.head), 'dropped; the verb tells who');
}

/** اتهمت "كذا" فرع تنظيم كذا حركة كذا: between who does it and whom it is done to, a branch only explains the first. */
function isBranchBefore(bare: readonly Phrase[], at: number): boolean {
  const [doer, branch, other] = bare.slice(at - 1, at + 2);
  return (
    at === 1 &&
    bare.length === 3 &&
    doer?.head.category === 'name' &&
    other !== undefined &&
    branch !== undefined &&
    branch.start - doer.end <= 2 &&
    branch.of.some((p) => p.head.category === 'name') &&
    branch.head.analyses.some((a) => a.lemma.predicates.some((p) => p.type === 'part-of'))
  );
}

/** راح ضحيته ثلاثون, سقط ضحية الهجوم عشرة: whoever falls stands behind the victim of what, which tells the cause. */
function falls(
  items: readonly Item[],
  at: number,
  [victim, fallen]: readonly Phrase[],
  found: Found,
): boolean {
  if (!victim || !fallen || !isVictimOf(victim)) return false;
  subjectLeft(items, at, 'ar', found);
  addTo(found.slots, 'subject', fallen, 'behind the word for victim');
  if (victim.possessive) addTo(found.slots, 'object', victim, 'whose victims they are');
  for (const cause of victim.of) addTo(found.slots, 'because', cause, 'of which they are victims');
  return true;
}

function expressed(building: Building, verb: VerbGroup, at: number, bare: Phrase[], found: Found): void {
  const { items } = building;
  // نحذر الشركات: whoever speaks is not told behind the verb.
  if (verb.form === 'finite' && isFirstPerson(verb.head)) {
    if (bare[0]) addTo(found.slots, 'object', bare[0], 'behind the verb of the one who speaks');
    if (bare[1]) addTo(found.slots, 'complement', bare[1], 'behind the object');
    return;
  }
  const plural =
    (verb.head.features & (Feature.plural | Feature.dual)) !== 0 &&
    (verb.head.features & Feature.third) !== 0;
  const two = isTwo(verb) ? twoBefore(items, at) : null;
  if (two) {
    found.antecedent = two;
    addTo(found.slots, 'subject', two, 'the two that the verb tells of');
    if (bare[0]) addTo(found.slots, 'object', bare[0], 'behind the verb');
    return;
  }
  const left = subjectLeft(items, at, 'ar', found);
  if (found.sharesWith >= 0) found.sharesWith = sharedBy(building, verb, found.sharesWith);
  if (left && isCountedBefore(left, verb)) {
    if (bare[0]) addTo(found.slots, 'object', bare[0], 'behind the verb');
    return;
  }
  const relative = found.antecedent !== null && (found.antecedent === left || left === null);
  const pronoun =
    left?.head.category === 'pronoun' ? left.head.low : left === null ? pronounOfOpener(items[at - 1]) : null;
  if (pronoun !== null) {
    const owner = reportedAntecedent(building, at);
    if (owner) {
      found.antecedent = owner;
      addTo(found.slots, 'subject', owner, 'what the reported relative clause is about');
      if (bare[0]) addTo(found.slots, 'object', bare[0], 'behind the verb');
      return;
    }
    const taken = speakerTakenUp(building, at, pronoun, bare[0]);
    if (taken) {
      addTo(found.slots, 'subject', taken, 'who speaks, taken up by the pronoun');
      if (bare[0]) addTo(found.slots, 'object', bare[0], 'behind the verb');
      return;
    }
  }
  const resumes =
    left !== null &&
    verb.objectPronoun !== null &&
    bare[0] !== undefined &&
    !bare[1] &&
    !plural &&
    isOne(left);
  if (left && verb.objectPronoun && (relative || resumes)) {
    addTo(found.slots, 'object', left as Phrase, 'antecedent that the pronoun takes up');
    if (bare[0]) addTo(found.slots, 'subject', bare[0], 'behind the verb');
    return;
  }
  if (relative && found.sharesWith < 0 && resumed(items, at)) {
    if (bare[0]) addTo(found.slots, 'subject', bare[0], 'behind the verb');
    if (bare[1]) addTo(found.slots, 'object', bare[1], 'behind the subject');
    return;
  }
  if (!left && found.sharesWith >= 0 && verb.form === 'finite' && (found.antecedent || !bare[1])) {
    const prior = building.byItem.get((items[found.sharesWith] as Item).id);
    const shared = prior?.slots.get('subject')?.[0];
    const goesOn =
      shared &&
      verbAgrees(verb, shared.phrase) &&
      (bare[0]
        ? (isObjectAlone(verb, bare[0]) || (isDoer(prior) && isWrecked(verb, bare[0], shared.phrase))) &&
          shared.phrase.start !== bare[0].start
        : tellsOfDeeds(verb) || (hasClass(verb.head, 'reporting') && sortOf(shared.phrase) === 'people'));
    // تعرضت القرية لهجوم استولى خلاله المهاجمون: whoever agrees with the verb and stands behind it does it.
    const own = found.antecedent !== null && !plural && bare[0] && shared && !verbAgrees(verb, shared.phrase);
    if (shared && !own && (found.antecedent || plural || goesOn)) {
      addTo(found.slots, 'subject', shared.phrase, 'subject of the verb before');
      if (bare[0]) addTo(found.slots, 'object', bare[0], 'behind the verb');
      return;
    }
  }
  if (left || plural) {
    const topic =
      left ??
      (found.antecedent || found.sharesWith >= 0
        ? null
        : (describedBefore(building, at) ?? goingOnBefore(building, verb, at)));
    if (topic)
      addTo(
        found.slots,
        'subject',
        topic,
        left && relative ? 'antecedent of the relative clause' : 'before the verb',
      );
    if (bare[0]) addTo(found.slots, 'object', bare[0], 'behind the verb');
    if (bare[1] && burdens(verb)) addTo(found.slots, 'complement', bare[1], 'behind the object');
    return;
  }
  // وأعلنت مسؤوليتها: a deed of somebody's own is what is announced, and announces nothing.
  if (
    bare[0]?.possessive &&
    !bare[1] &&
    !left &&
    isEventNoun(bare[0].head) &&
    hasClass(verb.head, 'reporting', 'support')
  ) {
    addTo(found.slots, 'object', bare[0], 'behind the verb, and the deed of whoever does it');
    return;
  }
  if (bare[0] && !bare[1] && isObjectByGender(verb, bare[0])) {
    addTo(found.slots, 'object', bare[0], 'behind the verb, which does not agree with it');
    const prior = items.slice(0, at).findLast((x) => isFiniteVerb(x));
    const shared = prior ? building.byItem.get(prior.id)?.slots.get('subject')?.[0] : undefined;
    if (shared) addTo(found.slots, 'subject', shared.phrase, 'subject of the verb before');
    return;
  }
  // وحملتهم في بيان المسؤولية, وحمل الجيش المسؤولية: where the burden is the second of two, its bearer is the first.
  const [bearer, burden] = bare;
  if (bearer && burden && !bare[2] && burdens(verb) && BURDENS.has(burden.head.lemma?.name ?? '')) {
    addTo(found.slots, 'object', bearer, 'behind the verb of burdening');
    addTo(found.slots, 'complement', burden, 'behind the object');
    return;
  }
  if (bare[0]) addTo(found.slots, 'subject', bare[0], 'behind the verb');
  // صنفته واشنطن تنظيما إرهابيا: beside the pronoun a second noun says as what.
  const asWhat = verb.objectPronoun !== null && bare[1]?.definite === false;
  if (bare[1]) addTo(found.slots, asWhat ? 'complement' : 'object', bare[1], 'behind the subject');
  if (bare[2]) addTo(found.slots, 'complement', bare[2], 'behind the object');
}

/** نصب مسلحون كمينا لقافلة ترافقها قوات وأحرقوا: a verb of men goes on from the last verb whose subject is men, and no body of the feminine. */
function sharedBy({ items, byItem }: Building, verb: VerbGroup, from: number): number {
  if (!verb.head.low.endsWith('وا')) return from;
  for (let k = from; k >= 0; k -= 1) {
    const item = items[k] as Item;
    if (isMark(item, 'stop')) break;
    const subject = isFiniteVerb(item) ? byItem.get(item.id)?.slots.get('subject')?.[0]?.phrase : undefined;
    if (subject && !isFeminineBody(subject)) return k;
  }
  return from;
}

const isFeminineBody = ({ head, list }: Phrase): boolean =>
  list.length === 0 &&
  head.category === 'noun' &&
  (head.features & Feature.feminine) !== 0 &&
  hasClass(head, 'force');

/** واتهمت الحكومة بالكذب, وقدمت التعازي: what can be done to no less than one, and of whom one is told, has it as its object. */
const isObjectAlone = (verb: VerbGroup, { head, preposition }: Phrase): boolean =>
  preposition === null &&
  (hasClass(verb.head, 'support')
    ? isEventNoun(head)
    : lemmaOfVerb(verb)?.predicates.some((p) => p.id === 'accuse.blame') === true);

/** أصيب جندي ودمر منزل: whoever suffers the verb before has destroyed nothing. */
const isDoer = (prior: Frame | undefined): boolean =>
  prior !== undefined && (prior.slots.has('object') || !prior.lemma.predicates.some((p) => p.toll));

/** دخل الطيران المعركة ودمر زوارق, شن الجيش هجوما وأحرق منازل: whoever goes on does to things what is done to things alone. */
const isWrecked = (verb: VerbGroup, thing: Phrase, doer: Phrase): boolean =>
  thing.preposition === null &&
  thing.head.category === 'noun' &&
  !hasClass(thing.head, 'person') &&
  hasClass(thing.head, 'materiel', 'place-noun', 'stands-for', 'means') &&
  doer.count === null &&
  (sortOf(doer) === 'people' || doer.head.category === 'pronoun' || hasClass(doer.head, 'means')) &&
  tellsOfDeeds(verb) &&
  lemmaOfVerb(verb)?.predicates.some((p) => p.roles.target?.kind.includes('property')) === true;

const BURDENS = new Set(['مسؤولية', 'مسؤولية كاملة', 'مسئولية', 'تبعة']);

/** قتل 12 شخصا في قصف استهدف مشفى: people counted before a verb in the singular are not who struck. */
const isCountedBefore = ({ count, list, head }: Phrase, verb: VerbGroup): boolean =>
  (count?.best ?? 0) > 2 &&
  list.length === 0 &&
  head.senses.length === 0 &&
  hasClass(head, 'unit', 'person') &&
  (verb.head.features & (Feature.plural | Feature.dual | Feature.feminine)) === 0 &&
  tellsOfDeeds(verb) &&
  lemmaOfVerb(verb)?.predicates.every((p) => p.toll === undefined || p.toll === null) === true;

const isTwo = ({ head }: VerbGroup): boolean =>
  head.analyses.length > 0 && head.analyses.every((a) => (a.features & Feature.dual) !== 0);

/** هجومين من قبل التنظيم، استهدفا: over a comma and what belongs to them, two deeds told without the article go on. */
function twoBefore(items: readonly Item[], at: number): Phrase | null {
  if (!isMark(items[at - 1], 'comma')) return null;
  for (let k = at - 2; k >= 0 && k > at - 6; k -= 1) {
    const item = items[k];
    if (item?.kind !== 'phrase') return null;
    if (isEventNoun(item.head) && !item.definite && (item.head.features & Feature.dual) !== 0) return item;
  }
  return null;
}

/** أن صاروخا أطلقه الحوثيون: one thing told of, which the pronoun on the verb may take up. */
const isOne = ({ plural, count, list, head }: Phrase): boolean =>
  !plural && count === null && list.length === 0 && head.category === 'noun';

/** في البيان نفسه: behind a preposition's noun a word for "itself" belongs to that noun. */
const isEmphatic = (phrase: Phrase, items: readonly Item[]): boolean => {
  if (!REFLEXIVE.test(phrase.head.low)) return false;
  const before = items[items.indexOf(phrase) - 1];
  if (before?.kind !== 'phrase' || before.preposition === null) return false;
  // سلم قيادي في الحركة نفسه, سلم قيادي في بوكو حرام نفسه: a man is no movement.
  if (phrase.head.low.endsWith('سه') && before.head.senses.some((s) => s.actor.kind === 'group'))
    return false;
  return !(phrase.head.low.endsWith('سه') && before.head.low.endsWith('ه') && !before.plural);
};
const REFLEXIVE = /^(?:نفس|انفس|ذات)(?:ه|ها|هم|هما)$/u;

/** Only where a meaning asks for whom something was done to is it worth asking whom the pronoun takes up. */
const tellsOfDeeds = (verb: VerbGroup): boolean =>
  lemmaOfVerb(verb)?.predicates.some((p) => p.roles.target?.from.includes('object')) ?? false;

/** Does a verb in the active, with what it does and to whom, leave out who does it? */
function dropsSubject(verb: VerbGroup, { slots, antecedent }: Found): boolean {
  if (verb.form !== 'finite' || verb.passive === true || slots.has('subject') || antecedent) return false;
  if (slots.has('object') && hasClass(verb.head, 'reporting', 'support')) return true;
  const predicates = lemmaOfVerb(verb)?.predicates ?? [];
  if (predicates.length === 0) return false;
  return slots.has('object') || verb.objectPronoun !== null || predicates.every((p) => !p.toll);
}

const lemmaOfVerb = ({ head }: VerbGroup): Lemma | undefined =>
  head.analyses.find((a) => a.lemma.pos === 'verb' && a.lemma.predicates.length > 0)?.lemma;

/** A pronoun that stands in another word, as a phrase: the subject in its verb, or the one written on to أن. */
const pronounPhrase = (host: Atom): Phrase => {
  const atom: Atom = atomLike(host, { category: 'pronoun', analyses: [], lemma: null });
  return phraseLike(buildPhrase(atom, [atom]), { definite: true });
};

/** مسلحين ينتمون لجماعة … خطفوا: two verbs and nothing that joins them; the first describes the indefinite subject of both. */
function describedBefore({ items, byItem }: Building, at: number): Phrase | null {
  for (let k = at - 1; k >= 0; k -= 1) {
    const item = items[k] as Item;
    if (item.kind === 'phrase') continue;
    if (item.kind !== 'verb' || !isFiniteVerb(item)) return null;
    const subject = byItem.get(item.id)?.slots.get('subject')?.[0]?.phrase;
    return subject &&
      subject.end <= item.start &&
      !subject.head.definite &&
      (subject.head.features & (Feature.plural | Feature.dual)) !== 0
      ? subject
      : null;
  }
  return null;
}

/** اقتحم مسلحون القرية قبل أن يقتلوا: a verb in the plural behind a word of time has the people of the verb before. */
function goingOnBefore({ items, byItem }: Building, verb: VerbGroup, at: number): Phrase | null {
  const opener = items[at - 1];
  if (!isMark(opener, 'subordinator') || !OF_TIME.test(opener.atom.low)) return null;
  const prior = items.slice(0, at - 1).findLast((x) => isFiniteVerb(x));
  const subject = prior && byItem.get(prior.id)?.slots.get('subject')?.[0]?.phrase;
  if (!subject || subject.head.category === 'pronoun' || !verbAgrees(verb, subject)) return null;
  return (subject.head.features & (Feature.plural | Feature.dual)) !== 0 ? subject : null;
}
const OF_TIME = /^(?:قبل|بعد|الي|حتي)/u;

/** A feminine verb before one man has him as its object: فقتلت المدرس. */
function isObjectByGender(verb: VerbGroup, phrase: Phrase): boolean {
  const finite = verb.head.analyses.filter(
    (a) => a.lemma.pos === 'verb' && (a.features & Feature.third) !== 0,
  );
  // A masculine verb right before a feminine noun has it as its object as well: وهنأ القوات.
  const masculine =
    finite.length > 0 &&
    finite.every(
      (a) =>
        (a.features & Feature.masculine) !== 0 &&
        (a.features & Feature.singular) !== 0 &&
        (a.features & Feature.feminine) === 0 &&
        (a.features & Feature.past) !== 0,
    );
  const feminineNoun =
    phrase.head.category === 'noun' &&
    phrase.count === null &&
    hasClass(phrase.head, 'force', 'person') &&
    phrase.head.analyses.every((a) => (a.features & Feature.feminine) !== 0);
  if (
    masculine &&
    feminineNoun &&
    phrase.start - verb.end <= 2 &&
    phrase.of.every((p) => p.head.category !== 'name')
  )
    return true;
  if (
    finite.length === 0 ||
    finite.some((a) => (a.features & Feature.feminine) === 0 || (a.features & Feature.singular) === 0)
  )
    return false;
  // قتلت سبعة جنود: nor does it agree with men that are counted.
  return (
    (phrase.count === null ? !phrase.plural : hasClass(phrase.head, 'person', 'unit')) &&
    phrase.head.category === 'noun' &&
    hasClass(phrase.head, 'person', 'title', 'unit') &&
    (phrase.head.features & Feature.masculine) !== 0 &&
    (phrase.head.features & Feature.feminine) === 0
  );
}

/** "the attack, of which the police said that it …": the pronoun takes up what the verb of speech is relative to. */
function reportedAntecedent(building: Building, at: number): Phrase | null {
  const { items, byItem } = building;
  for (let i = at - 1; i >= 0; i -= 1) {
    const item = items[i] as Item;
    if (item.kind === 'verb')
      return hasClass(item.head, 'reporting') ? (byItem.get(item.id)?.antecedent ?? null) : null;
  }
  return null;
}

/** The pronoun written on to أن or إن: إنها. */
function pronounOfOpener(item: Item | undefined): string | null {
  if (!isMark(item, 'subordinator') || item.atom.low.length < 3) return null;
  return item.atom.low.endsWith('ها') ? 'ها' : item.atom.low.endsWith('ه') ? 'ه' : null;
}

const RELAY = 'نقل ';

/** "the movement said that she set an ambush": a feminine pronoun behind أن is whoever says it, if that is feminine. */
function speakerTakenUp(
  building: Building,
  at: number,
  pronoun: string,
  behind: Phrase | undefined,
): Phrase | null {
  const { items, byItem } = building;
  const owner = items.slice(0, at).findLast((x) => x.kind === 'verb');
  if (owner?.kind !== 'verb' || !hasClass(owner.head, 'reporting')) return null;
  const told = byItem.get(owner.id);
  // نقلت الوكالة عن الجماعة قولها إنها: who is quoted speaks, not who relays it.
  const relays = told?.lemma.name.startsWith(RELAY) ? told.slots.get('about') : undefined;
  const speaker = (relays ?? told?.slots.get('subject'))?.[0]?.phrase;
  if (!speaker) return null;
  const feminine =
    speaker.head.senses.some((s) => s.actor.genderAr === 'f') ||
    speaker.head.low.endsWith('ه') ||
    (speaker.head.features & Feature.feminine) !== 0;
  if (pronoun === 'ها') return feminine ? speaker : null;
  if (speaker.plural || speaker.list.length > 0) return null;
  // A masculine one may stand for nobody: "that it, ten were killed".
  return pronoun === 'ه' && !feminine && (!behind || isEventNoun(behind.head)) ? speaker : null;
}
