/**
 * How the time of extraction is shared among the stages of the cascade. The engine has no clock: it only tells which
 * stage begins, and the time between two such calls is the first one's.
 */
import { createEngine, type Lexicon, type Stage } from '@marsad/engine';
import type { ReportInput } from '@marsad/model';

/** Hundredths of the time of extraction, by stage. */
export type StageShares = Readonly<Partial<Record<Stage, number>>>;

/** Reads `first` to warm up, then times the stages over `second`. */
export function measureStages(
  lexicon: Lexicon,
  first: readonly ReportInput[],
  second: readonly ReportInput[],
): StageShares {
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
  return Object.fromEntries([...spent].map(([stage, ms]) => [stage, Math.round((ms / whole) * 100)]));
}
