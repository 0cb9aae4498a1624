/**
 * Says in one sentence why two names may be one: what is heard alike, which sounds differ, which words one name lacks,
 * and whether the order is another. It tells of the comparison as it was made and adds nothing to it.
 */
import { heardSteps } from './clashes.js';
import type { Comparison, Met } from './compare-names.js';
import type { PreparedName, PreparedWord } from './prepared-name.js';
import { isFirm } from './sound-classes.js';

/** Below this a pair of sounds is worth a word, in nats. */
const DOUBTFUL = 0.3;
const MOST_TOLD = 2;
/** Below this share of what the words that met could weigh, they are not alike. */
const UNLIKE = 0.3;

const quoted = (words: readonly PreparedWord[]): string => words.map(({ form }) => `“${form}”`).join(', ');
const bare = (unit: string): string => unit.replace(/[\^$~]/g, '');

/** How one pair of sounds differs, or null when it hardly does. */
function told(a: string, b: string, weight: number): string | null {
  const firm = isFirm(a || 'a') || isFirm(b || 'a');
  if (!firm || weight >= DOUBTFUL) return null;
  if (a === '' || b === '') return `${bare(a || b)} is left out`;
  return bare(a) === bare(b) ? null : `${bare(a)} beside ${bare(b)}`;
}

function differences(a: PreparedName, b: PreparedName, met: readonly Met[]): string[] {
  const all = heardSteps(a, b, met).map((step) => told(step.a, step.b, step.weight));
  return [...new Set(all.filter((one) => one !== null))];
}

function alone(name: PreparedName, met: ReadonlySet<number>): PreparedWord[] {
  return name.words.filter(({ role }, at) => !met.has(at) && role !== 'small');
}

/** One plain sentence on how two names compare. */
export function whyMatch(a: PreparedName, b: PreparedName, comparison: Comparison): string {
  const { met, reordered } = comparison;
  if (met.length === 0) return 'No word of one is heard in the other.';
  const lackingB = alone(a, new Set(met.flatMap((pair) => pair.a)));
  const lackingA = alone(b, new Set(met.flatMap((pair) => pair.b)));
  const differ = differences(a, b, met);
  const all = lackingA.length + lackingB.length === 0;
  const alike = met.map((pair) => pair.b.map((j) => b.words[j]!.form).join(' ')).join(' ');
  const unlike = comparison.together < UNLIKE * comparison.most;
  const head = unlike
    ? 'They sound unlike'
    : all
      ? 'All words are heard alike'
      : `“${alike}” is heard in both`;
  const parts = [
    differ.length === 0
      ? head
      : `${head}${unlike ? ':' : ' but for'} ${differ.slice(0, MOST_TOLD).join(' and ')}`,
    lackingB.length > 0 ? `only the query has ${quoted(lackingB)}` : '',
    lackingA.length > 0 ? `only the candidate has ${quoted(lackingA)}` : '',
    reordered ? 'the words stand in another order' : '',
  ];
  return `${parts.filter(Boolean).join('; ')}.`;
}
