/**
 * Names as nodes of the graph of judgements: a name that no entry of the register bears is `name:` and its folded words,
 * so that a person can link it to an actor or to another name. Spellings that fold to the same words are one node.
 */
import { nameWords } from '@marsad/match';

const PREFIX = 'name:';

/** The node of a name as a report spells it. */
export const nameNode = (text: string): string => `${PREFIX}${nameWords(text).join(' ')}`;

/** True for the node of a name, false for a ref. */
export const isNameNode = (node: string): boolean => node.startsWith(PREFIX);
