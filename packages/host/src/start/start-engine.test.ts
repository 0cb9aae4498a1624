import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { CliError } from './cli-error.js';
import { startEngine } from './start-engine.js';

const code = (file: string): string => {
  try {
    startEngine(file);
    return 'started';
  } catch (error) {
    return error instanceof CliError ? `${error.code} ${error.exit}` : String(error);
  }
};

it('refuses to start without a lexicon that loads, and says what to run', () => {
  const folder = mkdtempSync(join(tmpdir(), 'marsad-'));
  expect(code(join(folder, 'none.bin'))).toBe('lexicon-missing 3');
  const bad = join(folder, 'bad.bin');
  writeFileSync(bad, 'not a lexicon');
  expect(code(bad)).toBe('lexicon-unreadable 3');
});
