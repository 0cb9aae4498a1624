/** What stands between quotation marks in a report, over several sentences of a paragraph where it runs on. */
import type { Atom, SentenceState } from '../state.js';

export interface Stretch {
  /** Without the marks. */
  readonly span: readonly [number, number];
  /** The sentences in which it begins and ends, as indices. */
  readonly first: number;
  readonly last: number;
  readonly words: number;
  /** Nothing stands before it in its first sentence. */
  readonly opens: boolean;
  /** More than a name or a phrase: it has a verb, or many words. */
  readonly spoken: boolean;
}

interface Open {
  readonly at: number;
  readonly first: number;
  readonly opens: boolean;
  words: number;
  verb: boolean;
}

/** A quotation with more sentences than this was never closed. */
const MOST_SENTENCES = 12;

/** All quotations of a report, in its order. */
export function quotedStretches(states: readonly SentenceState[], text: string): Stretch[] {
  const found: Stretch[] = [];
  let open: Open | null = null;
  for (const [index, state] of states.entries()) {
    const before = states[index - 1];
    const turns = before && text.slice(before.sentence.end - 1, state.sentence.start).includes('\n');
    // A quotation of several paragraphs opens each of them anew and is closed once.
    const goesOn: boolean = open !== null && turns === true && isOpener(state.atoms[0]);
    if (open && (index - open.first > MOST_SENTENCES || (turns && !goesOn))) open = null;
    for (let i: number = goesOn ? 1 : 0; i < state.atoms.length; i += 1) {
      const atom = state.atoms[i] as Atom;
      const kind = quoteKind(atom.low, atom.category, text, atom.start, atom.end, open !== null);
      if (kind === 'open') open = { at: atom.end, first: index, opens: i === 0, words: 0, verb: false };
      else if (kind === 'close' && open) {
        const { at, first, opens, words, verb } = open;
        found.push({ span: [at, atom.start], first, last: index, words, opens, spoken: verb || words > 6 });
        open = null;
      } else if (open) {
        open.words += 1;
        if (atom.category === 'verb' || atom.category === 'auxiliary') open.verb = true;
      }
    }
  }
  return found;
}

const isOpener = (atom: Atom | undefined): boolean =>
  atom !== undefined && (atom.category === 'open' || atom.category === 'close') && OPENERS.has(atom.low);
const OPENERS: ReadonlySet<string> = new Set(['"', '“', '«', '‘']);

/** A straight mark opens and closes alike: what stands beside it tells which. */
function quoteKind(
  low: string,
  category: string,
  text: string,
  start: number,
  end: number,
  isOpen: boolean,
): 'open' | 'close' | null {
  if (category !== 'open' && category !== 'close') return null;
  if (low === '(' || low === ')' || low === '[' || low === ']') return null;
  if (low !== '"' && low !== '”' && low !== "'") return category;
  if (!isOpen) return low === '”' || !/[\p{L}\p{N}]/u.test(text.charAt(start - 1)) ? 'open' : null;
  return /[\p{L}\p{N}]/u.test(text.charAt(end)) && !/[\p{L}\p{N}\p{P}]/u.test(text.charAt(start - 1))
    ? 'open'
    : 'close';
}
