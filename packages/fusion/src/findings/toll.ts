/**
 * The toll of an event: its statements by side and kind, each with who gave it and when, and beside them what every
 * named rule makes of them.
 */

import {
  type Estimate,
  type Estimates,
  TOLL_RULES,
  type Toll,
  type TollLine,
  type TollRule,
} from '@marsad/model';
import { byName } from '../grouped.js';
import type { EventMaterial } from './event-material.js';
import { addUp, estimate } from './toll-rules.js';
import { tollStatements } from './toll-statements.js';

function estimatesOf(answer: (rule: TollRule) => Estimate | null): Estimates {
  return Object.fromEntries(
    TOLL_RULES.flatMap((rule) => {
      const found = answer(rule);
      return found === null ? [] : [[rule, found]];
    }),
  );
}

const saying = ({ statements }: TollLine): string =>
  statements.map(({ low, best, high, origin }) => [low, best, high, origin.key].join(' ')).join('\n');

/** Lines that say something which the wider line before them does not: kinds beside the side, parties beside kinds. */
function withoutRepeats(lines: readonly TollLine[]): TollLine[] {
  const wider = (line: TollLine): TollLine[] =>
    lines.filter(
      (other) =>
        other.measure === line.measure &&
        other.side === line.side &&
        other.whose === null &&
        (other.kind === 'all' ? line.kind !== 'all' : line.whose !== null && other.kind === line.kind),
    );
  return lines.filter((line) => !wider(line).some((other) => saying(other) === saying(line)));
}

/** The toll of an event. */
export function tollOf(material: EventMaterial): Toll {
  const lines = byName(tollStatements(material), (one) => [
    [one.measure, one.side, one.kind, one.whose].join(' '),
  ]);
  const told = [...lines.values()].map((statements): TollLine => {
    const { measure, side, kind, whose } = statements[0]!;
    return {
      measure,
      side,
      kind,
      whose,
      statements,
      estimates: estimatesOf((rule) => estimate(rule, statements)),
    };
  });
  const dead = told.filter(({ measure, kind }) => measure === 'killed' && kind === 'all');
  return {
    lines: withoutRepeats(told),
    killed: estimatesOf((rule) => addUp(dead.flatMap(({ estimates }) => estimates[rule] ?? []))),
  };
}
