/**
 * Who claimed an event, after how long, who denied it, and until when reports say that nobody had: silence is told
 * only where a report tells it.
 */
import { type Assertion, type Claim, type Claims, dayNumber, edtfBounds } from '@marsad/model';
import { publishedDay } from '../report-day.js';
import type { EventMaterial, EventStatement } from './event-material.js';

function daysOf({ time }: Assertion): readonly [number | null, number | null] | null {
  const outer = time === undefined ? undefined : edtfBounds(time.edtf)?.outer;
  if (outer === undefined) return null;
  return [outer[0] === null ? null : dayNumber(outer[0]), outer[1] === null ? null : dayNumber(outer[1])];
}

/** First and last possible day of the event, as its own tellings say. */
export function eventDays({ tellings }: EventMaterial): readonly [number, number] | null {
  const days = tellings.flatMap(({ telling, satellite }) =>
    satellite === null && telling.days !== null ? [telling.days] : [],
  );
  if (days.length === 0) return null;
  return [Math.min(...days.map(([first]) => first)), Math.max(...days.map(([, last]) => last))];
}

function delayOf(days: Claim['days'], event: readonly [number, number] | null): Claim['delay'] {
  const [first, last] = days;
  if (event === null || first === null || last === null) return null;
  return [Math.max(0, (first - event[1] - 1) * 24), (last - event[0] + 1) * 24];
}

/** The one that is dated, of two dated ones the earlier, with the sentences of both. */
function earlier(x: Claim, y: Claim): Claim {
  const rank = ({ delay, days }: Claim): number => (delay === null ? 1e9 : 0) + (days[1] ?? 1e8);
  const first = rank(y) < rank(x) ? y : x;
  return { ...first, assertions: [...x.assertions, ...y.assertions] };
}

/** One claim a claimant: the earliest that is dated, with every sentence that tells it. */
function merged(statements: readonly EventStatement[], event: readonly [number, number] | null): Claim[] {
  const claims = new Map<string, Claim>();
  for (const { assertion, report } of statements) {
    const refs = (assertion.roles.agent ?? []).map(({ ref }) => ref);
    for (const by of refs.length > 0 ? refs : [null]) {
      const told = daysOf(assertion);
      const days = told ?? ([null, publishedDay(report)] as const);
      const claim: Claim = {
        ...{ by, days, delay: delayOf(days, event) },
        assertions: [{ report: report.id, assertion: assertion.id }],
      };
      const known = claims.get(by ?? '');
      claims.set(by ?? '', known === undefined ? claim : earlier(known, claim));
    }
  }
  return [...claims].sort(([x], [y]) => (x < y ? -1 : 1)).map(([, claim]) => claim);
}

/** Claims, denials and silence on an event. */
export function claimsOf(material: EventMaterial): Claims {
  const event = eventDays(material);
  const of = (type: string, polarity: 'affirmed' | 'denied'): EventStatement[] =>
    material.statements.filter(
      ({ assertion }) => assertion.type === type && assertion.factuality.polarity === polarity,
    );
  const claims = merged(of('claim-responsibility', 'affirmed'), event);
  const silent = of('claim-responsibility', 'denied').filter(({ assertion }) =>
    (assertion.roles.agent ?? []).every(({ ref }) => ref === null),
  );
  return {
    claims,
    denials: merged(of('deny-responsibility', 'affirmed'), event),
    silence: silent.map(({ assertion, report }) => ({
      ...{ report: report.id, assertion: assertion.id },
      until: daysOf(assertion)?.[1] ?? publishedDay(report),
    })),
    rival: claims.filter(({ by }) => by !== null).length > 1,
  };
}
