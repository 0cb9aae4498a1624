/**
 * Tells from the atoms before a name whether a place or an actor is asked for, and so whether a doubtful name may be
 * let through.
 */
import type { Language } from '@marsad/model';
import { Feature, type NameSense, type Place, type WordClass } from '../../lexicon/lexicon.js';
import { verbAsksForPlace } from '../../mentions/places/place-verbs.js';
import type { Proclitic, Token } from '../../text/token.js';
import type { Atom } from '../state.js';
import type { NameHit } from './name-match.js';
import { outletsNamed } from './outlet-cue.js';
import type { SentenceSoFar } from './sentence-so-far.js';
import { mentionsOf } from './word-mentions.js';

const PLACE_RELATIONS = new Set<string>([
  'in',
  'at',
  'near',
  'from',
  'to',
  'toward',
  'between',
  'around',
  'along',
  'inside',
  'outside',
]);
/** Ties ask for a group: what follows "affiliated with" is more likely its name than a base or a movement. */
const TIE_TYPES = new Set([
  'part-of',
  'affiliated-with',
  'member-of',
  'pledge-allegiance',
  'split',
  'merger',
  'media-arm-of',
]);
/** People of a place that names it without more being said. */
const LARGE = 100_000;
const TOWN = 5_000;
const NAME_CUES = new Set<WordClass>(['group-head', 'outlet-noun', 'title', 'force', 'source']);

/** An Arabic demonym that reads like its country: behind a number or a definite noun it is no place. */
export function isDemonym(so: SentenceSoFar, token: Token): boolean {
  if (!mentionsOf(token, so.language, so.lexicon).demonym) return false;
  const last = so.atoms.at(-1);
  // "a Malian soldier", not "a soldier, Mali".
  const person =
    last?.category === 'noun' &&
    (last.lemma?.words.some((w) => w.class === 'person' || w.class === 'source' || w.class === 'creed') ??
      false);
  return (
    person ||
    last?.category === 'number' ||
    (last?.category === 'noun' && last.definite) ||
    (last?.category === 'adjective' && last.definite)
  );
}

/** Does what stands before ask for a place? */
export function asksForPlace(so: SentenceSoFar, before: readonly Proclitic[]): boolean {
  if (before.includes('bi')) return true;
  let last = so.atoms.at(-1);
  let back = so.atoms.length - 1;
  while (last && (last.category === 'determiner' || last.category === 'open')) {
    back -= 1;
    last = so.atoms[back];
  }
  if (!last) return false;
  if (so.language === 'en' && verbAsksForPlace(so.atoms, back)) return true;
  const prior = so.atoms[back - 1];
  if (last.category === 'preposition' && last.relations.includes('of') && prior)
    return (
      isPlaceNoun(prior) ||
      // "à une trentaine de kilomètres de X"
      isDistance(prior) ||
      isKindBefore(so, back) ||
      (prior.category === 'conjunction' && so.atoms[back - 2]?.category === 'place')
    );
  if (last.category === 'preposition') return last.relations.some((r) => PLACE_RELATIONS.has(r));
  if (last.category === 'conjunction' || last.category === 'comma') return prior?.category === 'place';
  return isPlaceNoun(last);
}

const isDistance = ({ low }: Atom): boolean => /^(?:km|kms|kilom[eè]tres?|kilometers?)$/u.test(low);

const KINDS = new Set(['populated', 'district', 'region']);

/** Does a word right before say what is named: مدينة سرت, not في المدينة? */
export function isCalled(so: SentenceSoFar, before: readonly Proclitic[]): boolean {
  const last = so.atoms.at(-1);
  if (before.length > 0 || !last || last.definite || so.language !== 'ar') return false;
  return (
    last.category === 'noun' &&
    (last.lemma?.words.some((w) => w.class === 'place-noun' && KINDS.has(w.feature)) ?? false)
  );
}

/** محافظتي الضالع وحجة: the second of two that a dual or a plural has told the kind of. */
export function isOfPair(so: SentenceSoFar, before: readonly Proclitic[]): boolean {
  if (so.language !== 'ar' || before.length !== 1 || before[0] !== 'wa') return false;
  const first = so.atoms.at(-1);
  const kind = so.atoms.at(-2);
  return (
    first?.category === 'place' &&
    kind?.category === 'noun' &&
    kind.analyses.some(
      (a) =>
        (a.features & (Feature.dual | Feature.plural)) !== 0 &&
        a.lemma.words.some((w) => w.class === 'place-noun' && KINDS.has(w.feature)),
    )
  );
}

/** A town or one that we have listed ourselves, not a hamlet: its name alone is a place where its country has been named. */
const isTownOf = ({ ref, feature, population }: Place): boolean =>
  /^PPLA/u.test(feature) || population >= TOWN || feature === 'ADM2' || (ref === null && feature === 'PPL');

const isVillage = ({ feature, population }: Place): boolean =>
  feature.startsWith('PPL') && !/^PPL[AC]/u.test(feature) && population < LARGE;

/** "Djibo, Burkina Faso", "Djibo (Burkina Faso)", "Djibo, au Burkina Faso": the country stands right behind. */
export function isBeforeCountry(so: SentenceSoFar, i: number, places: readonly Place[]): boolean {
  if (places.length === 0 || so.language === 'ar') return false;
  for (let k = i + 1; k <= Math.min(i + 4, so.tokens.length - 1); k += 1) {
    const token = so.tokens[k] as Token;
    if (token.kind === 'punctuation' && !/^[,(،]$/u.test(token.text)) return false;
    if (!token.capital) continue;
    const states = mentionsOf(token, so.language, so.lexicon).names.flatMap((n) => {
      const two = so.tokens[k + 1] ? so.lexicon.places.lookup(`${n.first} ${so.tokens[k + 1]?.key}`) : [];
      return [...n.placesAlone, ...two];
    });
    return states.some((s) => s.feature === 'PCLI' && places.some((p) => p.country === s.country));
  }
  return false;
}

/** "la gendarmerie d'Ayorou", "the mayor of Goronyo": a place of a country that the report has named, behind "of". */
export function isOwned(so: SentenceSoFar, places: readonly Place[]): boolean {
  const last = so.atoms.at(-1);
  if (so.language === 'ar' || places.length === 0) return false;
  if (places.some((p) => isTownOf(p) && p.country !== null && so.familiar.countries.has(p.country)))
    return true;
  if (last?.category !== 'preposition' || !last.relations.includes('of')) return false;
  return places.some((p) => p.country !== null && so.familiar.countries.has(p.country));
}

/**
 * Can a word that no table holds be a place here? `sure` behind a word such as village, or "near"; `loose` behind "in"
 * and where a place before it is joined to it; null elsewhere.
 */
export function unlistedAsk(
  so: SentenceSoFar,
  before: readonly Proclitic[],
  joined: boolean,
): 'sure' | 'loose' | null {
  // "ميندغياوا بكاري": behind a word that nobody knows the letter is one of a name.
  if (before.includes('bi')) return so.atoms.at(-1)?.category === 'unknown' ? null : 'loose';
  if (before.length > 0 && !before.includes('wa')) return null;
  let back = so.atoms.length - 1;
  while (back >= 0 && /^(?:determiner|open|close)$/u.test((so.atoms[back] as Atom).category)) back -= 1;
  const last = so.atoms[back];
  if (!last) return null;
  const prior = so.atoms[back - 1];
  // "axe X-Y": the other end of a road.
  if (last.category === 'place' && joined) return 'loose';
  if (before.includes('wa')) return joinsPlaces(so.atoms, back) ? 'loose' : null;
  if (before.length > 0) return null;
  if (last.category === 'preposition') {
    if (last.relations.includes('near')) return 'sure';
    if (last.relations.includes('of') && prior) {
      if (isPlaceNoun(prior) || isKindBefore(so, back)) return 'sure';
      return prior.category === 'conjunction' && so.atoms[back - 2]?.category === 'place' ? 'loose' : null;
    }
    return last.relations.some((r) => r === 'in' || r === 'at' || r === 'toward' || r === 'between')
      ? 'loose'
      : null;
  }
  if (last.category === 'conjunction' || last.category === 'comma')
    return prior?.category === 'place' ? 'loose' : null;
  // Behind an article an adjective follows, and no name.
  return isPlaceNoun(last) && !(so.language === 'ar' && last.definite) ? 'sure' : null;
}

/** A list in which a place stands, with words that are not known since: "in X, Y and". */
function joinsPlaces(atoms: readonly Atom[], last: number): boolean {
  for (let k = last; k >= Math.max(0, last - 12); k -= 1) {
    const { category } = atoms[k] as Atom;
    if (category === 'place') return true;
    if (category !== 'unknown' && category !== 'conjunction' && category !== 'comma') return false;
  }
  return false;
}

const isUnknown = (token: Token | undefined): boolean =>
  token?.kind === 'word' &&
  token.capital &&
  token.key.length > 1 &&
  token.readings.every((r) => r.analyses.length === 0);

/**
 * Is a name of a place one word of a longer name? "Muhammad Bello", "Hassan Ibrahim": a capital beside it that the
 * lexicon does not know belongs to it, and what is longer than listed is not what is listed.
 */
export function isPersonal(so: SentenceSoFar, i: number, hit: NameHit<Place>, asked: boolean): boolean {
  if (so.language === 'ar' || hit.found.some((p) => p.feature === 'PCLI')) return false;
  const next = so.tokens[hit.last + 1];
  const joined = next !== undefined && next.start - (so.tokens[hit.last] as Token).end <= 1;
  const outlook = joined && next.kind === 'word' ? mentionsOf(next, so.language, so.lexicon) : null;
  // "the Sahel Alliance" is no place.
  const body = next?.capital && joined ? mentionsOf(next, so.language, so.lexicon) : null;
  if (
    so.language === 'en' &&
    body?.ways.some((w) => w.analyses.some((a) => a.lemma.words.some((x) => x.class === 'group-head')))
  )
    return true;
  // "Ain Issa", "Tel Rifaat": what only begins the names of Arab places is no place by itself.
  if (hit.last === i && BEGINS.has((so.tokens[i] as Token).key) && joined && next.capital) return true;
  const small = hit.found.every((p) => p.population < LARGE && !/^(?:ADM1|RGN|PPLC)$/u.test(p.feature));
  const named = outlook?.names.some((n) => n.places > 0) ?? false;
  // "Beni-Zmenzer": what a hyphen joins is one name.
  if (isUnknown(next) && joined && !named && (small || !asked || next.joined)) return true;
  // "Tin Hama": two villages side by side are one name that no list has.
  const single = hit.last === i && hit.found.every(isVillage);
  if (
    single &&
    joined &&
    next.capital &&
    isUnknown(next) &&
    outlook?.names.every((n) => n.placesAlone.every(isVillage))
  )
    return true;
  const before = so.tokens[i - 1];
  const last = so.atoms.at(-1);
  if (asked || !before || !last || last.last !== i - 1) return false;
  const nameless = last.senses.length === 0 && last.analyses.length === 0;
  if (last.category === 'unknown' || last.category === 'name') return nameless && isUnknown(before);
  return isGiven(last);
}

const BEGINS: ReadonlySet<string> = new Set(
  'abu ain ayn beit beni bir dar deir jabal jebel kafr khan khirbet oum qasr ras sidi tal tall tel tell umm wadi'.split(
    ' ',
  ),
);

/** A title stands before the name of a person. */
const isGiven = (atom: Atom): boolean =>
  atom.category === 'noun' &&
  atom.capital &&
  atom.analyses.some((a) => a.lemma.words.some((w) => w.class === 'title'));

/** "villages isolés de X": an adjective may stand between. */
function isKindBefore(so: SentenceSoFar, of: number): boolean {
  const kind = so.atoms[of - 2];
  return so.atoms[of - 1]?.category === 'adjective' && kind !== undefined && isPlaceNoun(kind);
}

function isPlaceNoun(atom: Atom): boolean {
  return atom.lemma?.words.some((w) => w.class === 'place-noun' || w.class === 'direction') ?? false;
}

/** "IS" in a line that is not all in capitals is no verb. */
function isFunctionInCapitals(so: SentenceSoFar, i: number): boolean {
  const token = so.tokens[i] as Token;
  const beside = so.tokens[i + 1]?.kind === 'word' ? so.tokens[i + 1] : so.tokens[i - 1];
  return (
    so.language === 'en' &&
    token.acronym &&
    beside?.acronym === false &&
    token.readings.every((r) => r.analyses.every((a) => a.lemma.pos === 'function' || a.lemma.pos === 'verb'))
  );
}

/** مسلحي القاعدة: fighters in construct with the name of those they fight for. */
const isBandOf = (atom: Atom | undefined, language: Language): boolean =>
  language === 'ar' &&
  atom?.category === 'noun' &&
  !atom.definite &&
  (atom.lemma?.words.some((w) => w.class === 'unit' || (w.class === 'person' && w.of === 'militant')) ??
    false);

/** A group, or a force that is of no state. */
const isBand = ({ kind, parents }: NameSense['actor']): boolean =>
  kind === 'group' || (kind === 'force' && !parents.some((p) => p.ref.startsWith('government-')));

const CLOSERS = new Set(['"', '»', '”', "'", '’']);
const isGroup = ({ actor }: NameSense): boolean => actor.kind === 'group';

const BODIES = new Set(['organisation', 'mission', 'government']);
const POINTING = new Set(['هذه', 'هذا', 'تلك', 'ذلك', 'هذي']);

/** "the base" of a report that has told of a base, "this base", "the base used by": a noun, and no name. */
function takesUp(so: SentenceSoFar, i: number): boolean {
  if (so.language !== 'ar') return false;
  const last = so.atoms.at(-1);
  const headed = last?.lemma?.words.some((w) => NAME_CUES.has(w.class)) ?? false;
  if (headed && last?.category === 'noun') return false;
  const { key } = so.tokens[i] as Token;
  return (
    POINTING.has(last?.low ?? '') ||
    so.familiar.told.has(key.replace(/^[وفبلك](?=ال)/u, '').replace(/^لل/u, 'ال'))
  );
}

/** Weak names need a head word before them or the full name earlier in the report; outlets ask for a word of the press. */
export function trusted(
  so: SentenceSoFar,
  i: number,
  hit: NameHit<NameSense> | null,
  ordinary: boolean,
): NameHit<NameSense> | null {
  if (!hit) return null;
  // "les FDS": the security forces of a country, or a coalition in a country that the report has named.
  if (
    ordinary &&
    hit.last === i &&
    so.language !== 'ar' &&
    !isFunctionInCapitals(so, i) &&
    hit.found.every((s) => s.actor.kind === 'group' && s.form === s.form.toUpperCase()) &&
    !hit.found.some(
      (s) => so.familiar.refs.has(s.actor.ref) || s.actor.countries.some((c) => so.familiar.countries.has(c)),
    )
  )
    return null;
  if (isFunctionInCapitals(so, i) && hit.last === i)
    return { found: hit.found.map((s) => ({ ...s, strength: 'strong' })), last: i };
  if (
    hit.found.some((s) => s.strength === 'strong' || s.strength === 'pejorative') &&
    !(ordinary && hit.last === i && so.language === 'ar')
  )
    return hit;
  if (hit.found.some((s) => s.strength === 'misnomer')) return hit;
  const outlets = outletsNamed(so, i, hit);
  if (outlets.length > 0) return { found: outlets, last: hit.last };
  const last = so.atoms.at(-1);
  const quoted = last?.category === 'open';
  if (!quoted && hit.last === i && takesUp(so, i)) return null;
  // «الشباب»: what alone stands in quotation marks is a name; whether it is this one the countries of the report tell.
  if (quoted && CLOSERS.has(so.tokens[hit.last + 1]?.text ?? '') && hit.found.some(isGroup))
    return { found: hit.found.filter(isGroup), last: hit.last };
  const cue = quoted ? so.atoms.at(-2) : last;
  const tie = so.atoms.slice(-3).some((a) => a.lemma?.predicates.some((p) => TIE_TYPES.has(p.type)));
  // “X”, “Y” and “Z”: what is quoted in a row with names is one.
  const inRow = quoted && so.atoms.slice(-6).some((a) => a.senses.some((s) => s.actor.kind === 'group'));
  // A name of several words is no ordinary word; which of its bearers it means is settled with the report in view.
  const long = hit.last > i && hit.found.every((s) => BODIES.has(s.actor.kind) || isBand(s.actor));
  const cued =
    tie ||
    inRow ||
    long ||
    isBandOf(cue, so.language) ||
    (cue?.lemma?.words.some((w) => NAME_CUES.has(w.class)) ?? false);
  const found = hit.found.filter(
    (s) =>
      (cued && s.actor.kind !== 'outlet') ||
      (so.familiar.refs.has(s.actor.ref) && (s.actor.kind !== 'outlet' || !ordinary)) ||
      (s.strength === 'strong' && !ordinary),
  );
  return found.length > 0 ? { found, last: hit.last } : null;
}
