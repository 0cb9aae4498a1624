/** Gives a finite French or English verb its subject and object, by word order, inversion and the pronoun on the verb. */
import { isMark } from '../../mentions/marks.js';
import type { Atom, Item, Phrase, VerbGroup } from '../state.js';
import { addTo, type Found } from './arguments.js';
import { buildPhrase } from './build-phrase.js';
import type { Building } from './building.js';
import { hasClass } from './phrase-sort.js';
import { subjectEuropean } from './subject-european.js';

/** Fills the subject and the object of a finite verb in French or English. */
export function europeanArguments(
  building: Building,
  verb: VerbGroup,
  at: number,
  bare: Phrase[],
  found: Found,
): void {
  const { items, byItem } = building;
  const { phrase: subject, how, object } = subjectEuropean(items, at, bare, found);
  if (subject) addTo(found.slots, 'subject', subject, how);
  if (object) addTo(found.slots, 'object', object, 'antecedent of the relative clause');
  const clitic = !subject && found.sharesWith < 0 && !isImpersonal(verb) ? verb.subjectPronoun : null;
  if (clitic) addTo(found.slots, 'subject', cliticPhrase(clitic), 'pronoun on the verb');
  const objects = bare.filter((p) => p !== subject);
  if (!subject && found.sharesWith >= 0) {
    const shared = byItem.get((items[found.sharesWith] as Item).id);
    const argument = shared
      ? (shared.slots.get(shared.passive ? 'object' : 'subject') ?? [])[0]
      : subjectOfCopula(items, found.sharesWith);
    if (argument) addTo(found.slots, 'subject', argument.phrase, 'subject of the verb before');
  }
  if (
    !subject &&
    !clitic &&
    found.sharesWith < 0 &&
    objects.length > 0 &&
    hasClass(verb.head, 'reporting', 'occur') &&
    inverted(items, at)
  ) {
    addTo(found.slots, 'subject', objects[0] as Phrase, 'behind the inverted verb');
    return;
  }
  if (objects[0]) addTo(found.slots, verb.passive ? 'complement' : 'object', objects[0], 'right of the verb');
}

/** "are back in the region and attack": a verb that only links has no frame to share its subject from. */
function subjectOfCopula(items: readonly Item[], at: number): { readonly phrase: Phrase } | null {
  const found: Found = { slots: new Map(), times: [], antecedent: null, sharesWith: -1, last: at };
  const { phrase } = subjectEuropean(items, at, [], found);
  return phrase && { phrase };
}

/** "il faut", "il est probable": a verb whose pronoun is nobody; "il affirme" is somebody's word. */
const isImpersonal = (verb: VerbGroup): boolean =>
  verb.subjectPronoun?.low === 'il' &&
  ((verb.passive !== false && !isDoneToSomebody(verb)) ||
    verb.head.category === 'auxiliary' ||
    verb.head.lemma === null ||
    verb.head.lemma.words.some((w) => w.class === 'occur') ||
    (verb.head.lemma.words.some((w) => w.class === 'modal') && !isSpeech(verb)) ||
    (verb.head.lemma.words.some((w) => w.class === 'reporting') && !speaksSurely(verb) && !isSpeech(verb)));

/** "il a accusé", "il promet": who threatens, accuses or calls for something is somebody. */
const isSpeech = (verb: VerbGroup): boolean =>
  verb.passive === false && verb.head.lemma?.predicates.some((p) => SPOKEN.has(p.type)) === true;
const SPOKEN: ReadonlySet<string> = new Set([
  'accuse',
  'call-for',
  'claim-responsibility',
  'condemn',
  'condole',
  'deny-responsibility',
  'praise',
  'statement',
  'threaten',
  'warn',
]);

/** "il a été enlevé": what is done to people is done to him; only what is said or decided has nobody as its subject. */
const isDoneToSomebody = (verb: VerbGroup): boolean =>
  verb.head.lemma !== null &&
  verb.head.lemma.predicates.length > 0 &&
  !verb.head.lemma.words.some((w) => w.class === 'reporting');

/** A verb of saying by which whoever says it vouches for it. */
const speaksSurely = (verb: VerbGroup): boolean =>
  verb.passive === false &&
  verb.head.lemma?.words.some(
    (w) =>
      w.class === 'reporting' &&
      (w.act === 'say' || w.act === 'claim') &&
      (!w.certainty || w.certainty === 'uncommitted'),
  ) === true;

/** The French pronoun before a verb, as a phrase of its own. */
const cliticPhrase = (head: Atom): Phrase => ({
  ...buildPhrase(head, [head]),
  definite: true,
  plural: head.low.endsWith('s'),
});

/** "…", said X; selon quoi a déclaré X. */
export const inverted = (items: readonly Item[], at: number): boolean => {
  let i = at - 1;
  while (
    i >= 0 &&
    (isMark(items[i], 'adverb', 'pronoun') || (items[i]?.kind === 'mark' && isMark(items[i], 'particle')))
  )
    i -= 1;
  return i < 0 || isMark(items[i], 'comma', 'close', 'stop');
};
