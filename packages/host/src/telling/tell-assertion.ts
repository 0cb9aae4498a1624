/**
 * One assertion in plain words of the language asked for: the fields of a card that are words. It repeats the record
 * and adds nothing; what the record leaves open, denies or only plans is never worded as a fact.
 */
import type { Lexicon } from '@marsad/engine';
import { type Assertion, type Card, edtfBounds, type Language, type ToldPart } from '@marsad/model';
import { caveatsInWords, wrapperInWords } from './caveats-in-words.js';
import { dateInWords } from './date-in-words.js';
import { fillerPhrase } from './filler-phrase.js';
import { typeNameIn } from './name-in.js';
import { joinParts, type Phrase, plainPhrase } from './phrase.js';
import { placeInWords } from './place-in-words.js';
import { rungInWords } from './rung-in-words.js';
import { fits, namePattern, type Phrases, tellPattern } from './tell-pattern.js';
import { tollInWords } from './toll-in-words.js';
import { accordingToInWords, type Speakers, voicesTold, voiceView } from './voices-in-words.js';

/** What telling needs to know besides the assertion. */
export interface Telling {
  readonly lexicon: Lexicon;
  readonly lang: Language;
  /** The report's own words, by id of mention. */
  readonly words: Readonly<Record<string, string>>;
  /** Ref of the report's outlet, whose own voice is not told. */
  readonly outlet: string | null;
  /** The report's text; with it, places are spelled as the report spells them when the scripts agree. */
  readonly text?: string;
}

/** The fields of a card that are words. */
export type Told = Pick<
  Card,
  'told' | 'accordingTo' | 'when' | 'where' | 'toll' | 'caveats' | 'rung' | 'voices' | 'typeName'
>;

const MOST_FILLERS = 4;

function rolePhrases(assertion: Assertion, telling: Telling, where: string | null): Phrases {
  const { lexicon, lang, words } = telling;
  const phrases: Record<string, Phrase[]> = {};
  for (const [role, fillers] of Object.entries(assertion.roles)) {
    const found = fillers
      .map((filler) => fillerPhrase(filler, assertion.type, lang, words, lexicon))
      .filter((phrase): phrase is Phrase => phrase !== null)
      .slice(0, MOST_FILLERS);
    if (found.length > 0) phrases[role] = found;
  }
  if (where !== null) phrases.place = [plainPhrase(where)];
  return phrases;
}

function capitalised(parts: readonly ToldPart[], lang: Language): ToldPart[] {
  const [first, ...rest] = parts;
  if (first === undefined || lang === 'ar' || first.quoted) return [...parts];
  const named = /^\p{Ll}\p{Lu}/u.test(first.text);
  const text = named ? first.text : first.text.charAt(0).toUpperCase() + first.text.slice(1);
  return [{ ...first, text }, ...rest];
}

/** The sentence, and whether it says where. */
function sentence(
  assertion: Assertion,
  telling: Telling,
  phrases: Phrases,
): { parts: ToldPart[]; placed: boolean } {
  const { lexicon, lang } = telling;
  const type = lexicon.types.get(assertion.type);
  const wrapper = wrapperInWords(assertion, lang);
  const label = typeNameIn(assertion.type, lang, lexicon);
  if (wrapper !== '' || type === undefined) {
    const pattern = type?.named[lang] ?? label;
    const parts = joinParts([{ text: wrapper }, ...namePattern(pattern, phrases, lang)]);
    return { parts, placed: /\{(?:place|مكان)\}/.test(pattern) };
  }
  const pattern = type.told[lang].find((one) => fits(one, phrases)) ?? label;
  return { parts: tellPattern(pattern, phrases, lang), placed: /\{(?:place|مكان)\}/.test(pattern) };
}

function whenInWords(assertion: Assertion, lang: Language): Card['when'] {
  const { time } = assertion;
  if (time === undefined) return null;
  const [from, to] = edtfBounds(time.edtf)?.outer ?? [null, null];
  return { edtf: time.edtf, words: dateInWords(time.edtf, lang), from, to, basis: time.basis };
}

/** In a statement its agent speaks, and the sentence says so; of another act its agent may give its own account. */
function speakersOf(assertion: Assertion, lexicon: Lexicon): Speakers {
  const agents = (assertion.roles.agent ?? []).flatMap(({ ref }) => (ref === null ? [] : [ref]));
  const speaks = lexicon.types.get(assertion.type)?.family === 'statements';
  const [first] = agents;
  const own = !speaks && assertion.roles.agent?.length === 1 ? first : undefined;
  return { told: new Set(speaks ? agents : []), own: own ?? null };
}

function onlyTarget({ roles }: Assertion): string | undefined {
  const [first, second] = roles.target ?? [];
  return second === undefined ? (first?.ref ?? undefined) : undefined;
}

/** Names what an assertion tells of, for another that is about it: "attack on MINUSMA near I-n-Déliman, 24 November 2017". */
export function nameAssertion(assertion: Assertion, telling: Telling): ToldPart[] {
  const { lexicon, lang, text } = telling;
  const places = [...(assertion.place ? [assertion.place] : []), ...(assertion.places ?? [])];
  const where = placeInWords(places, lang, lexicon, text);
  const pattern = lexicon.types.get(assertion.type)?.named[lang] ?? typeNameIn(assertion.type, lang, lexicon);
  const parts = namePattern(pattern, rolePhrases(assertion, telling, where), lang);
  const placed = /\{(?:place|مكان)\}/.test(pattern) || where === null;
  const when = whenInWords(assertion, lang);
  const behind = `${placed ? '' : ` ${where}`}${when === null ? '' : `${lang === 'ar' ? '،' : ','} ${when.words}`}`;
  return joinParts([...parts, { text: behind }]);
}

/** Tells one assertion. Text never fails here: what cannot be named is left out, and the last pattern needs nothing. */
export function tellAssertion(assertion: Assertion, telling: Telling): Told {
  const { lexicon, lang, outlet, text } = telling;
  const places = [...(assertion.place ? [assertion.place] : []), ...(assertion.places ?? [])];
  const where = placeInWords(places, lang, lexicon, text);
  const { parts, placed } = sentence(assertion, telling, rolePhrases(assertion, telling, where));
  const voices = voicesTold(assertion.attribution, outlet);
  const { rung } = assertion;
  return {
    told: capitalised(parts, lang),
    accordingTo: accordingToInWords(voices, speakersOf(assertion, lexicon), lang, lexicon),
    when: whenInWords(assertion, lang),
    where: placed ? null : where,
    toll: (assertion.figures ?? []).map((figure) =>
      tollInWords(figure, lang, lexicon, onlyTarget(assertion)),
    ),
    caveats: caveatsInWords(assertion, lang),
    rung: rung ? { ...rung, words: rungInWords(rung.ladder, rung.step, lang) } : null,
    voices: voices.map((voice) => voiceView(voice, lang, lexicon)),
    typeName: typeNameIn(assertion.type, lang, lexicon),
  };
}
