/**
 * What fills a role, as a noun phrase: an entry of the register by its name in the language asked for, an attribute's
 * value in words, or the report's own words in quotation marks. It gives null for a filler that has none of these.
 */
import type { Actor, Lexicon } from '@marsad/engine';
import type { Filler, Holder, Language } from '@marsad/model';
import { arabicGenericName, isArabicFeminine, obliqueArabic } from './arabic-names.js';
import { countryWithArticle, ofCountry } from './country-phrases.js';
import { englishArticle, isEnglishPlural } from './english-names.js';
import { frenchArticle } from './french-names.js';
import { genericName } from './generic-names.js';
import { countryNameIn, nameIn } from './name-in.js';
import { type Phrase, plainPhrase } from './phrase.js';
import { titleBehindIs } from './titles.js';

const MARKS: Readonly<Record<Language, readonly [open: string, close: string]>> = {
  en: ['“', '”'],
  fr: ['«\u00a0', '\u00a0»'],
  ar: ['«', '»'],
};
const LONGEST_QUOTED = 90;
const PLURAL_START =
  /^(?:des|les|ses|leurs|quelques?|plusieurs|certains|at least|au moins|some|several|dozens|two|three|deux|trois|quatre|cinq|\d[\d., ]*)\b/i;
const SINGULAR_START = /^(?:le|la|un|une|ce|cette|son|sa|a|an|this)\b|^l['’]/i;
const PLURAL_END = /[^sui]s$|eux$|aux$/;

/** A guess from determiner and ending, good enough for the number of a verb. */
function looksPlural(words: string): boolean {
  if (PLURAL_START.test(words)) return true;
  return !SINGULAR_START.test(words) && PLURAL_END.test(words) && !/^\p{Lu}\S*$/u.test(words);
}

/** The report's own words, shortened when they run on. */
export function quotedPhrase(words: string, lang: Language): Phrase {
  const clean = words.replace(/\s+/g, ' ').trim();
  const text = clean.length > LONGEST_QUOTED ? `${clean.slice(0, LONGEST_QUOTED - 1).trimEnd()}…` : clean;
  const [open, close] = MARKS[lang];
  const plural = looksPlural(clean);
  return {
    part: { text, quoted: true },
    open,
    close,
    article: '',
    plural,
    feminine: isArabicFeminine(clean),
  };
}

/** Common nouns that French writes small inside a sentence, though they open the label. */
const LOWERED = /^(?:Opération|Agence)\b/;

/** A label without the short form or second name in brackets, unless that tells namesakes of two countries apart. */
function insideSentence(actor: Actor, lang: Language): string {
  const label = (actor.label[lang].split(' / ')[0] ?? '').replace(LOWERED, (word) => word.toLowerCase());
  const bracket = / \(([^()]*)\)$/.exec(label);
  if (bracket === null) return label;
  const countries = actor.countries.map((iso) => countryNameIn(iso, lang));
  const tells =
    actor.kind === 'outlet' || countries.includes(bracket[1] ?? '') || bracket[1] === 'Centrafrique';
  return tells ? label : label.slice(0, bracket.index);
}

function arabicPhrase(ref: string, name: string, actor: Actor | undefined): Phrase {
  const feminine = actor?.genderAr === undefined ? isArabicFeminine(name) : actor.genderAr === 'f';
  const oblique = obliqueArabic(name);
  const base = { part: { text: name, ref }, open: '', close: '', article: '', plural: false, feminine };
  return oblique === name ? base : { ...base, oblique };
}

function latinPhrase(ref: string, lang: Exclude<Language, 'ar'>, lexicon: Lexicon): Phrase {
  const actor = lexicon.actors.get(ref);
  const rest = { open: '', close: '', feminine: false };
  if (actor === undefined)
    return { part: { text: nameIn(ref, lang, lexicon), ref }, article: '', plural: false, ...rest };
  const country = actor.countries[0];
  const of = country === undefined ? undefined : ofCountry(country, lang, lexicon);
  const generic = genericName(actor, lang, of);
  if (generic !== null)
    return { part: { text: generic.text, ref }, article: generic.article, plural: generic.plural, ...rest };
  const name = insideSentence(actor, lang);
  if (actor.kind === 'person') return { part: { text: name, ref }, article: '', plural: false, ...rest };
  if (lang === 'en')
    return {
      part: { text: name, ref },
      article: englishArticle(name),
      plural: isEnglishPlural(name),
      ...rest,
    };
  if (name.startsWith('Les '))
    return { part: { text: name.slice(4), ref }, article: 'les ', plural: true, ...rest };
  const article = frenchArticle(name);
  return { part: { text: name, ref }, article, plural: article === 'les ', ...rest };
}

/** An entry of the register as a noun phrase. */
export function refPhrase(ref: string, lang: Language, lexicon: Lexicon): Phrase {
  if (lang !== 'ar') return latinPhrase(ref, lang, lexicon);
  const actor = lexicon.actors.get(ref);
  const name = actor ? arabicGenericName(insideSentence(actor, lang)) : nameIn(ref, lang, lexicon);
  return arabicPhrase(ref, name, actor);
}

/** Types whose value is a name that the report gives, and not a word of ours. */
const VALUE_IS_NAME = new Set(['alias', 'rename']);

function valuePhrase(value: string, type: string, lang: Language, lexicon: Lexicon): Phrase {
  if (VALUE_IS_NAME.has(type)) return quotedPhrase(value, lang);
  if (!/^[A-Z]{2}$/.test(value)) return plainPhrase(titleBehindIs(value, lang));
  const of = lang === 'ar' ? undefined : ofCountry(value, lang, lexicon);
  return plainPhrase(countryWithArticle(value, lang, of));
}

/** What fills a role; null when nothing in it can be shown. `words` are the report's own, by id of mention. */
export function fillerPhrase(
  filler: Filler,
  type: string,
  lang: Language,
  words: Readonly<Record<string, string>>,
  lexicon: Lexicon,
): Phrase | null {
  const said = filler.mention === undefined ? undefined : words[filler.mention];
  if (filler.ref !== null && (lexicon.actors.has(filler.ref) || said === undefined))
    return refPhrase(filler.ref, lang, lexicon);
  if (filler.value !== undefined) return valuePhrase(filler.value, type, lang, lexicon);
  return said === undefined || said.trim() === '' ? null : quotedPhrase(said, lang);
}

/** Who speaks. */
export function holderPhrase(holder: Holder, lang: Language, lexicon: Lexicon): Phrase | null {
  if (holder.ref !== undefined) return refPhrase(holder.ref, lang, lexicon);
  return holder.text === undefined || holder.text.trim() === '' ? null : quotedPhrase(holder.text, lang);
}
