/**
 * Compares what the engine tells of one labelled sentence with what coders wrote of it. It judges whether an attack is
 * told and how many words of its agent and its target are those of the closest coder; it judges no meaning.
 */
import type { Engine } from '@marsad/engine';
import { nameWords } from '@marsad/match';
import type { Assertion, ReportRecord } from '@marsad/model';

/** Who did what to whom, in the words of the sentence, as one coder marked it. */
export interface Coder {
  readonly agent?: string | null;
  readonly target?: string | null;
}

/** A labelled sentence: `yes` tells of an assault, `easy no` and `difficult no` do not. */
export interface CodedSentence {
  readonly id: string;
  readonly label: string;
  readonly text: string;
  /** YYYY-MM-DD. */
  readonly published?: string;
  readonly coders?: readonly Coder[];
}

/** Right and told, told and not so, missed, or right not to be told. */
export type Outcome = 'tp' | 'fp' | 'fn' | 'tn';

export interface Compared {
  readonly row: CodedSentence;
  readonly outcome: Outcome;
  /** Share of words in common with the closest coder, 0 to 1; null where one of the two tells none. */
  readonly agent: number | null;
  readonly target: number | null;
}

const isTold = ({ salience, factuality }: Assertion): boolean =>
  salience === 'main' &&
  factuality.polarity === 'affirmed' &&
  (factuality.status === 'occurred' || factuality.status === 'ongoing');

/** The words of a role's fillers as the sentence has them. */
function wordsOf(record: ReportRecord, assertion: Assertion, roles: readonly string[]): string[] {
  return roles
    .flatMap((role) => assertion.roles[role] ?? [])
    .flatMap(({ mention }) => nameWords(record.mentions.find((m) => m.id === mention)?.text ?? ''));
}

/** Twice the words in common over all words of both (Dice), each word counted as often as it stands. */
function overlap(found: readonly string[], coded: readonly string[]): number {
  const left = [...coded];
  let common = 0;
  for (const word of found) {
    const at = left.indexOf(word);
    if (at < 0) continue;
    common += 1;
    left.splice(at, 1);
  }
  return (2 * common) / (found.length + coded.length);
}

function closest(
  found: readonly (readonly string[])[],
  coded: readonly (readonly string[])[],
): number | null {
  const pairs = coded
    .filter((c) => c.length > 0)
    .flatMap((c) => found.filter((f) => f.length > 0).map((f) => overlap(f, c)));
  return pairs.length > 0 ? Math.max(...pairs) : coded.some((c) => c.length > 0) ? 0 : null;
}

/** Reads one sentence and compares. */
export function compareWithCoders(row: CodedSentence, engine: Engine): Compared {
  const record = engine.extract({
    text: row.text,
    language: 'ar',
    ...(row.published ? { published: row.published } : {}),
  });
  const told = record.assertions.filter(
    (a) => engine.lexicon.types.get(a.type)?.family === 'violence' && isTold(a),
  );
  const yes = row.label === 'yes';
  const outcome: Outcome = told.length > 0 ? (yes ? 'tp' : 'fp') : yes ? 'fn' : 'tn';
  if (outcome !== 'tp' || !row.coders?.length) return { row, outcome, agent: null, target: null };
  const coded = (role: 'agent' | 'target'): (readonly string[])[] =>
    row.coders!.map((c) => nameWords(c[role] ?? ''));
  return {
    row,
    outcome,
    agent: closest(
      told.map((a) => wordsOf(record, a, ['agent', 'party'])),
      coded('agent'),
    ),
    target: closest(
      told.map((a) => wordsOf(record, a, ['target', 'party'])),
      coded('target'),
    ),
  };
}

const round = (n: number): number => Math.round(n * 1000) / 1000;

function mean(values: readonly (number | null)[]): number {
  const known = values.filter((v) => v !== null);
  return known.length === 0 ? 0 : round(known.reduce((sum, v) => sum + v, 0) / known.length);
}

/** All sentences together. Rates are 0 to 1; `coded` counts the sentences that `agent` and `target` are means over. */
export interface Tally {
  readonly sentences: number;
  readonly tp: number;
  readonly fp: number;
  readonly fn: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly agent: number;
  readonly target: number;
  readonly coded: number;
}

export function tally(compared: readonly Compared[]): Tally {
  const count = (outcome: Outcome): number => compared.filter((c) => c.outcome === outcome).length;
  const [tp, fp, fn] = [count('tp'), count('fp'), count('fn')];
  return {
    sentences: compared.length,
    tp,
    fp,
    fn,
    precision: round(tp / (tp + fp || 1)),
    recall: round(tp / (tp + fn || 1)),
    f1: round((2 * tp) / (2 * tp + fp + fn || 1)),
    agent: mean(compared.map((c) => c.agent)),
    target: mean(compared.map((c) => c.target)),
    coded: compared.filter((c) => c.agent !== null || c.target !== null).length,
  };
}
