import { describe, expect, it } from 'vitest';
import { CliError } from './cli-error.js';

describe('CliError', () => {
  const error = new CliError('line-not-json', 'This line is not JSON.', 'Fix it.').at({
    input: 'rows.jsonl',
    line: 3,
  });

  it('has one JSON shape', () => {
    expect(JSON.parse(JSON.stringify(error))).toEqual({
      error: {
        code: 'line-not-json',
        message: 'This line is not JSON.',
        hint: 'Fix it.',
        input: 'rows.jsonl',
        line: 3,
      },
    });
    expect(JSON.parse(JSON.stringify(new CliError('usage', 'No.', 'See help.')))).toEqual({
      error: { code: 'usage', message: 'No.', hint: 'See help.' },
    });
  });

  it('is one line for people, whatever the message holds', () => {
    expect(error.toLine()).toBe('marsad: rows.jsonl:3: line-not-json: This line is not JSON. Fix it.');
    expect(new CliError('usage', 'a\nb', 'c', { input: '-' }).toLine()).toBe(
      'marsad: standard input: usage: a b c',
    );
  });

  it('gives each code its exit status', () => {
    expect(error.exit).toBe(1);
    expect(new CliError('usage', '', '').exit).toBe(2);
    expect(new CliError('lexicon-missing', '', '').exit).toBe(3);
  });
});
