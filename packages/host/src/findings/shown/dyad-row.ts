/** Two parties as a row of a list: the highest rung of each ladder, and from when to when something is told. */
import type { DyadFinding, DyadRow, Ladder } from '@marsad/model';
import { namedIn, type Wording } from './words.js';

function highest({ steps }: DyadFinding, ladder: Ladder): DyadRow['cooperation'] {
  const told = steps
    .filter((step) => step.ladder === ladder && step.standing !== 'suspected' && !step.ended)
    .sort((x, y) => y.step - x.step || (x.standing === 'independent' ? -1 : 1));
  return told[0] === undefined ? null : { step: told[0].step, standing: told[0].standing };
}

/** The row of a dyad. */
export function dyadRow(dyad: DyadFinding, wording: Wording): DyadRow {
  const dated = dyad.steps.filter((step) => step.dated);
  const days = dated.flatMap(({ first, last }) => [first ?? last ?? [], last ?? first ?? []].flat()).sort();
  return {
    ...{ a: namedIn(dyad.pair[0], wording), b: namedIn(dyad.pair[1], wording), steps: dyad.steps.length },
    ...{ cooperation: highest(dyad, 'cooperation'), hostility: highest(dyad, 'hostility') },
    ...{ first: days[0] ?? null, last: days.at(-1) ?? null },
  };
}
