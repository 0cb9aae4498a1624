/** The words of a name in the shape in which full and short forms are compared. */
import { nameWords } from '@marsad/match';

/** A word of a name without the conjunction written on to it. */
export const bare = (word: string): string => (word.startsWith('وال') ? word.slice(1) : word);

/** The words of a name as they are compared between a full and a short form. */
export const hintWords = (form: string): string[] => nameWords(form).map(bare);
