/**
 * The noun that names the event of a telling, or says what a toll is of, and whether it takes up what was told before:
 * "the attack", "this attack", "an attack". What event it takes up is weighed elsewhere.
 */
import type { Language } from '@marsad/model';
import type { Frame, Phrase, SentenceState } from '../../state.js';
import type { Unsigned } from '../assembly.js';
import { INCIDENTS } from './apart-words.js';
import { INDEFINITE } from './set-apart.js';

/** How a telling takes an event up; see `Telling`. */
export type Taking = 'up' | 'again' | 'new' | 'plain';

/** Behind these an event noun names what its clause tells. */
export const WITHIN: ReadonlySet<string> = new Set('in during lors dans au en في خلال اثناء'.split(' '));

/** The noun that names the event: of a toll, what is said to have cost it. */
export function nounOf({ key }: Unsigned, counts: boolean, language: Language): Phrase | null {
  if (counts) return causeOf(key.frame, language);
  const { item } = key.event ?? key.frame;
  if (item.kind === 'phrase') return item;
  // وقعت هذه الهجمات ليلا واستهدفت قرويين
  const [subject] = key.frame.shares?.slots.get('subject') ?? [];
  return subject && !key.roles.has('agent') && subject.phrase.definite && isDeed(subject.phrase, language)
    ? subject.phrase
    : null;
}

/** "The blast left six wounded", "the incident cost four lives": the subject of the verb of cause. */
function causeOf({ governor, head }: Frame, language: Language): Phrase | null {
  if (governor?.through === 'nominal' && governor.frame.item.kind === 'phrase')
    return isDeed(governor.frame.item, language) ? governor.frame.item : null;
  if (governor?.through !== 'cause') return null;
  const { antecedent } = governor.frame;
  if (antecedent && isDeed(antecedent, language)) return antecedent;
  const [subject] = governor.frame.slots.get('subject') ?? [];
  return subject && subject.phrase.head !== head && isDeed(subject.phrase, language) ? subject.phrase : null;
}

/** A noun for what was done, and not for what it cost. */
const isDeed = ({ head }: Phrase, language: Language): boolean =>
  INCIDENTS[language].has(head.low) || head.lemma?.predicates.some((p) => p.toll === undefined) === true;

const POINTING = new Set('this that these those ce cet cette ces هذا هذه ذلك تلك'.split(' '));

/** "This attack"; "that" is set apart from its noun, since it opens clauses too. */
export const isPointing = (noun: Phrase, state: SentenceState | undefined): boolean =>
  noun.atoms.some((atom) => POINTING.has(atom.low)) ||
  (state?.atoms[0]?.low === 'that' && noun.start === state.atoms[1]?.start);

/** Whether a noun takes an event up, and says more of it, or opens one. */
export function takingOf(
  noun: Phrase,
  item: Unsigned,
  state: SentenceState | undefined,
  language: Language,
): Taking {
  const lows = noun.atoms.map((atom) => atom.low);
  const definite =
    language === 'ar'
      ? noun.head.definite
      : !lows.some((low) => INDEFINITE.has(low)) &&
        (noun.definite || noun.possessive !== null || isPointing(noun, state) || lows.includes("'s"));
  if (!definite) return 'new';
  return saysMore(noun, item, state) ? 'again' : 'up';
}

/** "the surrender of 56 fighters", "the attack on the camp": whom it struck is told in the noun's own phrase. */
function saysMore(noun: Phrase, { key }: Unsigned, state: SentenceState | undefined): boolean {
  if (noun.of.some(({ head }) => head.category !== 'time')) return true;
  for (const role of ['target', 'party'])
    for (const party of key.roles.get(role) ?? [])
      if (party.span[0] > noun.head.end && isWithout(state, noun.head.end, party.span[0])) return true;
  return false;
}

/** No clause and no other deed stands between the noun and those it names. */
const isWithout = (state: SentenceState | undefined, from: number, to: number): boolean =>
  state?.atoms.some(
    (a) =>
      a.start >= from &&
      a.start < to &&
      (a.category === 'verb' || (a.category === 'noun' && (a.lemma?.predicates.length ?? 0) > 0)),
  ) === false;
