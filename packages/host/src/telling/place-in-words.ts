/**
 * Where something is told to have been, in words: "near I-n-Déliman, Mali". Countries are named in the language asked
 * for; other places as the report spells them when it writes in the same script, else as the gazetteer does.
 */
import type { Lexicon } from '@marsad/engine';
import { nameWords } from '@marsad/match';
import type { AssertedPlace, Language, PlaceRelation } from '@marsad/model';
import { countryIn, countryWithArticle, ofCountry } from './country-phrases.js';
import { withPreposition } from './french-names.js';
import { countryNameIn } from './name-in.js';

const BEFORE: Readonly<Record<Language, Readonly<Record<PlaceRelation, string>>>> = {
  en: {
    at: 'at',
    near: 'near',
    in: 'in',
    between: 'between',
    toward: 'toward',
    from: 'from',
    border: 'on the border of',
  },
  fr: {
    at: 'à',
    near: 'près de',
    in: 'à',
    between: 'entre',
    toward: 'vers',
    from: 'depuis',
    border: 'à la frontière de',
  },
  ar: {
    at: 'في',
    near: 'قرب',
    in: 'في',
    between: 'بين',
    toward: 'باتجاه',
    from: 'من',
    border: 'على حدود',
  },
};
const BORDER: Readonly<Record<Language, string>> = {
  en: 'on the border between',
  fr: 'à la frontière entre',
  ar: 'على الحدود بين',
};
const AND: Readonly<Record<Language, string>> = { en: ' and ', fr: ' et ', ar: ' و' };
const ARABIC = /[\u0600-\u06ff]/;
const LONGEST = 60;
const FRENCH_REGION = /^(?:région|province|zone|localité|ville|commune|forêt|préfecture|réserve)s?\b/i;
const ENGLISH_REGION = /\b(?:region|province|area|district|state|forest|reserve)s?$/i;

interface Place {
  readonly lang: Language;
  readonly lexicon: Lexicon;
  readonly text: string | undefined;
}

function nameOf(place: AssertedPlace, { lang, lexicon, text }: Place): string {
  const said = text?.slice(place.span[0], place.span[1]).replace(/\s+/g, ' ').trim() ?? '';
  const sameScript = said !== '' && said.length <= LONGEST && ARABIC.test(said) === (lang === 'ar');
  const label = lexicon.placeLabels.get(place.ref ?? place.name);
  const own = lang === 'en' ? undefined : label?.[lang];
  const region = /^(.+) Region$/i.exec(place.name)?.[1];
  if (own && !(sameScript && place.ref !== null)) return own;
  if (sameScript && !(lang === 'fr' && ENGLISH_REGION.test(said))) return said;
  if (lang === 'en' || region === undefined) return place.name;
  const town = lexicon.places.lookup(nameWords(region).join(' '))[0]?.ref ?? '';
  const named = lexicon.placeLabels.get(town)?.[lang] || region;
  return lang === 'fr' ? `région de ${named}` : `منطقة ${named}`;
}

const WITH_THE = /^(?:Sahel|Sahara|Maghreb|Levant|Horn of Africa|Middle East|Arabian Peninsula|Lake Chad)/;

function englishName(name: string): string {
  return (ENGLISH_REGION.test(name) || WITH_THE.test(name)) && !/^the /i.test(name) ? `the ${name}` : name;
}

function insideRegion(name: string, region: boolean): string {
  if (region) return `dans la ${name.charAt(0).toLowerCase()}${name.slice(1)}`;
  return name.startsWith('Afrique') ? `en ${name}` : `dans la zone ${name}`;
}

function frenchPlace(place: AssertedPlace, name: string): string {
  const region = FRENCH_REGION.test(name);
  const inside = place.relation === 'in' || place.relation === 'at';
  if (inside && (region || place.precision === 3)) return insideRegion(name, region);
  const lead = withPreposition(BEFORE.fr[place.relation], region ? 'la ' : '', name, false);
  return lead.endsWith("'") || lead.endsWith(' ') ? lead + name : `${lead} ${name}`;
}

/** A country's name behind any preposition but "in". */
function countryBehind(place: AssertedPlace, lang: Language, of: string | undefined): string {
  const iso = place.country ?? '';
  const article = countryWithArticle(iso, lang, of);
  if (lang !== 'fr') return `${BEFORE[lang][place.relation]} ${article}`;
  const before = BEFORE.fr[place.relation];
  return before.endsWith(' de') && of !== undefined ? `${before.slice(0, -3)} ${of}` : `${before} ${article}`;
}

function countryPlace(place: AssertedPlace, iso: string, lang: Language, lexicon: Lexicon): string {
  const of = lang === 'ar' ? undefined : ofCountry(iso, lang, lexicon);
  const inside = place.relation === 'in' || place.relation === 'at';
  return inside ? countryIn(iso, lang, of) : countryBehind(place, lang, of);
}

function placeWords(place: AssertedPlace, at: Place): string {
  if (place.precision === 4 && place.country !== null)
    return countryPlace(place, place.country, at.lang, at.lexicon);
  const name = nameOf(place, at);
  if (at.lang === 'fr') return frenchPlace(place, name);
  return `${BEFORE[at.lang][place.relation]} ${at.lang === 'en' ? englishName(name) : name}`;
}

/** Both ends of a road or a border. */
function pairWords(ends: readonly AssertedPlace[], at: Place): string {
  const { lang, lexicon } = at;
  const names = ends.map((place) => {
    if (place.precision !== 4 || place.country === null) return nameOf(place, at);
    const of = lang === 'ar' ? undefined : ofCountry(place.country, lang, lexicon);
    return countryWithArticle(place.country, lang, of);
  });
  const lead = ends[0]?.relation === 'border' ? BORDER[lang] : BEFORE[lang].between;
  return `${lead} ${names.join(AND[lang])}`;
}

/** At most two, without a country in which another of them lies. */
function distinctPlaces(places: readonly AssertedPlace[]): AssertedPlace[] {
  const named = places.filter((one, i) => places.findIndex((other) => other.name === one.name) === i);
  const within = new Set(named.filter((one) => one.precision < 4).map((one) => one.country));
  return named.filter((one) => one.precision < 4 || !within.has(one.country)).slice(0, 2);
}

/** A village and its region read as one place; two villages do not. */
function joined(places: readonly AssertedPlace[], at: Place): string {
  const comma = at.lang === 'ar' ? '، ' : ', ';
  const [first, second] = places;
  const one = second !== undefined && first?.country === second.country && second.precision === 3;
  const told = places.map((place, i) => {
    const words = placeWords(place, at);
    const country = place.country === null ? '' : countryNameIn(place.country, at.lang);
    const plain = country === '' || place.precision === 4 || (one && i === 0) || words.includes(country);
    return plain ? words : `${words}${comma}${country}`;
  });
  // A place that no list has is told by its country, which may stand beside it.
  return [...new Set(told)].join(one ? comma : at.lang === 'ar' ? '؛ ' : '; ');
}

/** The places of an assertion in words, or null when none was told. `text` is the report's, where it is at hand. */
export function placeInWords(
  places: readonly AssertedPlace[],
  lang: Language,
  lexicon: Lexicon,
  text: string | undefined,
): string | null {
  const [first] = places;
  if (first === undefined) return null;
  const at = { lang, lexicon, text };
  const pair = places.filter((one, i) => places.findIndex((other) => other.name === one.name) === i);
  const ends = pair.filter((place) => place.relation === first.relation);
  if (ends.length === 2 && (first.relation === 'between' || first.relation === 'border'))
    return pairWords(ends, at);
  return joined(distinctPlaces(places), at);
}
