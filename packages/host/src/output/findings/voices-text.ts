/** Who tells of whom, as a table for a terminal: counts by kind of voice. */
import type { VoiceShares } from '@marsad/model';
import { TELLERS } from '@marsad/model';
import { headOf, type Words } from './finding-words.js';
import { plainTable } from './plain-table.js';

/** A row an actor, most told of first. */
export function voicesText(voices: readonly VoiceShares[], total: number, words: Words): string {
  const { texts, naming } = words;
  if (voices.length === 0) return `${texts.none.voices}\n`;
  const head = ['of', 'ref', 'told'].map((name) => headOf(name, words));
  const table = plainTable([...head, ...TELLERS.map((teller) => texts.tellers[teller])]);
  for (const { ref, total: told, by } of voices)
    table.push([naming.name(ref), ref, String(told), ...TELLERS.map((teller) => String(by[teller] || ''))]);
  const left = total - voices.length;
  return `${table.toString()}\n${texts.notes.voices}\n${left > 0 ? `${texts.more(left)}\n` : ''}`;
}
