/**
 * The first stage: sentences of tokens, each token with its lattice of readings from the lexicon. The furniture of the
 * page is set aside; later stages do not see it.
 */
import type { Language } from '@marsad/model';
import type { Lexicon } from '../../lexicon/lexicon.js';
import { arabicReadings, type WordKnowledge } from '../../text/clitics.js';
import { type Page, readPage } from '../../text/furniture.js';
import { seamOf } from '../../text/run-together.js';
import { cutSentences } from '../../text/sentences.js';
import { createTokenizer, type FindSeam, type ReadWord } from '../../text/tokens.js';

export type TokenStage = (text: string) => Page;

/** A reader of sentences for one language; it keeps the readings of the words it has met. */
export function readTokens(language: Language, lexicon: Lexicon): TokenStage {
  const forms = lexicon.forms[language];
  const knows: WordKnowledge = {
    analyses: (stem) => forms.lookup(stem),
    isName: (word) =>
      lexicon.names.longest(word) > 0 || lexicon.places.longest(word) > 0 || forms.longest(word) > 1,
  };
  const read: ReadWord = (text, low, key) =>
    language === 'ar'
      ? arabicReadings(text, key, knows)
      : [
          {
            before: [],
            stem: low,
            after: null,
            start: 0,
            end: text.length,
            analyses: forms.lookup(low),
            doubt: 0,
          },
        ];
  const isCountry = (word: string): boolean => lexicon.places.lookup(word).some((p) => p.feature === 'PCLI');
  const findSeam: FindSeam = (key, readings) =>
    language === 'ar' && readings.every((r) => r.analyses.length === 0) && !knows.isName(key)
      ? seamOf(key, isCountry)
      : 0;
  const tokenize = createTokenizer(language, read, findSeam);
  return (text) => readPage(cutSentences(tokenize(text), language), language);
}
