import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { startEngine } from '../start/start-engine.js';

const { engine } = startEngine();

interface Report {
  /** A date, or `unknown` and the years that fit. */
  readonly answer: string;
  readonly text: string;
}

/** Blocks of an answer and the indented lines of a report. */
function readReports(source: string): Report[] {
  const reports: { answer: string; lines: string[] }[] = [];
  for (const row of source.split('\n')) {
    if (row.startsWith('  ')) reports.at(-1)?.lines.push(row.trim());
    else if (row !== '' && !row.startsWith('#')) reports.push({ answer: row, lines: [] });
  }
  return reports.map(({ answer, lines }) => ({ answer, text: lines.join('\n') }));
}

function answerTo(text: string): { answer: string; why: string } {
  const { edtf, why = '' } = engine.extract({ text }).document.published;
  const years =
    edtf === null ? [...why.split(', for ')[0]!.matchAll(/\b20\d\d\b/g)].map(([year]) => year) : [];
  const listed = why.includes('none of these') ? [] : years;
  return { answer: [edtf ?? 'unknown', ...listed].join(' '), why };
}

describe.each(['ar', 'fr', 'en'] as const)('reports without a date in %s', (language) => {
  const path = fileURLToPath(new URL(`../../../../lexicon/corpus/${language}/undated.txt`, import.meta.url));
  const reports = readReports(readFileSync(path, 'utf8'));
  it('are ten at least', () => expect(reports.length).toBeGreaterThanOrEqual(10));
  for (const { answer, text } of reports)
    it(`${answer}: ${text.slice(0, 60)}`, () => {
      const found = answerTo(text);
      expect(found.answer, found.why).toBe(answer);
      expect(found.why).not.toBe('');
    });
});
