/**
 * The one-letter words written onto an Arabic number or its hedge: وثلاثة, بنحو. They stand before the number and are no
 * part of it.
 */
import type { Token } from '../text/token.js';
import { joinedKey } from './arabic-prefixes.js';
import { numeralOf } from './cardinal.js';
import { HEDGES_BEFORE } from './hedges.js';

/** The letters before a number that begins at a token. */
export interface NumberPrefix {
  readonly conjunction: 'wa' | 'fa' | null;
  readonly preposition: 'bi' | 'li' | 'ka' | null;
}

const NAMES = { ب: 'bi', ل: 'li', ك: 'ka' } as const;

/** Is it a number word as listed, whatever letters it begins with? واحد is no "and one of". */
export function isBareNumber(token: Token): boolean {
  const word = token.kind === 'word' ? numeralOf(token, 'ar') : undefined;
  return word !== undefined && !word.conjunction && word.preposition === null;
}

/** What is written onto the first word of a number; null where nothing is. */
export function prefixOf(token: Token): NumberPrefix | null {
  if (token.kind !== 'word') return null;
  const word = numeralOf(token, 'ar') ?? HEDGES_BEFORE.ar.get(joinedKey(token.key));
  if (!word || (!word.conjunction && word.preposition === null)) return null;
  const conjunction = word.conjunction ? (token.key.startsWith('ف') ? 'fa' : 'wa') : null;
  return { conjunction, preposition: word.preposition === null ? null : NAMES[word.preposition] };
}
