/**
 * What the word behind an ambiguous French or English word says of it: an article behind it makes a verb likelier, a
 * finite verb behind it a noun. It sees one word ahead and knows no words, only what their lemmas can be.
 */
import type { Language } from '@marsad/model';
import type { Lexicon } from '../../lexicon/lexicon.js';
import type { Token } from '../../text/token.js';
import type { Category, WordOutlook } from '../state.js';
import { mentionsOf, NUMBER_OUTLOOK } from './word-mentions.js';

const outlookOf = (token: Token, language: Language, lexicon: Lexicon): WordOutlook =>
  token.kind === 'number' ? NUMBER_OUTLOOK : (mentionsOf(token, language, lexicon).outlook ?? NUMBER_OUTLOOK);

/** How well the words behind fit a category for the word before them. */
export function ahead(
  language: Language,
  category: Category,
  functional: boolean,
  tokens: readonly Token[],
  at: number,
  counted: boolean,
  lexicon: Lexicon,
): number {
  if (language === 'ar') return 0;
  const next = tokens[at + 1];
  if (!next || next.kind === 'punctuation') return 0;
  const { opens: determined, onlyVerbal, participle, of } = outlookOf(next, language, lexicon);
  const opens = counted || determined;
  switch (category) {
    case 'verb':
      return functional ? 0 : opens ? 0.8 : onlyVerbal && !participle ? -1 : of ? -0.5 : 0;
    case 'noun':
      return opens ? -0.7 : onlyVerbal ? 0.7 : of && language === 'en' ? 0.6 : 0;
    case 'possessive':
      return language === 'fr' && tokens[at]?.key === 'leur' && canNoun(next, language, lexicon) ? 4 : 0;
    case 'auxiliary':
      return auxiliary(tokens, at, language, lexicon) ? 1.5 : 0;
    default:
      return 0;
  }
}

/** "ont annoncé leur fusion": before what can only be a noun or describe one, "leur" says whose. */
function canNoun(next: Token, language: Language, lexicon: Lexicon): boolean {
  const { can } = outlookOf(next, language, lexicon);
  return (
    !can.has('verb') &&
    !can.has('auxiliary') &&
    !can.has('infinitive') &&
    (can.has('noun') || can.has('adjective'))
  );
}

/** Is a participle or an infinitive behind, perhaps after adverbs and a negation? */
function auxiliary(tokens: readonly Token[], at: number, language: Language, lexicon: Lexicon): boolean {
  for (let i = at + 1; i < Math.min(tokens.length, at + 5); i += 1) {
    const token = tokens[i] as Token;
    if (token.kind === 'punctuation') return false;
    const { can, participle } = outlookOf(token, language, lexicon);
    if (participle) return true;
    if (!can.has('adverb') && !can.has('negation') && !can.has('particle') && !can.has('auxiliary'))
      return false;
  }
  return false;
}
