/**
 * A step without the lists of who tells it, which is all that a pair's summary needs of the thousands that two parties
 * may have. It is written as one line of text, some twenty times shorter than the whole step.
 */
import type { DyadStep, Ladder, Standing } from '@marsad/model';

/** What stands in a step beside on whose word and in which assertions it stands. */
export type ToldStep = Omit<DyadStep, 'origins' | 'evidence'>;

export interface BriefStep extends ToldStep {
  /** Report and assertion of its first evidence, which tells equal steps of one day apart. */
  readonly mark: string;
}

/** The steps as they are known by their summary. */
export function briefOf({ origins: _, evidence: [first], ...told }: DyadStep): BriefStep {
  return { ...told, mark: `${first?.report} ${first?.assertion}` };
}

/** As a line. */
export function briefText(brief: BriefStep): string {
  const { ladder, step, standing, ended, dated, first, last, type, mark } = brief;
  return [
    ladder[0],
    step,
    standing[0],
    ended ? 1 : 0,
    dated ? 1 : 0,
    first ?? '',
    last ?? '',
    type,
    mark,
  ].join('|');
}

const LADDERS: Readonly<Record<string, Ladder>> = { c: 'cooperation', h: 'hostility' };
const STANDINGS: Readonly<Record<string, Standing>> = { i: 'independent', c: 'claimed', s: 'suspected' };

/** Out of a line that `briefText` wrote. */
export function briefIn(text: string): BriefStep {
  const [ladder = '', step, standing = '', ended, dated, first = '', last = '', type = '', mark = ''] =
    text.split('|');
  return {
    ...{ ladder: LADDERS[ladder]!, step: Number(step), type, ended: ended === '1' },
    ...{ first: first === '' ? null : first, last: last === '' ? null : last, dated: dated === '1' },
    ...{ standing: STANDINGS[standing]!, mark },
  };
}

const at = ({ first, last }: ToldStep): string => first ?? last ?? '9999';

/**
 * Oldest first, on one day the highest rung first, and equal ones by what stands in them, so that every machine has one
 * order. `markOf` gives report and assertion of a step's first evidence.
 */
export function sortedSteps<S extends ToldStep>(steps: readonly S[], markOf: (step: S) => string): S[] {
  const keyed = steps.map((one) => {
    const { step, type, standing, ended } = one;
    return [`${at(one)} ${9 - step} ${type} ${standing} ${ended} ${markOf(one)}`, one] as const;
  });
  return keyed.sort(([x], [y]) => (x < y ? -1 : x > y ? 1 : 0)).map(([, one]) => one);
}
