// Passes the demo's output on, and fails when a language or a part of it is missing.
import { readFileSync } from 'node:fs';

const text = readFileSync(0, 'utf8');
process.stdout.write(text);
const missing = [
  'reports',
  'claims',
  'Arabic, ',
  'French, ',
  'English, ',
  'according to: ',
  'How to go on',
  'npx marsad serve --db marsad-demo',
].filter((part) => !text.includes(part));
if (missing.length > 0) console.error(`the demo shows no ${missing.join(', no ')}`);
process.exitCode = missing.length === 0 ? 0 : 1;
