/**
 * Answers to common questions as tables: columns with names that stay, and rows of refs, days, ids and numbers, so that
 * the same answer goes to a terminal, a spreadsheet and a program. Each row names the assertions that it stands on.
 */
import type {
  Contradiction,
  ContradictionSide,
  DyadFinding,
  DyadStep,
  EventFinding,
  Lead,
} from '@marsad/model';
import type { FindingsView } from '../findings/findings-view.js';
import { dyadsOf, eventsOf, type Narrowing } from '../findings/narrow-findings.js';
import type { Cell } from '../output/csv.js';

export interface Answer {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

const named = (told: readonly { readonly value: string }[]): string =>
  told.map(({ value }) => value).join(' ');
const dayOf = ({ first, last }: Pick<DyadStep, 'first' | 'last'>): string => {
  if (first === null && last === null) return '';
  return first === last ? (first ?? '') : `${first ?? ''}..${last ?? ''}`;
};
const evidenceOf = (all: readonly { readonly assertion: string }[]): string =>
  [...new Set(all.map(({ assertion }) => assertion))].join(' ');

const isDuring = (step: DyadStep, during: Narrowing['during']): boolean => {
  if (during === undefined) return true;
  const [from, to] = during;
  return (step.first ?? '') <= to && (step.last ?? '9999') >= from;
};

const STEP_COLUMNS = ['day', 'a', 'b', 'ladder', 'step', 'type', 'ended', 'ground', 'origins', 'assertions'];

function stepRow({ pair }: DyadFinding, step: DyadStep): Cell[] {
  const { ladder, type, ended, standing, origins, evidence } = step;
  return [
    ...[dayOf(step), pair[0], pair[1], ladder, step.step, type, ended, standing],
    ...[origins.length, evidenceOf(evidence)],
  ];
}

/** A row that is only bounded by a later day stands at that day; an undated one last. */
const sortKey = ([day]: readonly Cell[]): string => String(day).replace(/^\.\./, '') || '9999';
const byDay = (x: readonly Cell[], y: readonly Cell[]): number =>
  sortKey(x) < sortKey(y) ? -1 : sortKey(x) > sortKey(y) ? 1 : 0;

/** Every rung told between two, in order of time. */
export function tiesAnswer(
  view: FindingsView,
  [a, b]: readonly [string, string],
  narrowing: Narrowing,
): Answer {
  const dyad = view.dyads.find(({ pair }) => pair.includes(a) && pair.includes(b));
  const steps = (dyad?.steps ?? []).filter((step) => isDuring(step, narrowing.during));
  return {
    columns: STEP_COLUMNS,
    rows: steps.map((step) => stepRow(dyad!, step)).sort(byDay),
  };
}

/** Every rung told between any two, dyad by dyad. */
export function stepsAnswer(view: FindingsView): Answer {
  const rows = view.dyads.flatMap((dyad) => dyad.steps.map((step) => stepRow(dyad, step)));
  return { columns: STEP_COLUMNS, rows };
}

const eventDay = ({ days }: EventFinding): string => days[0]?.value.replace('/', '..') ?? '';

/** What an actor did, suffered, claimed, and with whom it stood, in order of time. */
export function timelineAnswer(view: FindingsView, actor: string, narrowing: Narrowing): Answer {
  const events = eventsOf(view, { ...narrowing, actor, vague: true }).map((event): Cell[] => {
    const roles = [
      event.agents.some(({ value }) => value === actor) ? 'by' : '',
      event.targets.some(({ value }) => value === actor) ? 'against' : '',
      event.claims.claims.some(({ by }) => by === actor) ? 'claimed' : '',
    ].filter(Boolean);
    const others = [...event.agents, ...event.targets].filter(({ value }) => value !== actor);
    const killed = event.toll.killed.conservative?.best ?? null;
    const where = event.places[0]?.value;
    return [
      ...[eventDay(event), named(event.types), roles.join(' '), named(others), where?.name, where?.country],
      ...[killed, event.independent.length, evidenceOf(event.tellings)],
    ];
  });
  const ties = dyadsOf(view, { actor }).flatMap((dyad) =>
    dyad.steps
      .filter((step) => !(step.ladder === 'hostility' && step.step === 4) && isDuring(step, narrowing.during))
      .map((step): Cell[] => {
        const other = dyad.pair.find((ref) => ref !== actor) ?? '';
        const what = `${step.ended ? 'ended ' : ''}${step.type}`;
        return [
          dayOf(step),
          what,
          'with',
          other,
          null,
          null,
          null,
          step.origins.length,
          evidenceOf(step.evidence),
        ];
      }),
  );
  return {
    columns: ['day', 'type', 'part', 'others', 'place', 'country', 'killed', 'origins', 'assertions'],
    rows: [...events, ...ties].sort(byDay),
  };
}

/** Claims and denials with their delay; with `unclaimed`, violence that nobody claimed and nobody is named for. */
export function claimsAnswer(view: FindingsView, narrowing: Narrowing): Answer {
  const rows = eventsOf(view, { ...narrowing, vague: true }).flatMap((event): Cell[][] => {
    const what = [eventDay(event), event.id, named(event.types), event.places[0]?.value.name];
    const { claims, denials, silence } = event.claims;
    if (narrowing.unclaimed === true)
      return [
        [
          ...what,
          null,
          silence.length > 0 ? 'said to be unclaimed' : 'no claim told',
          null,
          null,
          evidenceOf(event.tellings),
        ],
      ];
    const row =
      (kind: string) =>
      ({ by, delay, assertions }: (typeof claims)[number]): Cell[] => [
        ...what,
        ...[by, kind, delay?.[0], delay?.[1], evidenceOf(assertions)],
      ];
    return [...claims.map(row('claimed')), ...denials.map(row('denied'))];
  });
  return {
    columns: ['day', 'event', 'type', 'place', 'by', 'said', 'hours_least', 'hours_most', 'assertions'],
    rows: rows.sort(byDay),
  };
}

/** How a contradiction is told in a row: on what, and what a side says. */
export interface TellDispute {
  readonly on: (contradiction: Contradiction) => string;
  readonly says: (side: ContradictionSide) => string;
}

/** Every contradiction, a row a side; as it was computed, in English, unless it is told otherwise. */
export function contradictionsAnswer(
  view: FindingsView,
  narrowing: Narrowing,
  tell: TellDispute = { on: ({ on }) => on, says: ({ says }) => says },
): Answer {
  const rows = eventsOf(view, { ...narrowing, vague: true }).flatMap((event) =>
    event.contradictions.flatMap((dispute) =>
      dispute.sides.map((side): Cell[] => [
        ...[eventDay(event), event.id, dispute.kind, tell.on(dispute), dispute.whose, tell.says(side)],
        ...[side.origins.join(' '), evidenceOf(side.assertions)],
      ]),
    ),
  );
  return {
    columns: ['day', 'event', 'kind', 'on', 'whose', 'says', 'origins', 'assertions'],
    rows,
  };
}

/** Changes worth a look, the highest score first; the reason is in English unless it is told otherwise. */
export function leadsAnswer(
  view: FindingsView,
  { actor, during }: Narrowing,
  tell: (lead: Lead) => string = ({ reason }) => reason,
): Answer {
  const asked = view.leads.filter(
    ({ refs, day }) =>
      (actor === undefined || refs.includes(actor)) &&
      (during === undefined || (day >= during[0] && day <= during[1])),
  );
  return {
    columns: ['score', 'kind', 'actors', 'day', 'reason', 'assertions'],
    rows: asked.map((lead): Cell[] => [
      ...[lead.score, lead.kind, lead.refs.join(' '), lead.day, tell(lead), evidenceOf(lead.evidence)],
    ]),
  };
}

/** The last rung of each ladder that was told of each pair by a day; nothing is carried on that was told as over. */
export function networkAnswer({ network }: FindingsView): Answer {
  const rows = network.flatMap(({ pair, steps }) =>
    steps.map((last): Cell[] => {
      const { ladder, step, type, standing, evidence } = last;
      return [...pair, ladder, step, type, standing, dayOf(last), evidenceOf(evidence)];
    }),
  );
  return {
    columns: ['a', 'b', 'ladder', 'step', 'type', 'ground', 'last_told', 'assertions'],
    rows,
  };
}

const rounded = (value: number | null): number | null =>
  value === null ? null : Math.round(value * 1000) / 1000;

/** Agreement of the engine and persons by field: alpha over all, then kappa of every two. */
export function agreementAnswer({ agreement }: FindingsView): Answer {
  const rows = agreement.fields.flatMap(({ field, units, agreed, alpha, pairs }): Cell[][] => [
    [field, 'all', units, agreed, rounded(alpha), null],
    ...pairs.map(({ a, b, n, kappa }): Cell[] => [field, `${a} ${b}`, n, null, null, rounded(kappa)]),
  ]);
  return {
    columns: ['field', 'coders', 'assertions', 'all_agree', 'krippendorff_alpha', 'cohen_kappa'],
    rows: agreement.coders.length === 0 ? [] : rows,
  };
}
