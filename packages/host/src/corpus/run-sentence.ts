/**
 * Runs one block of a sentence file and tells its failure as a reader would want it: the sentence, what was expected,
 * what came, and what differs. A country in the headers becomes a headline in the file's language.
 */
import type { Engine } from '@marsad/engine';
import { type Language, type ReportInput, type RolesOfType, type Span, validateRecord } from '@marsad/model';
import { compareSentence, type SentenceDifference } from './compare-sentence.js';
import { observedLine } from './observed.js';
import type { SentenceBlock } from './sentence-block.js';

interface Prepared {
  readonly input: ReportInput;
  readonly pieces: readonly Span[];
}

function prepare(block: SentenceBlock, language: Language): Prepared {
  const { country, published, outlet } = block.headers;
  const name =
    country === undefined ? undefined : new Intl.DisplayNames([language], { type: 'region' }).of(country);
  const before = name === undefined ? '' : `${name}\n`;
  return {
    input: {
      text: `${before}${block.sentence}`,
      path: `${block.file}:${block.line}`,
      language,
      ...(published !== undefined && { published }),
      ...(outlet !== undefined && { outlet }),
    },
    pieces: block.pieces.map(([start, end]) => [start + before.length, end + before.length]),
  };
}

function differs(block: SentenceBlock, difference: SentenceDifference): boolean {
  const { missing, extra, changed } = difference;
  return missing.length > 0 || changed.length > 0 || (extra.length > 0 && !block.andMore);
}

function* tell(
  block: SentenceBlock,
  difference: SentenceDifference,
  show: (a: SentenceDifference['extra'][number]) => string,
): Generator<string> {
  if (block.nothing) yield '  expected  nothing';
  for (const line of difference.missing) yield `  missing   ${line.written}`;
  for (const { expected, got, fields } of difference.changed) {
    yield `  expected  ${expected.written}`;
    yield `  got       ${show(got)}`;
    for (const field of fields) yield `    ${field.key}: expected ${field.expected}, got ${field.got}`;
  }
  if (!block.andMore)
    for (const extra of difference.extra) yield `  extra     ${show(extra)}  (${extra.rule})`;
}

export interface SentenceOutcome {
  /** `not-yet`: fails, as it says. `progress`: says `not yet` but passes. An unsound record is always `fail`. */
  readonly kind: 'pass' | 'fail' | 'not-yet' | 'progress';
  /** What to tell about it; empty when all is as said. */
  readonly told: string;
}

/** Runs one block. */
export function runSentence(
  block: SentenceBlock,
  language: Language,
  engine: Pick<Engine, 'extract'>,
  rolesOf: RolesOfType,
): SentenceOutcome {
  const { input, pieces } = prepare(block, language);
  const record = engine.extract(input);
  const head = `${block.file}:${block.line}\n  ${block.sentence}`;
  const unsound = validateRecord(record, input.text, rolesOf).map((problem) => `  unsound   ${problem}`);
  if (unsound.length > 0) return { kind: 'fail', told: [head, ...unsound].join('\n') };
  const difference = compareSentence(block.expected, pieces, record);
  const failed = differs(block, difference);
  if (block.notYet && failed) return { kind: 'not-yet', told: '' };
  if (block.notYet) return { kind: 'progress', told: `${head}\n  passes now: take "not yet" away` };
  if (!failed) return { kind: 'pass', told: '' };
  const lines = tell(block, difference, (assertion) => observedLine(assertion, record));
  return { kind: 'fail', told: [head, ...lines].join('\n') };
}
