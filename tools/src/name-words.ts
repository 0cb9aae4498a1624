/**
 * The words of which names are made: those listed under words/, and those of the persons of the register. It keeps
 * folded words with their parts as bits; a word that is listed is not asked of the register again.
 */
import { NameBit, type NamePart } from '@marsad/engine/lexicon/lexicon.js';
import { nameWords } from '@marsad/match';
import type { LexiconFiles } from './read-lexicon.js';

/** Shorter words of the register's names tell nothing: particles and initials. */
const LEAST_LETTERS = 3;

/** Titles, as they open a person's name: "Sheikh", with the article in Arabic. */
function titlesOf(files: LexiconFiles): string[] {
  return files.words
    .filter(({ value }) => value.class === 'title')
    .flatMap(({ value }) => value.nouns ?? [])
    .flatMap((noun) => nameWords(noun.split(' / ')[0] ?? '').slice(0, 1))
    .flatMap((word) => [word, `ال${word}`]);
}

/** Bits of `NameBit` -> the folded words that have them, one a line. */
export function nameWordsOf(files: LexiconFiles): Readonly<Record<string, string>> {
  const bits = new Map<string, number>();
  const add = (word: string, part: NamePart): void => {
    bits.set(word, (bits.get(word) ?? 0) | NameBit[part]);
  };
  for (const { value } of files.words)
    if (value.class === 'name-word')
      for (const phrase of value.phrases ?? []) add(nameWords(phrase).join(''), value.data?.part as NamePart);
  const listed = new Set([...bits.keys(), ...titlesOf(files)]);
  for (const { value } of files.actors)
    if (value.kind === 'person')
      for (const { strength, forms } of value.names)
        for (const form of strength === 'strong' ? forms : []) {
          const words = nameWords(form);
          if (words.length < 2) continue;
          words.forEach((word, at) => {
            if (word.length >= LEAST_LETTERS && !listed.has(word)) add(word, at === 0 ? 'given' : 'family');
          });
        }
  const lines = new Map<number, string[]>();
  for (const [word, parts] of [...bits].sort(([a], [b]) => (a < b ? -1 : 1)))
    lines.set(parts, [...(lines.get(parts) ?? []), word]);
  return Object.fromEntries(
    [...lines].sort(([a], [b]) => a - b).map(([parts, words]) => [parts, words.join('\n')]),
  );
}
