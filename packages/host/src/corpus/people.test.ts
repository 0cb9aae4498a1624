import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Language } from '@marsad/model';
import { describe, expect, it } from 'vitest';
import { startEngine } from '../start/start-engine.js';

const { engine } = startEngine();
const MARKS = /\[([^\]]*)\]|\{(?:([a-z-]+): )?([^}]*)\}|<([^>]*)>/gu;

/** `[a person]`, `{a group}`, `{militia: a group of that type}` and `<a newspaper>` in a line; a line without them names nobody. */
function expected(line: string): { text: string; names: string[] } {
  const names: string[] = [];
  const text = line.replace(MARKS, (_, person?: string, type?: string, group?: string, outlet?: string) => {
    if (outlet !== undefined) names.push(`outlet: ${outlet}`);
    else names.push(person === undefined ? `${type ?? 'armed-group'}: ${group ?? ''}` : `person: ${person}`);
    return outlet ?? person ?? group ?? '';
  });
  return { text, names };
}

/** What was read: persons, outlets and named groups that the register lacks, in order, and the names that it has meanwhile. */
function observed(text: string, language: Language): { names: string[]; listed: ReadonlySet<string> } {
  const { mentions } = engine.extract({ text, language }, { allMentions: true });
  const names = mentions.flatMap((m) => {
    if (m.ref !== null) return [];
    // An office that an assertion uses is described and not named.
    if (m.kind === 'person')
      return m.why?.endsWith('does not list it.') || m.why?.startsWith('Short for')
        ? [`person: ${m.text}`]
        : [];
    if (m.kind === 'outlet') return [`outlet: ${m.text}`];
    return m.kind === 'actor' && m.type !== undefined && m.type !== 'organisation'
      ? [`${m.type}: ${m.text}`]
      : [];
  });
  return { names, listed: new Set(mentions.flatMap((m) => (m.ref === null ? [] : [m.text]))) };
}

describe.each(['ar', 'fr', 'en'] as const)('persons and unlisted groups in %s', (language) => {
  const path = fileURLToPath(new URL(`../../../../lexicon/corpus/${language}/people.txt`, import.meta.url));
  const lines = readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'));
  it('has at least eighty lines, a quarter of which name nobody', () => {
    expect(lines.length).toBeGreaterThanOrEqual(80);
    expect(lines.filter((line) => expected(line).names.length === 0).length).toBeGreaterThan(
      lines.length / 4,
    );
  });
  for (const line of lines)
    it(line, () => {
      const { text, names } = expected(line);
      const read = observed(text, language);
      // The register grows: what it lists by now is found under its ref.
      const unlisted = names.filter((name) => !read.listed.has(name.slice(name.indexOf(': ') + 2)));
      expect(read.names).toEqual(unlisted);
    });
});
