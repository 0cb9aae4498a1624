/**
 * The match of one report in words, for whoever improves the engine: what was missed, what came too much, and which
 * parts of a right assertion differ.
 */
import type { Assertion, ReportRecord } from '@marsad/model';
import type { ExpectedAssertion } from './expected-assertion.js';
import type { DocumentMatch, Pair } from './match-document.js';
import { observedLine } from './observed.js';

function expectedLine(e: ExpectedAssertion): string {
  const roles = Object.entries(e.roles).map(([role, refs]) => `${role}=${refs.join(',') || '?'}`);
  const figures = (e.figures ?? []).map(
    (f) => `${f.measure}=${[f.best ?? 'some', f.ref, f.of].filter((x) => x !== undefined).join(':')}`,
  );
  const place = e.place ? [`place=${e.place.name ? `${e.place.name},` : ''}${e.place.country}`] : [];
  const time = e.time === undefined ? [] : [`time=${e.time}`];
  const voices = e.voices.length > 0 ? [`voice=${e.voices.join(',')}`] : [];
  return [e.type, ...roles, ...time, ...place, ...figures, ...voices].join(' ');
}

const quote = (text: string, got: Assertion): string => got.evidence.map((s) => text.slice(...s)).join(' … ');

function* tellPair({ expected, got, sameType, fields }: Pair, record: ReportRecord): Generator<string> {
  const wrong = [...fields].filter(([, agrees]) => !agrees).map(([field]) => field);
  if (sameType && wrong.length === 0) return;
  yield `  ${sameType ? `right but for ${wrong.join(', ')}` : 'other type'}: ${expected.words}`;
  yield `    expected ${expectedLine(expected)}`;
  yield `    got      ${observedLine(got, record)}  (${got.rule})`;
}

/** All that differs in one report, line by line. */
export function* tellMatch(match: DocumentMatch, record: ReportRecord, text: string): Generator<string> {
  for (const pair of match.pairs) yield* tellPair(pair, record);
  for (const missed of match.missed) {
    yield `  missed: ${missed.words}`;
    yield `    expected ${expectedLine(missed)}`;
  }
  for (const extra of match.extra) {
    yield `  extra: ${quote(text, extra)}`;
    yield `    got      ${observedLine(extra, record)}  (${extra.rule})`;
  }
}
