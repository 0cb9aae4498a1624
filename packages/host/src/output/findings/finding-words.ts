/**
 * The words in which findings are shown at a terminal: names of refs, on whose word something stands, numbers with
 * their bounds, days. English only; the names come in the language asked for.
 */
import {
  type Claim,
  dayOf,
  type Estimate,
  type EventFinding,
  type Origin,
  type TollLine,
  type TollStatement,
} from '@marsad/model';
import type { FindingsView } from '../../findings/findings-view.js';

/** The name of a ref, the ref itself when it has none. */
export const nameOf = (ref: string, { names }: FindingsView): string => names[ref] ?? ref;

/** On whose word: a voice by name, unnamed voices by what the report calls them, a text by its outlet or report. */
export function originWords(origin: Origin, view: FindingsView): string {
  if (origin.ref !== null) return nameOf(origin.ref, view);
  if (origin.kind === 'unnamed-voice') return `"${origin.text ?? origin.role}"`;
  const id = origin.key.replace(/^text:/, '');
  const report = view.reports[id];
  return `report ${id.slice(0, 8)}${report === undefined ? '' : ` "${report.title}"`}`;
}

/** The origins of these keys in words, joined by commas. */
export function originsWords(keys: readonly string[], event: EventFinding, view: FindingsView): string {
  const byKey = new Map(event.origins.map((origin) => [origin.key, origin]));
  return keys
    .map((key) => {
      const origin = byKey.get(key);
      if (origin !== undefined) return originWords(origin, view);
      return key.startsWith('voice:') ? nameOf(key.slice('voice:'.length), view) : key;
    })
    .join(', ');
}

/** A day number as `YYYY-MM-DD`. */
export const dayWords = (day: number | null): string => (day === null ? 'day unknown' : dayOf(day));

/** `4`, `4 (4–5)`, `2 (2 or more)`. */
export function estimateWords({ low, best, high }: Estimate): string {
  if (high === null) return `${best} (${low} or more)`;
  return low === best && high === best ? String(best) : `${best} (${low}–${high})`;
}

function numberWords({ low, best, high }: TollStatement): string {
  if (best === null) return high === null ? `${low ?? 0} or more` : `${low ?? 0}–${high}`;
  return high === null ? `${best} or more` : String(best);
}

const INTEREST = { 'own-losses': ', of its own', 'enemy-losses': ', of the other side', none: '' } as const;

/** `5 (JNIM, of the other side, 2017-11-26)`. */
export function statementWords(statement: TollStatement, view: FindingsView): string {
  const { origin, interest, published, partial } = statement;
  const who = `${originWords(origin, view)}${INTEREST[interest]}${partial ? ', not of all' : ''}`;
  return `${numberWords(statement)} (${who}, ${dayWords(published)})`;
}

/** `killed, attacked side`, `killed, attacked side, forces`, `killed, Malian Armed Forces`. */
export function lineWords({ measure, side, kind, whose }: TollLine, view: FindingsView): string {
  if (whose !== null) return `${measure}, ${kind} of ${nameOf(whose, view)}`;
  const where = side === 'unknown' ? 'side not told' : side === 'attackers' ? 'attackers' : 'attacked side';
  return kind === 'all' ? `${measure}, ${where}` : `${measure}, ${where}, ${kind}`;
}

/** How long after the event a claim came. */
export function delayWords({ delay, days }: Claim): string {
  if (delay === null) return `by ${dayWords(days[1])}, day of the claim not told`;
  const [least, most] = delay;
  return `on ${dayWords(days[0])}${days[0] === days[1] ? '' : `/${dayWords(days[1])}`}, ${least} to ${most} hours after`;
}
