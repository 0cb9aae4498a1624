/**
 * Where something is told to have been, in words: "near I-n-Déliman, Mali". Countries are named in the language asked
 * for; other places as the report spells them when it writes in the same script, else as the gazetteer does.
 */
import type { Lexicon } from '@marsad/engine';
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
const AND: Readonly<Record<Language, string>> = { en: ' and ', fr: ' et ', ar: ' و' };
const ARABIC = /[\u0600-\u06ff]/;
const LONGEST = 60;
const FRENCH_REGION = /^(?:région|province|zone|localité|ville|commune|forêt|préfecture|réserve)s?\b/i;
const ENGLISH_REGION = /\b(?:region|province|area|district|state|forest|reserve)s?$/i;

function nameOf(place: AssertedPlace, lang: Language, text: string | undefined): string {
  const said = text?.slice(place.span[0], place.span[1]).replace(/\s+/g, ' ').trim() ?? '';
  const sameScript = said !== '' && said.length <= LONGEST && ARABIC.test(said) === (lang === 'ar');
  if (sameScript) return said;
  const region = /^(.+) Region$/.exec(place.name)?.[1];
  if (region === undefined || lang === 'en') return place.name;
  return lang === 'fr' ? `région de ${region}` : `منطقة ${region}`;
}

function englishName(name: string): string {
  return ENGLISH_REGION.test(name) && !/^the /i.test(name) ? `the ${name}` : name;
}

function frenchPlace(place: AssertedPlace, name: string): string {
  const region = FRENCH_REGION.test(name);
  const inside = place.relation === 'in' || place.relation === 'at';
  if (inside && (region || place.precision === 3)) return `dans ${region ? 'la ' : 'la zone de '}${name}`;
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

function placeWords(
  place: AssertedPlace,
  lang: Language,
  lexicon: Lexicon,
  text: string | undefined,
): string {
  if (place.precision === 4 && place.country !== null)
    return countryPlace(place, place.country, lang, lexicon);
  const name = nameOf(place, lang, text);
  if (lang === 'fr') return frenchPlace(place, name);
  return `${BEFORE[lang][place.relation]} ${lang === 'en' ? englishName(name) : name}`;
}

function withCountry(words: string, country: string | null, lang: Language): string {
  return country === null ? words : `${words}${lang === 'ar' ? '، ' : ', '}${countryNameIn(country, lang)}`;
}

/** Both ends of a road or a border. */
function pairWords(
  ends: readonly AssertedPlace[],
  lang: Language,
  lexicon: Lexicon,
  text: string | undefined,
): string {
  const names = ends.map((place) => {
    if (place.precision !== 4 || place.country === null) return nameOf(place, lang, text);
    return countryWithArticle(
      place.country,
      lang,
      lang === 'ar' ? undefined : ofCountry(place.country, lang, lexicon),
    );
  });
  const border = ends[0]?.relation === 'border';
  const lead = border
    ? { en: 'on the border between', fr: 'à la frontière entre', ar: 'على الحدود بين' }
    : undefined;
  return `${lead?.[lang] ?? BEFORE[lang].between} ${names.join(AND[lang])}`;
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
  const distinct = places.filter((one, i) => places.findIndex((other) => other.name === one.name) === i);
  const pair = distinct.filter((place) => place.relation === first.relation);
  if (pair.length === 2 && (first.relation === 'between' || first.relation === 'border'))
    return pairWords(pair, lang, lexicon, text);
  const told = distinct.map((place) => {
    const words = placeWords(place, lang, lexicon, text);
    return place.precision < 4 ? withCountry(words, place.country, lang) : words;
  });
  return [...new Set(told)].slice(0, 2).join(lang === 'ar' ? '؛ ' : '; ');
}
