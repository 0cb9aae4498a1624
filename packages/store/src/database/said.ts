/**
 * What an assertion must say, as conditions on a row `x` of `assertion`, or of `appearance` where an actor is given:
 * its rows hold what is asked most, and the rest is looked up by the key. They say nothing of order or of pages.
 */
import { VOICE_ROLES } from '@marsad/model';
import { sql } from 'kysely';
import { isKeyOf } from './assertion-key.js';
import { around } from './circle.js';
import { allOf, between, type Condition, isAsked } from './conditions.js';
import type { CardQuery, SaidQuery } from './database.js';
import { decisionStands } from './decisions.js';
import { arrayText } from './value-text.js';

const list = (values: readonly string[]): Condition => sql`any(${arrayText(values)}::text::text[])`;

function equal(columns: Readonly<Record<string, string | undefined>>, row = 'x'): Condition[] {
  return Object.entries(columns).flatMap(([column, value]) =>
    value === undefined ? [] : [sql`${sql.ref(`${row}.${column}`)} = ${value}`],
  );
}

/** What is asked of one place of it, on a row `w` of `whereabouts`. */
function placed({ place, country, near }: SaidQuery): Condition[] {
  const asked: Condition[] = [];
  if (place !== undefined) {
    const { refs, regions, countries } = place;
    const any: Condition[] = [];
    if (refs.length > 0) any.push(sql`w.ref = ${list(refs)}`);
    if (regions.length > 0) any.push(sql`(w.ref is null and w.name = ${list(regions)})`);
    if (countries.length > 0) any.push(sql`w.country = ${list(countries)}`);
    asked.push(any.length === 0 ? sql`false` : sql`(${sql.join(any, sql` or `)})`);
  }
  if (country !== undefined) asked.push(sql`w.country = ${country}`);
  if (near !== undefined) asked.push(...around(near));
  return asked;
}

function whereabouts(query: SaidQuery, key: Condition): Condition[] {
  const asked = placed(query);
  return asked.length === 0
    ? []
    : [sql`${key} in (select w.assertion from whereabouts w where ${allOf(asked)})`];
}

function voiced({ voice }: SaidQuery, key: Condition): Condition[] {
  if (voice === undefined) return [];
  const is = VOICE_ROLES.has(voice) ? sql`v.role = ${voice}` : sql`v.ref = ${voice}`;
  return [sql`${key} in (select v.assertion from voice v where ${is})`];
}

/** Keys of what persons changed or added by hand, as it stands. They are as few as a person has time for. */
const decided = (kinds: readonly string[]): Condition => sql`select a.key from decision d
  join report r on r.id = d.report join assertion a on a.anchor = d.anchor and ${isKeyOf(sql`a.key`, sql`r.n`)}
  where ${decisionStands} and d.entry ->> 'kind' = ${list(kinds)}`;

function judged({ judged }: SaidQuery, key: Condition): Condition[] {
  const standing = (verdict: string): Condition =>
    sql`${key} in (select s.assertion from standing s where s.verdict = ${verdict})`;
  switch (judged) {
    case 'accepted':
      return [standing('accept')];
    case 'rejected':
      return [standing('reject')];
    case 'corrected':
      return [sql`${key} in (${decided(['corrected'])})`];
    case 'unjudged':
      return [
        sql`not exists (select from standing s where s.assertion = ${key} and s.verdict in ('accept', 'reject'))`,
        sql`${key} not in (${decided(['corrected', 'assertion-added'])})`,
      ];
    default:
      return [];
  }
}

/** Left out unless it was asked for; what is unjudged says by itself that it is not rejected, and may be withdrawn. */
function notRejected({ rejected, judged }: CardQuery, otherwise: Condition): Condition[] {
  return rejected === true || judged === 'rejected' || judged === 'unjudged' ? [] : [otherwise];
}

const shared = ({ family, type, kind, warmth, mode, ...asked }: CardQuery): Condition[] => [
  ...equal({ family, type, kind, warmth, mode }),
  ...between({ from: sql`x.outer_from`, to: sql`x.outer_to` }, asked),
];

/** True when a filter asks what no index of `assertion` and `appearance` answers in the order of days. */
export function looksInside({
  place,
  country,
  near,
  voice,
  certainty,
  polarity,
  judged,
  actor,
}: SaidQuery): boolean {
  if (isAsked({ place, country, near, voice, judged })) return true;
  return (
    isAsked({ certainty, polarity }) &&
    (actor !== undefined || (certainty !== undefined && polarity !== undefined))
  );
}

/** For a row `x` of `assertion`; `actor` and `other` are the caller's. */
export function saidOfAssertion(query: CardQuery): Condition[] {
  const key = sql`x.key`;
  const { certainty, polarity } = query;
  return [
    ...shared(query),
    ...equal({ certainty, polarity }),
    ...notRejected(
      query,
      sql`not exists (select from standing s where s.assertion = x.key and s.verdict <> 'accept')`,
    ),
    ...[...whereabouts(query, key), ...voiced(query, key), ...judged(query, key)],
  ];
}

/** For a row `x` of `appearance`; `actor` and `other` are the caller's. */
export function saidOfAppearance(query: CardQuery): Condition[] {
  const key = sql`x.assertion`;
  const { certainty, polarity } = query;
  const sure = equal({ certainty, polarity }, 'a');
  return [
    ...shared(query),
    ...notRejected(query, sql`not x.rejected`),
    ...(sure.length === 0
      ? []
      : [sql`exists (select from assertion a where a.key = ${key} and ${allOf(sure)})`]),
    ...[...whereabouts(query, key), ...voiced(query, key), ...judged(query, key)],
  ];
}

/** For a row `w` of `whereabouts`, where nothing but places is asked and assertions need not be looked at; else null. */
export function saidOfPlace(query: SaidQuery): Condition[] | null {
  const { place: _, country: __, near: ___, ...rest } = query;
  if (isAsked(rest)) return null;
  const rejected = sql`exists (select from standing s where s.assertion = w.assertion and s.verdict <> 'accept')`;
  return [...placed(query), sql`not ${rejected}`];
}
