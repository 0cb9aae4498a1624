/**
 * Lays out a map from strings to integers as the arrays that the engine's `StringTable` opens.
 */
import { hashKey, type TableArrays } from '@marsad/engine/lexicon/string-table.js';

function slotsFor(keys: readonly string[]): Int32Array {
  let size = 4;
  while (size < keys.length * 2) size *= 2;
  const slots = new Int32Array(size);
  keys.forEach((key, entry) => {
    let at = hashKey(key) & (size - 1);
    while (slots[at] !== 0) at = (at + 1) & (size - 1);
    slots[at] = entry + 1;
  });
  return slots;
}

/** Greatest number of words of a key, by its first word. */
function longestByFirst(keys: Iterable<string>): Map<string, number> {
  const longest = new Map<string, number>();
  for (const key of keys) {
    const words = key.split(' ');
    const first = words[0]!;
    longest.set(first, Math.max(longest.get(first) ?? 0, Math.min(words.length, 255)));
  }
  return longest;
}

/** The arrays of a table; first words of keys become keys without integers, so that their length can be asked. */
export function buildTable(map: ReadonlyMap<string, readonly number[]>): TableArrays {
  const longest = longestByFirst(map.keys());
  const keys = [...new Set([...map.keys(), ...longest.keys()])].sort();
  const starts = new Uint32Array(keys.length + 1);
  const valueStarts = new Uint32Array(keys.length + 1);
  const values: number[] = [];
  keys.forEach((key, entry) => {
    starts[entry + 1] = starts[entry]! + key.length;
    for (const value of map.get(key) ?? []) values.push(value);
    valueStarts[entry + 1] = values.length;
  });
  const units = new Uint16Array(starts[keys.length]!);
  keys.forEach((key, entry) => {
    for (let i = 0; i < key.length; i += 1) units[starts[entry]! + i] = key.charCodeAt(i);
  });
  return {
    slots: slotsFor(keys),
    starts,
    keys: units,
    valueStarts,
    values: Int32Array.from(values),
    longest: Uint8Array.from(keys, (key) => longest.get(key) ?? 0),
  };
}

/** Entry number that a key will have in the table of these keys. */
export function entryNumbers(map: ReadonlyMap<string, readonly number[]>): ReadonlyMap<string, number> {
  const keys = [...new Set([...map.keys(), ...longestByFirst(map.keys()).keys()])].sort();
  return new Map(keys.map((key, entry) => [key, entry]));
}
