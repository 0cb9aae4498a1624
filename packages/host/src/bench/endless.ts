/**
 * Texts that tempt a reader to look at everything behind or before: one thing said without end. The property test holds
 * that their time grows with their length; the bench tells how long ten megabytes of them take.
 */
import type { Engine } from '@marsad/engine';

/** What each is made of. */
export const ENDLESS: readonly (readonly [name: string, unit: string])[] = [
  ['commas', ', '],
  ['quotation marks', '"'],
  ['brackets', '('],
  ['one verb', 'attacked '],
  ['one Arabic verb', 'هاجم '],
  ['verbs of speech', 'قال إن '],
  ['one name', 'JNIM '],
  ['dates', 'Monday 3 May '],
  ['numbers', '7 '],
  ['one clause', 'gunmen attacked a village near Gao and killed three soldiers, '],
  ['sentences', 'Gunmen attacked Gao. JNIM claimed the attack.\n'],
];

export interface EndlessFigures {
  /** Bytes of UTF-8 in all. */
  readonly bytes: number;
  readonly seconds: number;
  /** The slowest, with its own seconds. */
  readonly slowest: { readonly name: string; readonly seconds: number };
}

/** Reads about `bytes` of such texts, each an equal share and one line of its own. */
export function measureEndless(engine: Engine, bytes: number): EndlessFigures {
  let read = 0;
  let seconds = 0;
  let slowest = { name: '', seconds: 0 };
  for (const [name, unit] of ENDLESS) {
    const text = unit.repeat(Math.ceil(bytes / ENDLESS.length / Buffer.byteLength(unit)));
    const start = performance.now();
    engine.extract({ text });
    const took = (performance.now() - start) / 1000;
    read += Buffer.byteLength(text);
    seconds += took;
    if (took > slowest.seconds) slowest = { name, seconds: took };
  }
  return { bytes: read, seconds: round(seconds), slowest: { ...slowest, seconds: round(slowest.seconds) } };
}

const round = (seconds: number): number => Math.round(seconds * 10) / 10;
