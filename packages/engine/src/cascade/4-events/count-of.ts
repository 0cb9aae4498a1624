/**
 * How many a phrase tells of: its number with the hedges before and behind it, an Arabic dual, or a single person told
 * of in the singular. It refuses numbers that count nothing, and plurals without one.
 */
import { type Analysis, Feature } from '../../lexicon/lexicon.js';
import { wordOf } from '../../mentions/party.js';
import { hedgeBehind } from '../../numerals/hedge-behind.js';
import type { Hedge } from '../../numerals/hedges.js';
import type { Token } from '../../text/token.js';
import type { DraftFigure, Phrase } from '../state.js';

/** A toll's amount. `end` is the offset behind a hedge that follows the counted words, else null. */
export interface Count {
  readonly low: number | null;
  readonly best: number | null;
  readonly high: number | null;
  readonly qualifier: DraftFigure['figure']['qualifier'];
}

const exactly = (n: number): Count => ({ low: n, best: n, high: n, qualifier: 'exact' });

function hedged(count: Count, hedge: Hedge): Count {
  if (count.qualifier === 'vague') return count;
  if (hedge === 'at-least') return { ...count, high: null, qualifier: 'at-least' };
  if (hedge === 'at-most') return { ...count, low: null, qualifier: 'at-most' };
  return { ...count, qualifier: 'about' };
}

const OF_THEM = /^منه(?:م|ما)$/u;

/** "ثمانية أشخاص على الأقل": the hedge right behind the noun, or behind all that belongs to it. */
function withHedgeBehind(count: Count, phrase: Phrase, tokens: readonly Token[]): Count {
  if (count.qualifier !== 'exact') return count;
  // أربعة منهم على الأقل: over the word that takes people up.
  const over = OF_THEM.test(tokens[phrase.head.last + 1]?.key ?? '') ? 2 : 1;
  const behind =
    hedgeBehind(tokens, phrase.head.last + over) ??
    hedgeBehind(tokens, (phrase.atoms.at(-1) ?? phrase.head).last + 1);
  return behind === null ? count : hedged(count, behind.hedge);
}

/** The analyses that fit where the noun stands: without a genitive or a pronoun behind it, it is in no construct state. */
function fitting(phrase: Phrase): readonly Analysis[] {
  const nominal = phrase.head.analyses.filter((a) => a.lemma.pos !== 'verb');
  const analyses = nominal.length > 0 ? nominal : phrase.head.analyses;
  if (phrase.of.some((p) => p.preposition === null) || phrase.possessive) return analyses;
  const free = analyses.filter((a) => (a.features & Feature.construct) === 0);
  return free.length > 0 ? free : analyses;
}

const isPerson = ({ head }: Phrase): boolean =>
  Boolean(wordOf(head, 'person') ?? wordOf(head, 'unit') ?? wordOf(head, 'title') ?? wordOf(head, 'creed'));

const isNation = ({ head }: Phrase): boolean => wordOf(head, 'nationality') !== undefined;

/** What a number does that changes from one value to another, by the first letters of its forms. */
const CHANGES =
  /^(?:pass(?:é|e|er|ant|ait)|s?'?alourd|mont|grimp|augment|évolu|ros|ris|climb|increas|jump|went|gone)/u;
const FROM: ReadonlySet<string> = new Set(['de', "d'", 'from']);
/** Words between the verb and "from". */
const NEAR = 4;

/** "est passé de 32 à 53 morts": of two values the later one holds. */
function risen({ low, high, first }: NonNullable<Phrase['count']>, tokens: readonly Token[]): number | null {
  if (low === null || high === null || high <= low) return null;
  const at = FROM.has(tokens[first]?.low ?? '') ? first : first - 1;
  if (!FROM.has(tokens[at]?.low ?? '')) return null;
  for (let i = at - 1; i >= Math.max(0, at - NEAR); i -= 1)
    if (CHANGES.test(tokens[i]?.low ?? '')) return high;
  return null;
}

/** How many the phrase tells of, or null. `tokens` are those of its sentence. */
export function countOf(phrase: Phrase, tokens: readonly Token[]): Count | null {
  const { count, head } = phrase;
  if (count) {
    // "un nombre d'enfants": one number is nobody.
    if (
      count.kind !== 'count' ||
      (count.article && head.category === 'noun' && !isPerson(phrase) && !isNation(phrase))
    )
      return null;
    const { low, best, high, qualifier } = count;
    const now = best === null ? risen(count, tokens) : null;
    if (now !== null) return exactly(now);
    return withHedgeBehind({ low, best, high, qualifier }, phrase, tokens);
  }
  const analyses = fitting(phrase);
  const certain = (bit: number): boolean =>
    analyses.some((a) => (a.features & bit) !== 0) &&
    analyses.every((a) => a.lemma.pos === 'function' || (a.features & bit) !== 0);
  if (certain(Feature.dual) && (isPerson(phrase) || isNation(phrase))) return exactly(2);
  if (!isPerson(phrase) || certain(Feature.plural) || phrase.plural) return null;
  return !phrase.definite && certain(Feature.singular) ? withHedgeBehind(exactly(1), phrase, tokens) : null;
}
