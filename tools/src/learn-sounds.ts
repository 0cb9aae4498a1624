/**
 * The command that learns which unit of one spelling stands for which of another, from the names of one person or place
 * in reference data, and writes the table that @marsad/match weighs names by. It learns from one half of the data, by
 * aligning pairs and counting, again and again; pairs that are no transcriptions fall out, since they do not align.
 */
import { existsSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { alignmentSteps, type PairWeights } from '@marsad/match/names/align-units.js';
import { nameWordsOf } from '@marsad/match/names/name-words.js';
import { UNITS } from '@marsad/match/names/sound-classes.js';
import { readWeights, unitNumbers } from '@marsad/match/names/sound-tables.js';
import { unseenWeight } from '@marsad/match/names/unseen-weights.js';
import { lexiconGroups, listedPersons, type NameGroup, placeGroups } from './name-groups.js';

const HELP = `Usage: learn-sounds [--reference DIR] [--write]

Learns the weights of packages/match/src/names/sound-weights.ts again.

Options:
  --reference DIR   folder with geonames/ and un-sanctions-list.jsonl (default: ../shared/reference)
  --write           write the file; otherwise only say what was learned
  --help            show this text
`;
const OUT = 'packages/match/src/names/sound-weights.ts';
const COLUMNS = UNITS.length + 1;
const ROUNDS = 7;
/** Strength of what is believed beforehand, in expected counts. */
const BELIEF = 2;
/** Least share of its best possible weight that a pair must reach to be learned from; rises from first to last. */
const LEAST = [0.25, 0.3, 0.35, 0.4, 0.4, 0.4, 0.4];
const MOST_NAMES = 5;
/** No pair speaks more against one name than this, in nats. */
const LOWEST = -5;
/** A learned weight this near to what is believed of an unseen pair is not written. */
const TOLD = 0.3;
/** Below this, in nats, all weights are alike: the pair is as good as never seen. */
const NEVER = -2.8;

interface Example {
  readonly a: Uint8Array;
  readonly b: Uint8Array;
  readonly count: number;
}

const ALL = ['', ...UNITS];

function spelled(name: string): Uint8Array {
  const words = nameWordsOf(name).filter(({ role }) => role !== 'title' && role !== 'place-kind');
  return unitNumbers(words.flatMap(({ units, bare }) => [...(bare ?? units)]));
}

function examplesOf(firsts: readonly string[], seconds: readonly string[], same: boolean): Example[] {
  const pairs = firsts
    .slice(0, MOST_NAMES)
    .flatMap((a, i) =>
      seconds.slice(same ? i + 1 : 0, MOST_NAMES).map((b) => ({ a: spelled(a), b: spelled(b) })),
    );
  const used = pairs.filter(({ a, b }) => a.length > 1 && b.length > 1 && a.length < 40 && b.length < 40);
  return used.map((pair) => ({ ...pair, count: 1 / Math.sqrt(used.length) }));
}

interface Counts {
  readonly pairs: Float64Array;
  readonly a: Float64Array;
  readonly b: Float64Array;
  used: number;
}

/** What units could weigh at most. */
function best(units: Uint8Array, weights: PairWeights, side: 'a' | 'b'): number {
  let sum = 0;
  for (const unit of units) {
    let top = 0;
    for (let other = 1; other < COLUMNS; other += 1)
      top = Math.max(top, weights.weights[side === 'a' ? unit * COLUMNS + other : other * COLUMNS + unit]!);
    sum += top;
  }
  return sum;
}

function stepWeight(steps: readonly (readonly [number, number])[], { weights }: PairWeights): number {
  return steps.reduce((sum, [a, b]) => sum + weights[a * COLUMNS + b]!, 0);
}

function countRound(examples: readonly Example[], weights: PairWeights, least: number): Counts {
  const counts: Counts = {
    pairs: new Float64Array(COLUMNS * COLUMNS),
    a: new Float64Array(COLUMNS),
    b: new Float64Array(COLUMNS),
    used: 0,
  };
  for (const { a, b, count } of examples) {
    const steps = alignmentSteps(a, b, weights);
    const most = (best(a, weights, 'a') + best(b, weights, 'b')) / 2;
    if (stepWeight(steps, weights) < least * most) continue;
    counts.used += 1;
    for (const [i, j] of steps) {
      counts.pairs[i * COLUMNS + j]! += count;
      counts.a[i]! += count;
      counts.b[j]! += count;
    }
  }
  return counts;
}

/** Both ways alike, for two spellings in one script. */
function mirror(counts: Counts): Counts {
  const pairs = new Float64Array(counts.pairs.length);
  const sides = new Float64Array(COLUMNS);
  for (let i = 0; i < COLUMNS; i += 1) {
    sides[i] = counts.a[i]! + counts.b[i]!;
    for (let j = 0; j < COLUMNS; j += 1)
      pairs[i * COLUMNS + j] = counts.pairs[i * COLUMNS + j]! + counts.pairs[j * COLUMNS + i]!;
  }
  return { pairs, a: sides, b: sides, used: counts.used };
}

function weigh(counts: Counts): PairWeights {
  const total = counts.pairs.reduce((sum, count) => sum + count, 0);
  const weights = new Float64Array(COLUMNS * COLUMNS);
  for (const [i, a] of ALL.entries())
    for (const [j, b] of ALL.entries()) {
      const expected =
        i === 0 ? counts.b[j]! : j === 0 ? counts.a[i]! : (counts.a[i]! * counts.b[j]!) / total;
      const seen = counts.pairs[i * COLUMNS + j]! + BELIEF * Math.exp(unseenWeight(a, b));
      weights[i * COLUMNS + j] = Math.max(Math.log(seen / (expected + BELIEF)), LOWEST);
    }
  return { weights, columns: COLUMNS };
}

function learn(examples: readonly Example[], same: boolean): { weights: PairWeights; counts: Counts } {
  let weights = readWeights([]);
  let counts = countRound([], weights, 1);
  for (let round = 0; round < ROUNDS; round += 1) {
    const counted = countRound(examples, weights, LEAST[round]!);
    counts = same ? mirror(counted) : counted;
    weights = weigh(counts);
  }
  return { weights, counts };
}

function linesOf({ weights }: PairWeights): string[] {
  return ALL.map((a, i) => {
    const cells = ALL.map((b, j) => {
      const weight = Math.round(weights[i * COLUMNS + j]! * 10) / 10;
      const believed = unseenWeight(a, b);
      const told =
        (i > 0 || j > 0) && Math.abs(weight - believed) > TOLD && Math.max(weight, believed) > NEVER;
      return told ? `${b || '-'}=${weight}` : '';
    }).filter(Boolean);
    return cells.length === 0 ? '' : `${a || '-'}: ${cells.join(' ')}`;
  }).filter(Boolean);
}

function source(tables: Readonly<Record<string, readonly string[]>>): string {
  const head = `/**
 * Made by tools/src/learn-sounds.ts; do not edit. How much a pair of units speaks for two spellings being one name, in
 * nats: unit, then the units it may stand for, "-" for none. Learned from one half of the names of GeoNames (CC BY 4.0)
 * and of the United Nations' list, and of the lexicon; the other half measures it.
 */
`;
  const parts = Object.entries(tables).map(
    ([name, lines]) =>
      `export const ${name}: readonly string[] = [\n${lines.map((line) => `  '${line}',`).join('\n')}\n];\n`,
  );
  return `${head}${parts.join('\n')}`;
}

function groupsOf(reference: string): NameGroup[] {
  const groups = [...placeGroups(reference), ...listedPersons(reference), ...lexiconGroups('lexicon')];
  return groups.filter(({ heldOut, arabic, latin }) => !heldOut && arabic.length + latin.length > 1);
}

function main(): void {
  const { values } = parseArgs({
    options: {
      reference: { type: 'string', default: '../shared/reference' },
      write: { type: 'boolean' },
      help: { type: 'boolean' },
    },
  });
  if (values.help) {
    process.stdout.write(HELP);
    return;
  }
  const reference = resolve(values.reference);
  if (!existsSync(join(reference, 'geonames'))) {
    process.stderr.write(`learn-sounds: no reference data in ${values.reference}; nothing was learned.\n`);
    process.exitCode = 3;
    return;
  }
  const groups = groupsOf(reference);
  const sets = {
    ARABIC_LATIN: { same: false, examples: groups.flatMap((g) => examplesOf(g.arabic, g.latin, false)) },
    ARABIC_ARABIC: { same: true, examples: groups.flatMap((g) => examplesOf(g.arabic, g.arabic, true)) },
    LATIN_LATIN: { same: true, examples: groups.flatMap((g) => examplesOf(g.latin, g.latin, true)) },
  };
  const tables: Record<string, string[]> = {};
  for (const [name, { examples, same }] of Object.entries(sets)) {
    const { weights, counts } = learn(examples, same);
    tables[name] = linesOf(weights);
    process.stdout.write(
      `${name}: ${examples.length} pairs, ${counts.used} aligned, ${tables[name].length} units\n`,
    );
  }
  if (values.write) writeFileSync(OUT, source(tables));
}

main();
