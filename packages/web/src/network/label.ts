/**
 * Names as labels: at most two lines, and about how wide they are. Widths are reckoned from the letters and not measured
 * on a screen, so that the same network is laid out the same everywhere.
 */

export interface Label {
  readonly lines: readonly string[];
  readonly width: number;
  readonly height: number;
  /** Of the letters, in pixels. */
  readonly size: number;
  /** From one line to the next, in pixels. */
  readonly leading: number;
  readonly direction: 'rtl' | 'ltr';
}

/** Arabic letters are small for their size. */
const LATIN = { size: 12, leading: 14, direction: 'ltr' } as const;
const ARABIC = { size: 14, leading: 18, direction: 'rtl' } as const;
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/;
/** Names longer than this take a second line. */
const LONG = 18;
const LONGEST_LINE = 28;

function letterWidth(letter: string): number {
  if (/[\u064b-\u065f\u0670]/.test(letter)) return 0;
  if (/[\u0600-\u06ff]/.test(letter)) return /[اأإآدذرزولء]/.test(letter) ? 0.34 : 0.52;
  if (/[iljtfrI.,'’ :()|-]/.test(letter)) return 0.34;
  if (/[mwMW]/.test(letter)) return 0.88;
  return /[A-Z0-9]/.test(letter) ? 0.67 : 0.55;
}

/** About how wide a line is, as a multiple of the size of its letters. */
function textWidth(text: string): number {
  return [...text].reduce((sum, letter) => sum + letterWidth(letter), 0);
}

function cut(line: string): string {
  const letters = [...line];
  return letters.length <= LONGEST_LINE
    ? line
    : `${letters
        .slice(0, LONGEST_LINE - 1)
        .join('')
        .trimEnd()}…`;
}

/** Breaks at the blank that leaves the two lines most alike. */
function breakLines(name: string): readonly string[] {
  if ([...name].length <= LONG) return [name];
  const blanks = [...name.matchAll(/ /g)].map((match) => match.index);
  if (blanks.length === 0) return [cut(name)];
  const at = blanks.reduce((best, blank) =>
    Math.abs(blank - name.length / 2) < Math.abs(best - name.length / 2) ? blank : best,
  );
  return [cut(name.slice(0, at)), cut(name.slice(at + 1))];
}

/** The label of a name. */
export function labelOf(name: string): Label {
  const lines = breakLines(name);
  const letter = /\p{L}/u.exec(name)?.[0] ?? '';
  const script = RIGHT_TO_LEFT.test(letter) ? ARABIC : LATIN;
  return {
    lines,
    width: Math.max(...lines.map(textWidth)) * script.size,
    height: lines.length * script.leading,
    ...script,
  };
}
