/** Finds whom, where and when a text mentions, without the events that it tells: for those who index names. */
import type { Language, Mention } from '@marsad/model';
import { createEngine, type Engine } from '../engine.js';
import type { Lexicon } from '../lexicon/lexicon.js';

/** What is known of a report besides its words. */
export interface ReportMeta {
  /** Day or year on which it was published, in EDTF; names that changed hands and missions that followed one another need it. */
  readonly published?: string;
  /** Ref or name of the outlet. */
  readonly outlet?: string;
  /** Its language; worked out from the text where it is not given. */
  readonly language?: Language;
}

const engines = new WeakMap<Lexicon, Engine>();

function engineOf(lexicon: Lexicon): Engine {
  const known = engines.get(lexicon);
  if (known) return known;
  const engine = createEngine(lexicon);
  engines.set(lexicon, engine);
  return engine;
}

/**
 * Every mention of a text in its order, each with its span in UTF-16 code units, what it means (`ref`, null where that
 * stays open), by what right (`match`) and, for all but plain names, why. Never throws on any text.
 */
export function findMentions(
  lexicon: Lexicon,
  text: string,
  { published, outlet, language }: ReportMeta = {},
): readonly Mention[] {
  const input = {
    text,
    ...(published === undefined ? {} : { published }),
    ...(outlet === undefined ? {} : { outlet }),
    ...(language === undefined ? {} : { language }),
  };
  return engineOf(lexicon).extract(input, { allMentions: true }).mentions;
}
