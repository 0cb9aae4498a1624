// Checks that every report of a folder came out as one record with evidence in its text.
import { readdirSync, readFileSync } from 'node:fs';

const folder = process.argv[2];
const records = readFileSync(0, 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line));
const reports = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
const unsound = records.filter(({ schema, document, assertions }) => {
  const text = readFileSync(document.path, 'utf8');
  const inText = assertions.every((a) =>
    a.evidence.every(([start, end]) => text.slice(start, end).trim() !== ''),
  );
  return schema !== 'marsad/1' || !inText;
});
const found = records.reduce((sum, { assertions }) => sum + assertions.length, 0);
console.log(`${records.length} of ${reports.length} reports read, ${found} assertions`);
process.exitCode = records.length === reports.length && unsound.length === 0 && found > 0 ? 0 : 1;
