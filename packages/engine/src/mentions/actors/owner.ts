/**
 * Whose a force or a crowd is by the words around it: "troops from Chad", "a force of the mission", "France, which has
 * 5,000 troops". Reads only what stands beside the phrase in its clause, and tells which words say that it belongs to
 * no single country ("foreign", "joint", "international").
 */
import { fold } from '@marsad/match';
import type { Atom, Phrase } from '../../cascade/state.js';
import type { NameSense } from '../../lexicon/lexicon.js';
import { atomAt } from '../atom-at.js';
import { wordOf } from '../party.js';

/** A country by its ISO code, or a name of the register. */
export type Owner = { readonly country: string } | { readonly senses: readonly NameSense[] };

const OF_NO_COUNTRY = byLetter([
  ...'étrang internation conjoint région multination onusien occident afric europé allié coalis'.split(' '),
  ...'foreign joint region western allied coalition european paramilit countries'.split(' '),
  ...'اجنبي دولي امم مشترك غربي افريقي اوروبي اقليمي متعدد حليف شبه بلدين بلدان دولتين'.split(' '),
]);

/** Stems by their first letters, so that most words are compared with none. */
function byLetter(stems: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const stem of stems) {
    const list = found.get(stem.charAt(0));
    if (list) list.push(stem);
    else found.set(stem.charAt(0), [stem]);
  }
  return found;
}

/** Heads that are as likely to be from abroad as from where they are. */
const FROM_ANYWHERE = new Set(
  [
    ...'tourist foreigner expatriate missionary refugee migrant diplomat mercenary'.split(' '),
    ...'touriste etranger expatrie missionnaire cooperant refugie migrant diplomate'.split(' '),
    ...'سائح اجنبي لاجئ مهاجر مبشر راهبه'.split(' '),
  ].map(fold),
);

const saysNoCountry = ({ low, senses, places }: Atom): boolean =>
  senses.length === 0 &&
  places.length === 0 &&
  !low.includes('-back') &&
  OF_NO_COUNTRY.get(low.charAt(0))?.some((stem) => low.startsWith(stem)) === true;

/** Do its own words say that a force or a crowd is not simply that of the country it is in? */
function isOfNoCountry(phrase: Phrase): boolean {
  const { low, lemma } = phrase.head;
  if (FROM_ANYWHERE.has(low) || (lemma && FROM_ANYWHERE.has(fold(lemma.name)))) return true;
  return phrase.atoms.some(saysNoCountry) || phrase.of.some(isOfNoCountry);
}

/** Peoples and creeds whose own forces are not simply those of the state, and words for those who fight it. */
const PEOPLES =
  'كردي شيعي سني درزي قبلي اسلامي مهاجم معادي متمرد kurd shiite shia sunni druze tribal islamist outlaw rebel chiite sunnite triba islamiste'.split(
    ' ',
  );

/** قوات الأمن الكردية, "outlawed forces": do its words say that a force is of a people or a creed, or fights the state? */
const isOfPeople = (phrase: Phrase): boolean =>
  phrase.modifiers.some(
    ({ low, senses }) => senses.length === 0 && PEOPLES.some((stem) => low.startsWith(stem)),
  );

/** "troops from several countries", "des troupes de plusieurs pays". */
function isOfSeveral(atoms: readonly Atom[], phrase: Phrase): boolean {
  const at = atomAt(atoms, phrase.head.end);
  if (!FROM.has(atoms[at]?.low ?? '')) return false;
  const many = atoms[at + 1];
  const land = atoms[at + 2];
  return (
    land !== undefined &&
    (many?.category === 'number' || SEVERAL.has(many?.low ?? '')) &&
    wordOf(land, 'place-noun')?.feature === 'country'
  );
}
/** Do its words say that a force or a crowd is not simply that of the country it is in? `state` for what a state has. */
export const isOfOthers = (phrase: Phrase, atoms: readonly Atom[], state: boolean): boolean =>
  isOfNoCountry(phrase) || (state && (isOfPeople(phrase) || isOfSeveral(atoms, phrase) || isOfUnit(phrase)));

/** قوة الكتيبة 459, قوة جهاز الدعم: the force of a unit that has a name or a number of its own. */
const isOfUnit = ({ head, of }: Phrase): boolean =>
  /^(?:ال)?قوه$/u.test(head.low) && of.some((p) => /^(?:ال)?(?:كتيبه|لواء|جهاز|فصيل)$/u.test(p.head.low));

const SEVERAL = new Set(
  'several many various both other different plusieurs divers différents autres عده'.split(' '),
);

const FROM = new Set(['من', 'of', 'from', 'de', "d'", 'du', 'des', 'issus de', 'venus de']);
const countryIn = (atom: Atom): string | null =>
  atom.places.find((p) => p.feature === 'PCLI')?.country ?? wordOf(atom, 'nationality')?.country ?? null;
const BODIES = new Set(['mission', 'organisation', 'group', 'force']);

/** It is somebody's in particular, whom the words beside do not settle. */
const SOMEBODY: Owner = { senses: [] };
const STATE_FORCES = new Set(['armed-forces', 'police', 'gendarmerie', 'security-forces', 'intelligence']);

const LOYAL = /^(?:loyal|fid[eè]le|موالي?)/u;
const ALLIED = /^(?:allied|aligned|affiliated|alli[eé]|متحالف|مواليه)/u;

/** "forces loyal to X" are of X; those allied to X are of somebody else. */
function masterBehind(atoms: readonly Atom[], phrase: Phrase): Owner | null {
  let i = atomAt(atoms, phrase.end) - 1;
  if (!LOYAL.test(atoms[i]?.low ?? '') && !ALLIED.test(atoms[i]?.low ?? '')) i += 1;
  const low = atoms[i]?.low ?? '';
  const loyal = LOYAL.test(low);
  if (!loyal && !ALLIED.test(low)) return null;
  i += 1;
  if (atoms[i]?.category !== 'preposition') return null;
  i += 1;
  // "loyal to Libya's Government of National Accord"
  while (atoms[i] && (OPENS.has((atoms[i] as Atom).category) || (atoms[i] as Atom).low === "'s")) i += 1;
  if (atoms[i]?.category === 'place' && atoms[i + 1]?.low === "'s") i += 2;
  const senses = atoms[i]?.senses ?? [];
  return loyal && senses.length > 0 && senses.every((s) => MASTERS.has(s.actor.kind)) ? { senses } : SOMEBODY;
}
const OPENS = new Set<Atom['category']>(['determiner', 'open']);
const MASTERS = new Set(['mission', 'group', 'force', 'government']);

/** "troops from Chad", "a force of the mission": what a preposition right behind the phrase says. */
function ownerBehind(atoms: readonly Atom[], phrase: Phrase, places: boolean): Owner | null {
  let i = atomAt(atoms, phrase.end);
  // "two soldiers, both of the mission"
  if (atoms[i]?.category === 'number') i += 1;
  const preposition = atoms[i];
  const belongs = phrase.atoms.some((a) => a.low.startsWith('تابع')) && preposition?.low === 'li';
  // "armed groups in Mali" are of Mali; troops in Mali need not be.
  const within = places && preposition?.relations.some((r) => r === 'in' || r === 'at');
  if (!preposition || (!FROM.has(preposition.low) && !belongs && !within)) return null;
  i += 1;
  while (atoms[i]?.category === 'determiner' || atoms[i]?.category === 'open') i += 1;
  const atom = atoms[i];
  if (!atom) return null;
  const country = atom.category === 'place' ? countryIn(atom) : null;
  if (country) return { country };
  if (within && !belongs) return null;
  if (atom.senses.length > 0 && atom.senses.every((s) => BODIES.has(s.actor.kind)))
    return { senses: atom.senses };
  // "a force of the sons of the tribes"
  if (atom.low === 'ابناء' || atom.low === 'رجال') return SOMEBODY;
  const stranger = atom.category === 'unknown' || (atom.category === 'name' && atom.senses.length === 0);
  const body = wordOf(atom, 'group-head') ?? wordOf(atom, 'person');
  return belongs || (stranger && atom.capital) || (body && body.class === 'group-head') || isPeacekeeper(atom)
    ? SOMEBODY
    : null;
}

const isPeacekeeper = (atom: Atom): boolean => wordOf(atom, 'person')?.of === 'peacekeeper';

/** "X (Y) fighters": the name in brackets right before its fighters. */
function ownerInBrackets(atoms: readonly Atom[], phrase: Phrase): Owner | null {
  const at = atomAt(atoms, phrase.start);
  const named = atoms[at - 1]?.category === 'close' ? atoms[at - 2] : undefined;
  return named && named.senses.length > 0 && named.senses.every((s) => s.actor.kind === 'group')
    ? { senses: named.senses }
    : null;
}

/** "Forces de défense (FDS) nigériennes", "l'armée (FARDC) congolaise": the demonym behind the short name. */
function nationBehind(atoms: readonly Atom[], phrase: Phrase): Owner | null {
  const at = atomAt(atoms, phrase.end);
  const short =
    atoms[at]?.category === 'open' && atoms[at + 2]?.category === 'close' ? atoms[at + 3] : undefined;
  const inside = atoms[at]?.category === 'close' ? atoms[at + 1] : undefined;
  const adjective = short ?? inside;
  const nation = adjective && adjective.category !== 'place' ? wordOf(adjective, 'nationality') : undefined;
  return nation && !adjective?.capital ? { country: nation.country } : null;
}

const HOLDS = new Set([
  ...'have deploy send withdraw keep maintain contribute station dispatch lose'.split(' '),
  ...'avoir déployer envoyer retirer maintenir compter dépêcher mobiliser perdre posséder'.split(' '),
  'disposer',
]);
/** Forms of "to have", which grammar takes for an auxiliary, and Arabic verbs as they are written. */
const HOLDS_AS_WRITTEN = new Set([
  ...'has have had a ont avait avaient'.split(' '),
  ...'نشر ارسل سحب نشرت ارسلت سحبت تنشر ترسل تسحب ينشر يرسل يسحب تملك'.split(' '),
]);
const SMALL = new Set([
  'auxiliary',
  'adverb',
  'determiner',
  'relative',
  'comma',
  'pronoun',
  'particle',
  'number',
]);
const holds = (atom: Atom | undefined): boolean =>
  atom !== undefined &&
  atom.category !== 'noun' &&
  (HOLDS.has(atom.lemma?.name ?? '') || HOLDS_AS_WRITTEN.has(atom.low));

function backOver(atoms: readonly Atom[], from: number, stopAtHolding: boolean): number {
  let i = from;
  while (i >= 0 && SMALL.has((atoms[i] as Atom).category) && !(stopAtHolding && holds(atoms[i]))) i -= 1;
  return i;
}

/** "France, which has 5,000 troops", "Chad sent soldiers": whoever holds or sends them. */
function ownerBefore(atoms: readonly Atom[], phrase: Phrase): Owner | null {
  const last = backOver(atoms, atomAt(atoms, phrase.start) - 1, true);
  // Arabic has the subject between the verb and what it sends.
  const at = holds(atoms[last]) ? backOver(atoms, last - 1, false) : holds(atoms[last - 1]) ? last : -1;
  const atom = atoms[at];
  // Behind "which" the country is a subject, whatever governs it in its own clause.
  const relative = atoms.slice(at + 1, last).some((a) => a.category === 'relative');
  if (atom && atom.senses.length > 0 && atom.senses.every((x) => x.actor.kind === 'group'))
    return { senses: atom.senses };
  if (atom?.category !== 'place' || (!relative && isGoverned(atoms, at))) return null;
  const country = countryIn(atom);
  return country ? { country } : null;
}

/** "in France" holds nothing. */
function isGoverned(atoms: readonly Atom[], at: number): boolean {
  for (let i = at - 1; i >= 0 && i >= at - 2; i -= 1) {
    const { category, relations } = atoms[i] as Atom;
    if (category === 'preposition') return relations.length > 0;
    if (category !== 'determiner') return false;
  }
  return false;
}

/** Whose a phrase is by the words beside it, or null where they do not tell. */
export function ownerBeside(atoms: readonly Atom[], phrase: Phrase, template: string): Owner | null {
  return (
    nationBehind(atoms, phrase) ??
    masterBehind(atoms, phrase) ??
    ownerInBrackets(atoms, phrase) ??
    ownerBehind(atoms, phrase, false) ??
    ownerBefore(atoms, phrase) ??
    (STATE_FORCES.has(template) ? null : ownerBehind(atoms, phrase, true))
  );
}
