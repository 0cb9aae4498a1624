/** Gives a participle its subject and object: those of the verb that it goes with or is joined to, or else the phrase that it describes. */

import { Feature } from '../../lexicon/lexicon.js';
import { isMark } from '../../mentions/marks.js';
import { phraseLike } from '../../mentions/phrase-like.js';
import type { Atom, Item, Phrase, VerbGroup } from '../state.js';
import { addTo, type Found } from './arguments.js';
import { buildPhrase } from './build-phrase.js';
import type { Building } from './building.js';
import { isBare, isFiniteVerb } from './clause-map.js';
import { equated } from './explained.js';
import { hasClass, sortOf } from './phrase-sort.js';

/** Fills the subject and the object of a participle, in any of the languages. */
export function participle(
  building: Building,
  verb: VerbGroup,
  at: number,
  bare: Phrase[],
  found: Found,
): void {
  const { items, byItem } = building;
  let i = at - 1;
  const comma =
    isMark(items[i], 'comma') ||
    (items[i]?.kind === 'mark' && isMark(items[i], 'preposition', 'subordinator'));
  while (i >= 0 && isMark(items[i], 'comma', 'adverb', 'close', 'time', 'preposition', 'conjunction')) i -= 1;
  const passive = verb.passive !== false;
  const last = items
    .slice(0, at)
    .findLastIndex(
      (x, k) => isFiniteVerb(x) && !(building.language === 'en' && comma && inRelative(items, k)),
    );
  if (
    building.language !== 'ar' &&
    verb.passive === false &&
    isMark(items[at - 1], 'conjunction') &&
    alongside(building, at, bare, found)
  )
    return;
  // "…, the army said, blaming": who speaks goes on speaking.
  const spoke =
    (building.language === 'ar' || comma) && hasClass(verb.head, 'reporting')
      ? items.slice(0, at).findLastIndex((x) => isFiniteVerb(x) && hasClass(x.head, 'reporting'))
      : -1;
  const main = spoke >= 0 ? spoke : last >= 0 && comma ? told(items, last) : last;
  if (building.language === 'ar' && comma && speaksOn(building, verb, at, bare, found)) return;
  // "…, مخلفة عشرين قتيلا": unvocalised, and still nobody is caused.
  const active =
    verb.passive === false || (building.language === 'ar' && comma && hasClass(verb.head, 'cause'));
  const ahead = verb.passive === false && building.language !== 'ar' ? doerAhead(items, at, last) : null;
  if (ahead) {
    addTo(found.slots, 'subject', ahead, 'subject of the clause that follows');
    if (bare[0]) addTo(found.slots, 'object', bare[0], 'right of the participle');
    return;
  }
  if (building.language !== 'ar' && joinedParticiple(building, verb, at, bare, found)) return;
  const brings =
    building.language !== 'ar' &&
    (hasClass(verb.head, 'cause') ||
      verb.head.analyses.some((a) => a.lemma.predicates.some((p) => p.toll !== undefined)));
  if (
    active &&
    (comma || building.language !== 'ar') &&
    main >= 0 &&
    (comma || brings || items[i]?.kind !== 'phrase') &&
    !(!comma && isBy(items[at - 1]))
  ) {
    found.sharesWith = main;
    const above = byItem.get((items[main] as Item).id);
    const subject = (above?.slots.get(building.language !== 'ar' && above.passive ? 'object' : 'subject') ??
      [])[0];
    if (subject) addTo(found.slots, 'subject', subject.phrase, 'subject of the main verb');
  } else if (
    building.language === 'fr' &&
    i < 0 &&
    passive &&
    !hasClass(verb.head, 'reporting') &&
    subjectAhead(items, at)
  ) {
    const ahead = subjectAhead(items, at) as Phrase;
    found.antecedent = ahead;
    addTo(found.slots, 'subject', ahead, 'subject of the verb that the participle opens');
    return;
  } else {
    const host = items.slice(0, i + 1).findLast((x) => x.kind === 'phrase');
    // "forty people including auxiliaries killed": who is among those killed is not all of them.
    while (isIncluded(items[i])) {
      const before = isMark(items[i - 1], 'comma') ? i - 2 : i - 1;
      if (items[before]?.kind !== 'phrase') break;
      i = before;
    }
    const nearest = items[i]?.kind === 'phrase' ? (items[i] as Phrase) : null;
    const near = nearest && passive && building.language === 'fr' ? agreeing(nearest, verb) : nearest;
    const left = building.language !== 'ar' && passive ? resultOf(building, i, found) : null;
    const antecedent =
      left ??
      (building.language === 'ar' && near && !comma ? equated(items, i, near) : null) ??
      (near && building.language !== 'ar'
        ? describedBy(building, near, i, verb)
        : near && comma
          ? overRelative(items, i, near, verb)
          : near) ??
      (comma ? null : ((host as Phrase | undefined) ?? null));
    found.antecedent = antecedent;
    // "groups affiliated with X, and Y": what is joined behind the participle is not described by it.
    const first = antecedent?.list.some((p) => p.start > verb.start)
      ? phraseLike(antecedent, { list: antecedent.list.filter((p) => p.start < verb.start) })
      : antecedent;
    if (first) addTo(found.slots, 'subject', first, 'what the participle describes');
  }
  if (!passive && bare[0]) addTo(found.slots, 'object', bare[0], 'right of the participle');
  else if (verb.passive === null && bare[0]) addTo(found.slots, 'object', bare[0], 'right of the participle');
  else if (passive && bare[0]) addTo(found.slots, 'complement', bare[0], 'right of the participle');
}

/** "killed by fighters fleeing an operation": those who did it flee. */
const isBy = (item: Item | undefined): boolean =>
  item?.kind === 'phrase' && item.preposition?.low === 'by' && sortOf(item) === 'people';

const isIncluded = (item: Item | undefined): boolean =>
  item?.kind === 'phrase' &&
  /^\p{Script=Latin}/u.test(item.head.low) &&
  item.preposition?.relations.includes('including') === true;

/** قالت الحركة إنها …، متوعدة فرنسا: an indefinite participle of speech behind a comma tells what whoever spoke also said. */
function speaksOn(
  { items, byItem }: Building,
  { head }: VerbGroup,
  at: number,
  bare: readonly Phrase[],
  found: Found,
): boolean {
  // وتابع مطالبا: right behind a verb of speech that names no speaker the participle goes on with his words.
  const before = items[at - 1];
  const behind =
    before !== undefined &&
    isFiniteVerb(before) &&
    hasClass(before.head, 'reporting') &&
    !byItem.get(before.id)?.slots.has('subject');
  if (head.definite || !(behind || isMark(before, 'comma')) || !utters(head)) return false;
  const feminine = head.low.endsWith('ه');
  const subjectAt = (x: Item): Phrase | undefined => byItem.get(x.id)?.slots.get('subject')?.[0]?.phrase;
  // حذر من حرب تهدد البلاد، داعيا: a war that threatens does not go on speaking.
  const speaks = (x: Item, k: number): boolean => {
    const subject = subjectAt(x);
    return (
      isFiniteVerb(x) &&
      (subject === undefined || sortOf(subject) === 'people' || subject.head.category === 'place') &&
      !items.slice(Math.max(0, k - 2), k).some((before) => isMark(before, 'relative'))
    );
  };
  const spoke = items
    .slice(0, at)
    .findLastIndex(
      (x, k) => x.kind === 'verb' && (hasClass(x.head, 'reporting') || utters(x.head)) && speaks(x, k),
    );
  // وصف فلان الحادثة بالكارثة، متهما الجيش: where no verb of speech stands before, whoever does what the sentence tells.
  const main =
    spoke >= 0
      ? spoke
      : items.slice(0, at).findIndex((x, k) => speaks(x, k) && subjectAt(x)?.head.senses.length !== 0);
  const speaker = main < 0 ? undefined : byItem.get((items[main] as Item).id)?.slots.get('subject')?.[0];
  if (behind && !speaker) {
    const atom: Atom = {
      ...head,
      low: feminine ? 'ها' : 'ه',
      category: 'pronoun',
      analyses: [],
      lemma: null,
    };
    addTo(
      found.slots,
      'subject',
      phraseLike(buildPhrase(atom, [atom]), { definite: true }),
      'whoever goes on speaking',
    );
    if (bare[0]) addTo(found.slots, 'object', bare[0], 'right of the participle');
    return true;
  }
  if (!speaker || speaker.phrase.list.length > 0 || isFeminine(speaker.phrase) !== feminine) return false;
  found.sharesWith = main;
  // نفت ذلك، متهمة: what else is said is not denied, and the clause above would deny it.
  const above = items[main] as VerbGroup;
  if (above.negated || denies(above.head)) return true;
  addTo(found.slots, 'subject', speaker.phrase, 'who spoke before');
  const told = bare.find((p) => p.head.category !== 'pronoun');
  if (told) addTo(found.slots, 'object', told, 'right of the participle');
  return true;
}

const denies = ({ analyses }: Atom): boolean =>
  analyses.some((a) =>
    a.lemma.words.some(
      (w) =>
        (w.class === 'modal' && w.polarity === 'denied') || (w.class === 'reporting' && w.act === 'deny'),
    ),
  );

const SPOKEN = new Set(['threaten', 'warn', 'accuse', 'condemn', 'call-for', 'statement', 'praise']);
const utters = ({ analyses }: Atom): boolean =>
  analyses.some((a) => a.lemma.predicates.some((p) => SPOKEN.has(p.type)));

/** "X took the town, the army said, killing ten": a participle behind inserted speech goes on with what was said. */
function told(items: readonly Item[], speech: number): number {
  if (!hasClass((items[speech] as VerbGroup).head, 'reporting')) return speech;
  const before = items.slice(0, speech).findLastIndex((x) => isFiniteVerb(x));
  const inserted = items.slice(before + 1, speech).some((x) => isMark(x, 'comma'));
  const content = items.slice(before + 1, speech).some((x) => isMark(x, 'subordinator', 'relative'));
  return before >= 0 && inserted && !content ? before : speech;
}

const MASCULINE = new Set(['un', 'le', 'ce', 'cet', 'du', 'au']);
const FEMININE = new Set(['une', 'la', 'cette']);

/** The gender that the article of a French phrase shows, or null. */
function genderOf({ atoms, preposition }: Phrase): 'm' | 'f' | null {
  const article = atoms[0]?.low ?? '';
  if (MASCULINE.has(article) || MASCULINE.has(preposition?.low ?? '')) return 'm';
  return FEMININE.has(article) ? 'f' : null;
}

/** "l'attaque d'un village, tenu par": of the nouns at a phrase's right edge, the first that the participle agrees with. */
function agreeing(phrase: Phrase, { head }: VerbGroup): Phrase {
  const gender = head.features & Feature.feminine ? 'f' : 'm';
  const plural = (head.features & Feature.plural) !== 0;
  const first = genderOf(phrase);
  if (first === gender || (first === null && plural === phrase.plural && plural)) return phrase;
  for (let p = phrase.of.at(-1); p && p.end === phrase.end; p = p.of.at(-1))
    if (!p.plural && !plural && genderOf(p) === gender) return p;
  return phrase;
}

/** "dismantled a camp of bandits who had killed farmers, freeing four": a relative clause before the comma is closed. */
function inRelative(items: readonly Item[], verb: number): boolean {
  for (let i = verb - 1; i >= Math.max(0, verb - 3); i -= 1) {
    if (isMark(items[i], 'relative')) return items.slice(0, i).some((x) => isFiniteVerb(x));
    if (items[i]?.kind === 'verb' || isMark(items[i], 'comma', 'stop', 'subordinator')) return false;
  }
  return false;
}

/** "ont attaqué des bases, incendié des villages et tué": does a conjunction with another participle follow? */
function goesOn(items: readonly Item[], at: number): boolean {
  for (let i = at + 1; i < items.length - 1; i += 1) {
    const next = items[i + 1];
    if (isMark(items[i], 'conjunction') && next?.kind === 'verb') return next.form === 'participle';
    if (items[i]?.kind === 'verb' || isMark(items[i], 'stop', 'subordinator', 'relative')) return false;
  }
  return false;
}

/** "Attaqué dimanche par des hommes armés, le village": the bare phrase behind the comma, with its verb. */
function subjectAhead(items: readonly Item[], at: number): Phrase | null {
  const comma = items.findIndex((x, k) => k > at && isMark(x, 'comma'));
  const phrase = items[comma + 1];
  if (comma < 0 || items.slice(at + 1, comma).some((x) => x.kind === 'verb')) return null;
  if (!isBare(phrase)) return null;
  const verb = items.slice(comma + 2).find((x) => x.kind === 'verb' || isMark(x, 'comma', 'stop'));
  return isFiniteVerb(verb) ? phrase : null;
}

/** جماعة كذا، التي يتزعمها فلان، المكونة من: a definite feminine participle between commas goes back over a relative clause to the phrase that it agrees with. */
function overRelative(items: readonly Item[], at: number, near: Phrase, verb: VerbGroup): Phrase {
  const { low, features, definite } = verb.head;
  if (!definite || !(low.endsWith('ه') || (features & Feature.feminine) !== 0) || isFeminine(near))
    return near;
  for (let i = at - 1; i >= Math.max(0, at - 8); i -= 1) {
    const item = items[i];
    if (isMark(item, 'stop', 'subordinator')) break;
    if (isFiniteVerb(item) && !isMark(items[i - 1], 'relative')) break;
    if (item?.kind === 'phrase' && isFeminine(item)) return item;
  }
  return near;
}

const isFeminine = ({ head, plural }: Phrase): boolean =>
  plural ||
  head.senses.some((s) => s.actor.genderAr === 'f') ||
  head.low.endsWith('ه') ||
  (head.features & Feature.feminine) !== 0;

/** "After attacking the post, the gunmen left": a participle that opens the sentence has the doer of the main clause. */
function doerAhead(items: readonly Item[], at: number, last: number): Phrase | null {
  // "said that after killing two men the fighters fled": from where the clause begins.
  const from = items
    .slice(0, at)
    .findLastIndex((x) => isMark(x, 'subordinator', 'relative') && x.atom.low === 'that');
  if (last > from || items.slice(from + 1, at).some((x) => x.kind !== 'mark' && !isGerund(x))) return null;
  const comma = items.findIndex((x, i) => i > at && isMark(x, 'comma'));
  const subject = items[comma + 1];
  return comma > 0 && isBare(subject) && items.slice(comma + 2).some((x) => isFiniteVerb(x)) ? subject : null;
}

/** "after killing and injuring several": the first of two, read as a noun. */
const isGerund = (item: Item): boolean =>
  item.kind === 'phrase' && item.atoms.length === 1 && /^[a-z]+ing$/u.test(item.head.low);

const BODIES = new Set(['body', 'corpse', 'dead body', 'corps', 'cadavre', 'dépouille']);

/** "a video of eleven soldiers abducted", "a camp in the town attacked": whom or what a French or English participle describes. */
function describedBy(building: Building, near: Phrase, at: number, verb: VerbGroup): Phrase {
  const takesPlace = verb.head.analyses.some((a) =>
    a.lemma.predicates.some((p) =>
      Object.values(p.roles).some((r) => r.from.includes('object') && r.kind.includes('place')),
    ),
  );
  let phrase = near;
  for (
    let i = at;
    i > 0 &&
    phrase.preposition &&
    !takesPlace &&
    sortOf(phrase) === 'place' &&
    building.items[i - 1]?.kind === 'phrase';
    i -= 1
  )
    phrase = building.items[i - 1] as Phrase;
  const takesPeople = verb.head.analyses.some((a) => a.lemma.predicates.some((p) => p.toll !== undefined));
  if (!takesPeople || (sortOf(phrase) !== 'other' && !BODIES.has(phrase.head.lemma?.name ?? '')))
    return phrase;
  for (let inner = phrase.of.at(-1); inner; inner = inner.of.at(-1))
    if (sortOf(inner) === 'people') return inner;
  return phrase;
}

/** "left seven others wounded", "a laissé dix blessés": a participle behind the object of a verb of cause tells its result. */
function resultOf(building: Building, at: number, found: Found): Phrase | null {
  const phrase = building.items[at];
  const verb = building.items[at - 1];
  if (!isBare(phrase) || !isFiniteVerb(verb) || !hasClass(verb.head, 'cause') || verb.passive === true)
    return null;
  found.sharesWith = at - 1;
  return phrase;
}

/** "killing thirty and burning houses": joined to a participle of result, another has the same subject. */
function alongside(building: Building, at: number, bare: Phrase[], found: Found): boolean {
  const { items, byItem } = building;
  const before = items.slice(0, at).findLastIndex((x) => x.kind === 'verb');
  const prior = items[before];
  const frame =
    prior?.kind === 'verb' && prior.form === 'participle' && prior.passive === false
      ? byItem.get(prior.id)
      : undefined;
  if (!frame?.shares) return false;
  found.sharesWith = items.indexOf(frame.shares.item);
  const subject = (frame.slots.get('subject') ?? [])[0];
  if (subject) addTo(found.slots, 'subject', subject.phrase, 'subject of the main verb');
  if (bare[0]) addTo(found.slots, 'object', bare[0], 'right of the participle');
  return found.sharesWith >= 0;
}

/** "ont enlevé et tué deux hommes": joined to a perfect, a participle shares its auxiliary, its subject and its object. */
function joinedParticiple(
  building: Building,
  verb: VerbGroup,
  at: number,
  bare: Phrase[],
  found: Found,
): boolean {
  const { items, byItem } = building;
  let joint = at - 1;
  while (isMark(items[joint], 'adverb')) joint -= 1;
  const given = bare[0] ?? (building.language === 'fr' ? partitive(items[at + 1]) : undefined);
  const series =
    building.language === 'fr' &&
    isMark(items[joint], 'comma') &&
    (given !== undefined || isAimedAt(items[at + 1]));
  if (!isMark(items[joint], 'conjunction') && !(series && goesOn(items, at))) return false;
  // "ont tué le chef du village et enlevé ses fils": over the object, which the second verb does not describe.
  const from =
    building.language === 'fr' ? items.slice(0, joint).findLastIndex((x) => x.kind === 'verb') : joint - 1;
  const last = items[from];
  const joinedTo =
    last?.kind === 'verb' && last.form === 'participle' ? byItem.get(last.id)?.shares : undefined;
  const prior = joinedTo ? joinedTo.item : last;
  if (prior?.kind !== 'verb' || prior.form === 'participle' || prior.head.start === prior.start) return false;
  if (items.slice(from + 1, joint).some((x) => isMark(x, 'stop', 'subordinator', 'relative', 'close')))
    return false;
  if (from < joint - 1 && (prior.passive === true || (!given && !isAimedAt(items[at + 1])))) return false;
  const frame = byItem.get(prior.id);
  if (!frame) return false;
  found.sharesWith = items.indexOf(prior);
  const above = (frame.slots.get(frame.passive ? 'object' : 'subject') ?? [])[0];
  if (frame.passive) {
    if (above) addTo(found.slots, 'object', above.phrase, 'subject of the verb before');
    // "was attacked and looted by gunmen": both were.
    const by = found.slots.get('by');
    if (by && !frame.slots.has('subject')) {
      frame.slots.set('by', by);
      frame.slots.set(
        'subject',
        by.map((a) => ({ ...a, how: 'agent of the joined passive' })),
      );
    }
    if (by) found.slots.set('subject', by);
    (verb as { passive: boolean }).passive = false;
    return true;
  }
  (verb as { passive: boolean }).passive = false;
  if (above) addTo(found.slots, 'subject', above.phrase, 'subject of the verb before');
  if (given) {
    addTo(found.slots, 'object', given, 'right of the participle');
    if (!frame.slots.has('object'))
      frame.slots.set('object', [{ phrase: given, how: 'object of the joined verb' }]);
  }
  return true;
}

/** "ont encerclé le village, tiré sur les habitants et brûlé des maisons" */
const isAimedAt = (item: Item | undefined): boolean =>
  item?.kind === 'phrase' && item.preposition?.low === 'sur' && sortOf(item) === 'people';

/** "ont emporté du bétail": some of a thing is an object too. */
const partitive = (item: Item | undefined): Phrase | undefined =>
  item?.kind === 'phrase' && SOME.has(item.preposition?.low ?? '') && sortOf(item) === 'other'
    ? item
    : undefined;
const SOME = new Set(['du', 'de la', "de l'", 'des']);
