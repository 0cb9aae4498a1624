/** Settles the one category of a word that stands alone, also of a word that no list holds. */
import { BARE_PRONOUNS } from '../../text/clitics.js';
import type { Reading, Token } from '../../text/token.js';
import type { Category, Way } from '../state.js';
import { categoriesOf } from './category.js';
import type { SentenceSoFar } from './sentence-so-far.js';
import { isPronounByCapitals, type Option, optionsOf, type Read, scoreOf } from './weigh-words.js';
import { choicesOf, mentionsOf } from './word-mentions.js';

const NONE: readonly never[] = [];

/** The word at a token in its best category. */
export function singleWord(so: SentenceSoFar, i: number, token: Token): Read {
  const best = mustWeigh(so, token) ? weighed(so, i, token) : likeliest(so, i, token);
  if (best && so.language !== 'ar' && mustBeNoun(so, best.category))
    return {
      reading: best.reading,
      category: nounAt(so, i + 1) ? 'adjective' : 'noun',
      analyses: NONE,
      relations: NONE,
    };
  if (best) return best;
  const reading = token.readings[0] as Reading;
  const adverb =
    (so.language === 'en' && /\p{Ll}{3}ly$/u.test(token.text)) ||
    (so.language === 'fr' && /\p{Ll}{3}ment$/u.test(token.text) && so.before !== 'determiner');
  const category: Category = adverb
    ? 'adverb'
    : so.language !== 'ar' && token.capital && so.before !== 'start'
      ? 'name'
      : 'unknown';
  return { reading, category, analyses: NONE, relations: NONE };
}

/** Words whose best option may not be allowed, or that have more options than their readings give. */
function mustWeigh(so: SentenceSoFar, token: Token): boolean {
  return (
    (so.language === 'en' && token.low === 'to') ||
    (so.language === 'fr' && token.text === 'A' && so.before === 'start')
  );
}

/** The best option; the first of equals. */
function likeliest(so: SentenceSoFar, i: number, token: Token): Read | null {
  const { ways } = mentionsOf(token, so.language, so.lexicon);
  if (ways.length === 1 && so.language !== 'en') return ways[0] as Way;
  let found: Way | null = null;
  let best = Number.NEGATIVE_INFINITY;
  const acronym = so.language === 'en' && token.acronym;
  for (let k = 0; k < ways.length; k += 1) {
    const way = ways[k] as Way;
    if (acronym && isPronounByCapitals(so, way.category, i)) continue;
    const score = way.settled ?? scoreOf(so, way.reading, way, way.rank, i);
    if (score <= best) continue;
    best = score;
    found = way;
  }
  return found;
}

function weighed(so: SentenceSoFar, i: number, token: Token): Read | null {
  const options: Option[] = [];
  // A capital drops its accent: "A la veille".
  if (so.language === 'fr' && token.text === 'A' && so.before === 'start') {
    const reading: Reading = { ...(token.readings[0] as Reading), stem: 'à' };
    options.push(
      ...optionsOf(so, reading, choicesOf(so.lexicon.forms.fr.lookup('à'), 'fr'), 0, i).map((o) => ({
        ...o,
        score: o.score + 3,
      })),
    );
  }
  for (const reading of token.readings) {
    options.push(...optionsOf(so, reading, choicesOf(reading.analyses, so.language), reading.doubt * 2, i));
    if (reading.analyses.length === 0 && BARE_PRONOUNS.has(reading.stem) && reading.before.length > 0)
      options.push({ reading, category: 'pronoun', analyses: NONE, relations: NONE, score: 2 });
  }
  options.sort((a, b) => b.score - a.score);
  const best = options.find((o) => allowed(so, o, i)) ?? options[0];
  return best ?? null;
}

function nounAt(so: SentenceSoFar, i: number): boolean {
  return so.tokens[i]?.readings.some((r) => r.analyses.some((a) => a.lemma.pos === 'noun')) ?? false;
}

/** Behind an article or a possessive a word that the lexicon knows only as a verb is a noun that it lacks. */
function mustBeNoun(so: SentenceSoFar, category: Category): boolean {
  return (
    (category === 'verb' || category === 'infinitive') &&
    (so.before === 'determiner' || so.before === 'possessive' || so.before === 'number') &&
    so.atoms.at(-1)?.category === so.before
  );
}

/** English "to" opens an infinitive when a bare verb follows; a word that is a noun too needs a meaning or an object for that. */
function allowed(so: SentenceSoFar, option: Option, i: number): boolean {
  const next = so.tokens[i + 1];
  if (so.language !== 'en' || !option.analyses[0] || !next) return true;
  if (option.category !== 'preposition' && option.category !== 'particle') return true;
  if (option.reading.stem !== 'to') return true;
  const bare = next.readings.some((r) => r.analyses.some((a) => categoriesOf(a).includes('infinitive')));
  const infinitive = bare && (!nounAt(so, i + 1) || isDeed(so, i + 1));
  return option.category === 'particle' ? infinitive : !infinitive;
}

/** "to attack the town", "to fight": the verb tells a deed, and what stands before is no "response" and no "vulnerable". */
function isDeed(so: SentenceSoFar, i: number): boolean {
  const token = so.tokens[i] as Token;
  const behind = so.tokens[i + 1];
  const opens =
    behind !== undefined &&
    behind.kind !== 'punctuation' &&
    (mentionsOf(behind, so.language, so.lexicon).outlook?.opens === true || behind.capital);
  const before = so.atoms.at(-1);
  if (before?.category === 'adjective' || REPLIES.has(before?.lemma?.name ?? '')) return false;
  const analyses = token.readings.flatMap((r) => r.analyses);
  const place = analyses.some((a) => a.lemma.words.some((w) => w.class === 'place-noun'));
  const meant = analyses.some((a) => a.lemma.pos === 'verb' && a.lemma.predicates.length > 0);
  return opens || (meant && !place);
}

/** Nouns and verbs behind which "to" governs a noun: "in response to attack", "put to death". */
const REPLIES = new Set([
  'answer',
  'bring',
  'come',
  'exposure',
  'put',
  'reaction',
  'response',
  'retaliation',
  'return',
  'switch',
]);
