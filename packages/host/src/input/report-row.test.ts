import { describe, expect, it } from 'vitest';
import { CliError } from '../start/cli-error.js';
import { readDay, readRow } from './report-row.js';

const refusal = (line: string): string => {
  try {
    readRow(line, {});
  } catch (error) {
    if (error instanceof CliError) return `${error.code}: ${error.message}`;
  }
  return 'accepted';
};

describe('readRow', () => {
  it('puts the id in path and keeps what is known', () => {
    const row = {
      id: 7,
      text: 'x',
      published: '2021-05-03T10:00:00Z',
      language: 'fr-ML',
      outlet: 'rfi',
      url: 'https://example.org',
      title: 'T',
      more: 1,
    };
    expect(readRow(JSON.stringify(row), {})).toEqual({
      text: 'x',
      path: '7',
      published: '2021-05-03',
      language: 'fr',
      outlet: 'rfi',
      url: 'https://example.org',
      title: 'T',
    });
  });

  it('takes from the command line only what the row leaves out', () => {
    const defaults = { published: '2020', language: 'ar', outlet: 'x' } as const;
    expect(readRow('{"id":"a","text":"","published":"2021-05","language":null}', defaults)).toEqual({
      text: '',
      path: 'a',
      published: '2021-05',
      language: 'ar',
      outlet: 'x',
    });
  });

  it('refuses other shapes by name', () => {
    expect(refusal('{')).toMatch(/^line-not-json: /);
    expect(refusal('[]')).toBe('line-not-report: This line is JSON, but not an object.');
    expect(refusal('{"id":"a"}')).toBe('line-not-report: "text" must be a string.');
    expect(refusal('{"text":"x"}')).toBe('line-not-report: "id" must be a string or a number.');
    expect(refusal('{"id":"a","text":"x","language":"es"}')).toContain('must be ar, fr or en');
    expect(refusal('{"id":"a","text":"x","published":"yesterday"}')).toContain('neither a day');
  });
});

describe('readDay', () => {
  it('takes days and EDTF', () => {
    expect(['2021-05-03', '2021-05?', '2021-05-01/2021-05-09', ' 2021 '].map(readDay)).toEqual([
      '2021-05-03',
      '2021-05?',
      '2021-05-01/2021-05-09',
      '2021',
    ]);
    expect(['', '..', 'May 2021', '2021-13-45'].map(readDay)).toEqual([null, null, null, null]);
  });
});
