/**
 * How the time of extraction is shared among the stages of the cascade. The engine has no clock: it only tells which
 * stage begins, and the time between two such calls is the first one's.
 */
import { createEngine, type Lexicon, type Stage } from '@marsad/engine';
import type { ReportInput } from '@marsad/model';

/** What one stage costs. */
export interface StageCost {
  /** Hundredths of the time of extraction. */
  readonly share: number;
  /** Millions of bytes of UTF-8 that it gets through in a second of its own. */
  readonly megabytesPerSecond: number;
}

/** What each stage costs. */
export type StageCosts = Readonly<Partial<Record<Stage, StageCost>>>;

/** Reads `first` to warm up, then times the stages over `second`. */
export function measureStages(
  lexicon: Lexicon,
  first: readonly ReportInput[],
  second: readonly ReportInput[],
): StageCosts {
  const spent = new Map<Stage, number>();
  let current: Stage = 'done';
  let since = 0;
  const onStage = (stage: Stage): void => {
    const now = performance.now();
    if (current !== 'done') spent.set(current, (spent.get(current) ?? 0) + now - since);
    current = stage;
    since = now;
  };
  const engine = createEngine(lexicon, { onStage });
  for (const input of first) engine.extract(input);
  spent.clear();
  for (const input of second) engine.extract(input);
  const whole = [...spent.values()].reduce((sum, ms) => sum + ms, 0) || 1;
  const bytes = second.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
  return Object.fromEntries(
    [...spent].map(([stage, ms]) => [
      stage,
      { share: Math.round((ms / whole) * 100), megabytesPerSecond: Math.round(bytes / 100 / ms) / 10 },
    ]),
  );
}
