/**
 * How far coders agree, field by field: the engine, and every person who judged what it read. Whoever accepts an
 * assertion gives it the values that were read, whoever corrects a field gives that one, whoever rejects it says that
 * there is no such thing. Krippendorff's alpha is over all coders, Cohen's kappa over two; both are nominal.
 */
import type { Assertion, FieldChange } from '@marsad/model';
import { tellingKey } from '../events/telling.js';
import type { FusedReport } from '../fused-report.js';
import { correctedAssertion } from '../judgements/corrections.js';
import type { CorrectionRow, SayingRow, VerdictRow } from '../judgements/judgement-row.js';

/** The coder that read first. */
export const ENGINE = 'engine';

/** One value a coder for each thing coded; a coder who did not code it has none. */
export type Coded = ReadonlyMap<string, string>;

/**
 * Krippendorff's alpha for nominal values, null when there is nothing to compare or nothing could differ. 1 is full
 * agreement, 0 what chance would give. Krippendorff, Computing Krippendorff's Alpha-Reliability, 2011.
 */
export function krippendorff(units: readonly Coded[]): number | null {
  const counts = new Map<string, number>();
  let [pairable, disagreed] = [0, 0];
  for (const unit of units) {
    if (unit.size < 2) continue;
    const values = new Map<string, number>();
    for (const value of unit.values()) values.set(value, (values.get(value) ?? 0) + 1);
    for (const [value, n] of values) {
      counts.set(value, (counts.get(value) ?? 0) + n);
      disagreed += (n * (unit.size - n)) / (unit.size - 1);
    }
    pairable += unit.size;
  }
  if (pairable < 2) return null;
  let chance = 0;
  for (const n of counts.values()) chance += n * (pairable - n);
  chance /= pairable - 1;
  return chance === 0 ? null : 1 - disagreed / chance;
}

/** Cohen's kappa of two coders over what both coded; null when there is nothing to compare or nothing could differ. */
export function cohen(units: readonly Coded[], a: string, b: string): { kappa: number | null; n: number } {
  const both = units.flatMap((unit) => {
    const [x, y] = [unit.get(a), unit.get(b)];
    return x === undefined || y === undefined ? [] : [[x, y] as const];
  });
  const n = both.length;
  if (n === 0) return { kappa: null, n };
  const share = (of: (pair: readonly [string, string]) => boolean): number => both.filter(of).length / n;
  const values = new Set(both.flat());
  let chance = 0;
  for (const value of values) chance += share(([x]) => x === value) * share(([, y]) => y === value);
  const agreed = share(([x, y]) => x === y);
  return { kappa: chance === 1 ? null : (agreed - chance) / (1 - chance), n };
}

export interface FieldAgreement {
  readonly field: string;
  /** Assertions that at least two coded, and how many of them all gave one value. */
  readonly units: number;
  readonly agreed: number;
  readonly alpha: number | null;
  readonly pairs: readonly {
    readonly a: string;
    readonly b: string;
    readonly n: number;
    readonly kappa: number | null;
  }[];
}

export interface Agreement {
  /** The engine first, then persons by name. */
  readonly coders: readonly string[];
  readonly fields: readonly FieldAgreement[];
  /** Assertions on which standing decisions of persons differ, for whoever decides between them. */
  readonly open: readonly {
    readonly report: string;
    readonly assertion: string;
    readonly fields: readonly string[];
  }[];
}

const NOTHING = 'no such thing';
const FIELDS = [
  'it is told',
  'type',
  'time',
  'place',
  'parties',
  'toll',
  'polarity',
  'certainty',
  'status',
] as const;

function codeIn(field: (typeof FIELDS)[number], one: Assertion): string {
  const { roles, figures = [], factuality, place, time, type } = one;
  switch (field) {
    case 'it is told':
      return 'yes';
    case 'type':
      return type;
    case 'time':
      return time?.edtf ?? '';
    case 'place':
      return place?.ref ?? place?.name ?? '';
    case 'parties':
      return Object.keys(roles)
        .sort()
        .map((role) => `${role}:${(roles[role] ?? []).map(({ ref }) => ref ?? '?').sort()}`)
        .join(' ');
    case 'toll':
      return figures
        .map(({ measure, low, best, high }) => `${measure}:${low}/${best}/${high}`)
        .sort()
        .join(' ');
    default:
      return factuality[field];
  }
}

interface Judged {
  readonly report: string;
  readonly assertion: Assertion;
  /** Last verdict by author, and all changes by author. */
  readonly verdicts: Map<string, VerdictRow['verdict']>;
  readonly changes: Map<string, FieldChange[]>;
}

function judgedOf(reports: readonly FusedReport[], rows: readonly SayingRow[]): Judged[] {
  const about = rows.filter((row): row is VerdictRow | CorrectionRow =>
    ['verdict', 'correction'].includes(row.kind),
  );
  const touched = new Set(about.map(({ place }) => tellingKey(place.report, place.anchor)));
  const found = new Map<string, Judged>();
  for (const { id, record } of reports)
    for (const assertion of record.assertions) {
      const key = tellingKey(id, assertion.anchor);
      if (touched.has(key))
        found.set(key, { report: id, assertion, verdicts: new Map(), changes: new Map() });
    }
  for (const row of about) {
    const one = found.get(tellingKey(row.place.report, row.place.anchor));
    if (row.kind === 'verdict') one?.verdicts.set(row.author, row.verdict);
    else one?.changes.set(row.author, [...(one.changes.get(row.author) ?? []), ...row.changes]);
  }
  return [...found.values()];
}

/** What each coder says of an assertion in a field; a person who only corrected another field is silent on this one. */
function codedIn(
  field: (typeof FIELDS)[number],
  { assertion, verdicts, changes }: Judged,
): Map<string, string> {
  const read = codeIn(field, assertion);
  const coded = new Map([[ENGINE, read]]);
  for (const author of new Set([...verdicts.keys(), ...changes.keys()])) {
    const verdict = verdicts.get(author);
    const own = codeIn(field, correctedAssertion(assertion, changes.get(author) ?? []));
    if (verdict === 'reject') {
      if (field === 'it is told') coded.set(author, NOTHING);
    } else if (verdict === 'accept' || own !== read || field === 'it is told') coded.set(author, own);
  }
  return coded;
}

function fieldAgreement(field: string, units: readonly Coded[], coders: readonly string[]): FieldAgreement {
  const shared = units.filter(({ size }) => size > 1);
  const agreed = shared.filter((unit) => new Set(unit.values()).size === 1).length;
  const pairs = coders.flatMap((a, i) => coders.slice(i + 1).map((b) => ({ a, b, ...cohen(shared, a, b) })));
  return {
    field,
    units: shared.length,
    agreed,
    alpha: krippendorff(shared),
    pairs: pairs.filter(({ n }) => n > 0),
  };
}

/** How far the engine and persons agree on what was judged. `rows` are those that stand, oldest first. */
export function agreementOf(reports: readonly FusedReport[], rows: readonly SayingRow[]): Agreement {
  const judged = judgedOf(reports, rows);
  const persons = new Set(judged.flatMap(({ verdicts, changes }) => [...verdicts.keys(), ...changes.keys()]));
  const coders = judged.length === 0 ? [] : [ENGINE, ...[...persons].sort()];
  const units = FIELDS.map((field) => judged.map((one) => codedIn(field, one)));
  const differs = (coded: Map<string, string>): boolean =>
    new Set([...coded].filter(([coder]) => coder !== ENGINE).map(([, value]) => value)).size > 1;
  const open = judged.flatMap(({ report, assertion }, i) => {
    const fields = FIELDS.filter((_, f) => differs(units[f]![i]!));
    return fields.length === 0 ? [] : [{ report, assertion: assertion.id, fields }];
  });
  return { coders, fields: FIELDS.map((field, f) => fieldAgreement(field, units[f]!, coders)), open };
}
