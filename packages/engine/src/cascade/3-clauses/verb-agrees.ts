/** Whether an Arabic verb can have the phrase before it as its subject. */
import { Feature } from '../../lexicon/lexicon.js';
import type { Phrase, VerbGroup } from '../state.js';

/** An Arabic verb behind its subject agrees with it; a singular masculine verb cannot follow a feminine singular noun. */
export function verbAgrees(verb: VerbGroup, phrase: Phrase): boolean {
  const bits = verb.head.analyses
    .filter((a) => a.lemma.pos === 'verb')
    .reduce((all, a) => all | a.features, 0);
  if ((bits & Feature.third) === 0) return true;
  const only = (bit: number): boolean =>
    (bits & bit) !== 0 && verb.head.analyses.every((a) => a.lemma.pos !== 'verb' || (a.features & bit) !== 0);
  if (only(Feature.dual))
    return phrase.list.length > 0 || (phrase.head.features & Feature.dual) !== 0 || phrase.count?.best === 2;
  if (phrase.head.category !== 'noun' || phrase.list.length > 0) return true;
  // Behind its subject a verb is in the plural for people, or in the feminine for bodies and things.
  // مسلحين يُعتقد بانتمائهم: "it is held" of them agrees with nobody.
  if (phrase.plural)
    return (bits & (Feature.plural | Feature.dual | Feature.feminine)) !== 0 || IT_IS_HELD.has(verb.head.low);
  const feminine = phrase.head.low.endsWith('ه') || (phrase.head.features & Feature.feminine) !== 0;
  if (feminine) return (bits & Feature.feminine) !== 0;
  return (bits & Feature.masculine) !== 0 || phrase.head.analyses.length === 0;
}
const IT_IS_HELD: ReadonlySet<string> = new Set('يعتقد يشتبه يظن يرجح'.split(' '));
