/**
 * The command that measures @marsad/match on names that it has not learned from: how often the right name comes first
 * among five thousand, how sure the score is, how long it takes. It can also fit the score, on the other half.
 */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { nameWords } from '@marsad/match';
import { NameIndex } from '@marsad/match/names/name-index.js';
import { fitLogistic } from './fit-logistic.js';
import { joinGroups, lexiconGroups, listedPersons, type NameGroup, placeGroups } from './name-groups.js';
import { makeTrials, type TrialSet, type Writing } from './name-trials.js';

const HELP = `Usage: measure-match [--reference DIR] [--half held-out|dev] [--misses N] [--fit]

Options:
  --reference DIR   folder with geonames/ and un-sanctions-list.jsonl (default: ../shared/reference)
  --half NAME       held-out (the default), or dev: the half that the weights were learned from
  --misses N        print the first N names that were not found first
  --fit             print coefficients of the score fitted to the dev half
  --help            show this text
`;

const WAYS: readonly (readonly [Writing, Writing])[] = [
  ['arabic', 'latin'],
  ['latin', 'arabic'],
  ['latin', 'latin'],
  ['arabic', 'arabic'],
];

interface Outcome {
  readonly set: TrialSet;
  readonly first: number;
  readonly sure: number;
  readonly found: number;
  readonly seconds: number;
  readonly misses: readonly string[];
  /** Scores of first answers, and whether each was right: with the right name in the list, and without it. */
  readonly answers: readonly (readonly [score: number, right: boolean])[];
}

function run(set: TrialSet): Outcome {
  const started = performance.now();
  const index = new NameIndex<string>();
  for (const candidate of set.candidates) index.add(candidate, candidate);
  const answers: [number, boolean][] = [];
  const misses: string[] = [];
  let found = 0;
  for (const { query, right } of set.trials) {
    const matches = index.find(query, 5);
    const [best] = matches;
    const isRight = best?.candidate === right;
    answers.push([best?.score ?? 0, isRight]);
    const place = matches.findIndex(({ candidate }) => candidate === right);
    if (place >= 0) found += 1;
    if (!isRight)
      misses.push(
        `${query} -> ${right} (${place < 0 ? '-' : matches[place]!.score}), first ${best?.text} ${best?.score}`,
      );
  }
  const without = new NameIndex<string>();
  const all = new Set(set.trials.map(({ right }) => right));
  const seconds = (performance.now() - started) / 1000;
  for (const candidate of set.candidates) if (!all.has(candidate)) without.add(candidate, candidate);
  const idle = set.trials.map(({ query }): [number, boolean] => [
    without.find(query, 1)[0]?.score ?? 0,
    false,
  ]);
  const first = answers.filter(([, right]) => right).length;
  const sure = answers.filter(([score, right]) => right && score >= 0.5).length;
  return { set, first, sure, found, seconds, misses, answers: [...answers, ...idle] };
}

const percent = (part: number, whole: number): string => `${((100 * part) / Math.max(whole, 1)).toFixed(1)}`;

function tell({ set, first, sure, found, seconds }: Outcome): string {
  const { kind, from, to, trials, candidates } = set;
  const n = trials.length;
  return `| ${kind} | ${from} | ${to} | ${n} | ${candidates.length} | ${percent(first, n)} | ${percent(found, n)} | ${percent(sure, n)} | ${seconds.toFixed(1)} |`;
}

/** How often answers of each band of scores are right. */
function reliability(outcomes: readonly Outcome[]): string[] {
  const answers = outcomes.flatMap((outcome) => outcome.answers);
  const bands = [0, 0.1, 0.3, 0.5, 0.7, 0.9, 0.97, 1.01];
  return bands.slice(1).map((end, at) => {
    const inside = answers.filter(([score]) => score >= bands[at]! && score < end);
    const mean = inside.reduce((sum, [score]) => sum + score, 0) / Math.max(inside.length, 1);
    return `| ${bands[at]}–${Math.min(end, 1)} | ${inside.length} | ${percent(mean * 1000, 1000)} | ${percent(inside.filter(([, right]) => right).length, inside.length)} |`;
  });
}

function print(lines: readonly string[]): void {
  process.stdout.write(`${lines.join('\n')}\n`);
}

function main(): void {
  const { values } = parseArgs({
    options: {
      reference: { type: 'string', default: '../shared/reference' },
      half: { type: 'string', default: 'held-out' },
      misses: { type: 'string', default: '0' },
      fit: { type: 'boolean' },
      help: { type: 'boolean' },
    },
  });
  if (values.help) {
    process.stdout.write(HELP);
    return;
  }
  const reference = resolve(values.reference);
  if (!existsSync(join(reference, 'geonames'))) {
    process.stderr.write(
      `measure-match: SKIPPED: no reference data in ${values.reference}; nothing was measured.\n`,
    );
    process.exitCode = 3;
    return;
  }
  const sources = [...lexiconGroups('lexicon'), ...listedPersons(reference), ...placeGroups(reference)];
  const everyone = joinGroups(sources, (name) => nameWords(name).join(' '));
  const half = (held: boolean): NameGroup[] => everyone.filter(({ heldOut }) => heldOut === held);
  const setsOf = (groups: readonly NameGroup[]): TrialSet[] =>
    (['person', 'place'] as const).flatMap((kind) =>
      WAYS.map(([from, to]) => makeTrials(groups, everyone, kind, from, to)),
    );
  if (values.fit) {
    print(fitLogistic(setsOf(half(false))));
    return;
  }
  const outcomes = setsOf(half(values.half === 'held-out')).map(run);
  print([
    `| kind | from | to | names | among | right first | among first 5 | first, score ≥ 0.5 | seconds |`,
    '|---|---|---|--:|--:|--:|--:|--:|--:|',
    ...outcomes.map(tell),
    '',
    '| score of the first | answers | mean score | right |',
    '|---|--:|--:|--:|',
    ...reliability(outcomes),
  ]);
  const most = Number(values.misses);
  if (most > 0)
    print(
      outcomes.flatMap(({ set, misses }) => [
        '',
        `${set.kind} ${set.from} ${set.to}`,
        ...misses.slice(0, most),
      ]),
    );
}

main();
