/**
 * Which body of a state an officer, a patrol or reinforcements belong to where the words behind them or the sentences
 * around them tell a police, a gendarmerie or a guard and no army: "a major of the police", "the unit". It refuses
 * what an army in the same sentences could have sent as well.
 */
import type { Atom, Party, Phrase, SentenceState } from '../../cascade/state.js';
import { atomAt } from '../atom-at.js';
import { wordOf } from '../party.js';

const BODIES = new Set(['police', 'gendarmerie', 'security-forces']);
const BEHIND = new Set(['في', 'من', 'bi', 'li', 'of', 'in', 'from', 'with', 'de', 'du', "d'", 'à', 'au']);
/** ضابط برتبة رائد في: words of rank between an officer and whom he serves. */
const MOST_BETWEEN = 4;

/** What is sent by whoever has it; an army is one by its own name. */
const SENT =
  /^(?:ال)?(?:وحد[هة]|دوري[هة]|تعزيزات|رتل|مفرز[هة]|قافل[هة]|ضابط|reinforcement|patrol|unit|convoy|officer|renforts|patrouille|unité|colonne|officier)/u;
/** What any force may be called. */
const TROOPS = /^(?:ال)?(?:قوه|قوات|عناصر|force|troops|troupes|élément|element)/u;

const bodyOf = (atom: Atom | undefined): string | null => {
  const body = atom && wordOf(atom, 'force')?.actor;
  return body && BODIES.has(body) ? body : null;
};

/** "the security forces" are soldiers too; a guard is a body of its own. */
const isOwn = (body: string, { low, lemma }: Atom): boolean =>
  body !== 'security-forces' || /حرس|حدود|gard|guard|border/u.test(lemma?.name ?? low);

/** "an officer of the police": the body right behind, over words of rank. */
function bodyBehind(atoms: readonly Atom[], { head }: Phrase): string | null {
  const from = atomAt(atoms, head.end);
  for (let i = from; i < Math.min(from + MOST_BETWEEN, atoms.length); i += 1) {
    const { category, low } = atoms[i] as Atom;
    if (category === 'preposition' && BEHIND.has(low)) {
      const at = atoms[i + 1]?.category === 'determiner' ? i + 2 : i + 1;
      const body = bodyOf(atoms[at]);
      if (body || low !== 'bi') return body;
    } else if (category === 'verb' || category === 'stop' || category === 'comma') return null;
  }
  return null;
}

/** The one body that a sentence tells before an offset, "army" where it tells an army, or null. */
function bodyTold({ atoms }: SentenceState, before: number): string | null {
  let told: string | null = null;
  for (const atom of atoms) {
    if (atom.start >= before) break;
    const body = wordOf(atom, 'force')?.actor ?? wordOf(atom, 'person')?.actor;
    if (body === 'armed-forces' && !SENT.test(atom.low) && !TROOPS.test(atom.low)) return 'army';
    if (atom.senses.some((s) => s.actor.kind === 'force' || s.actor.kind === 'mission')) return 'army';
    if (body && BODIES.has(body)) told = isOwn(body, atom) ? body : 'army';
  }
  return told;
}

/** The kind of body meant by a phrase that by itself is of an army, or null where the army it stays. */
export function bodyServed(
  phrase: Phrase,
  sentence: number,
  sentences: readonly SentenceState[],
): string | null {
  const state = sentences[sentence];
  if (!state || !SENT.test(phrase.head.low) || phrase.modifiers.some((m) => /عسكري|milita/u.test(m.low)))
    return null;
  const behind = bodyBehind(state.atoms, phrase);
  if (behind) return behind;
  if (phrase.of.length > 0) return null;
  const here = bodyTold(state, phrase.head.start);
  if (here) return here === 'army' ? null : here;
  const last = sentences[sentence - 1];
  const before = last ? bodyTold(last, Number.POSITIVE_INFINITY) : null;
  return before === 'army' ? null : before;
}

/** الدورية behind دورية الحوثيين: what bears its article takes up the patrol of a group told before. */
export function isOfBand(
  { phrase, template, span }: Party,
  sentences: readonly SentenceState[],
  sentence: number,
): boolean {
  const { head } = phrase;
  if (template?.actor !== 'armed-forces' || !phrase.definite || phrase.of.length > 0) return false;
  if (!SENT.test(head.low) || phrase.modifiers.length > 0) return false;
  for (let i = 0; i <= sentence; i += 1) {
    const atoms = sentences[i]?.atoms ?? [];
    for (const [at, atom] of atoms.entries()) {
      if (i === sentence && atom.start >= span[0]) break;
      if (atom.lemma !== null && atom.lemma === head.lemma && isGroup(atoms[at + 1])) return true;
    }
  }
  return false;
}

const isGroup = (atom: Atom | undefined): boolean =>
  atom !== undefined && atom.senses.length > 0 && atom.senses.every((s) => s.actor.kind === 'group');
