/** Who tells of whom, as a table for a terminal: counts by kind of voice. */
import type { VoiceShares } from '@marsad/model';
import { TELLERS } from '@marsad/model';
import type { FindingsView } from '../../findings/findings-view.js';
import { nameOf } from './finding-words.js';
import { plainTable } from './plain-table.js';

/** A row an actor, most told of first. */
export function voicesText(voices: readonly VoiceShares[], total: number, view: FindingsView): string {
  if (voices.length === 0) return 'Nobody is told of.\n';
  const table = plainTable(['of', 'ref', 'told', ...TELLERS]);
  for (const { ref, total: told, by } of voices)
    table.push([nameOf(ref, view), ref, String(told), ...TELLERS.map((teller) => String(by[teller] || ''))]);
  const left = total - voices.length;
  return `${table.toString()}\none voice that says a thing in several reports is counted once\n${left > 0 ? `${left} more; see --limit\n` : ''}`;
}
