/**
 * Keeps Arabic whole among Latin words on a terminal: each Arabic run is wrapped in Unicode isolates, so that the
 * punctuation and figures around it do not change sides. It changes nothing that is seen, and is for display only.
 */

const FIRST_STRONG_ISOLATE = '\u2068';
const POP_ISOLATE = '\u2069';
const RIGHT = '\\u0590-\\u08ff\\ufb1d-\\ufdff\\ufe70-\\ufefc';
/** Colour codes may stand inside a run; Latin letters and isolates end it. */
const INSIDE = '(?:\\u001b\\[[0-9;]*m|[^A-Za-z\\u00c0-\\u024f\\n\\u001b\\u2068\\u2069])';
const ARABIC_RUN = new RegExp(`[${RIGHT}](?:${INSIDE}*[${RIGHT}])?`, 'g');

/** Wraps each Arabic run of a line in isolates; the line is otherwise left as it is. */
export function isolateArabic(line: string): string {
  return line.replace(ARABIC_RUN, (run) => `${FIRST_STRONG_ISOLATE}${run}${POP_ISOLATE}`);
}

/** Wraps a whole sentence in one isolate, which takes its direction from its first letter. */
export function isolateWhole(sentence: string): string {
  return `${FIRST_STRONG_ISOLATE}${sentence}${POP_ISOLATE}`;
}
