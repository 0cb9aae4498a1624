/** Kept findings, read as far as they are asked for. What is not asked for is not read. */
import {
  type Agreement,
  agreementOf,
  dyadOf,
  FUSION_RULES,
  inOrder,
  type JudgementRow,
  type KeptDyad,
  type KeptStep,
  keptLeads,
  keptVoices,
  lastTold,
  ranked,
  standingRows,
  trianglePairs,
} from '@marsad/fusion';
import type { CopyCluster, DyadFinding, DyadStep, EventFinding, Lead } from '@marsad/model';
import type { StoredStep } from '@marsad/store';
import { reportsRead, type ShelfParts, saidOfRow, stepOfRow } from './database-shelf.js';
import type { DyadSummary, FindingsPart, FindingsQuery, FoundParts, NetworkPair } from './findings-view.js';
import { isPart, NO_AGREEMENT, summaryOf } from './narrowed.js';

type Pair = DyadFinding['pair'];
const dyadIn = (body: string): KeptDyad => ({ ...(JSON.parse(body) as KeptDyad), leads: [] });
/** A dyad without its steps, out of what is kept of it. */
export const summaryIn = (body: string): DyadSummary => summaryOf(dyadIn(body));
const name = (pair: readonly string[]): string => pair.join('\n');

/** The events asked for, in their order. */
async function events(filter: FindingsQuery, { store }: ShelfParts) {
  const { event, actor, during, vague = true, unclaimed, claimed, disputed, limit } = filter;
  const { bodies, total } = await store.events({
    vague,
    ...(event !== undefined && { id: event }),
    ...(actor !== undefined && { actor }),
    ...(during !== undefined && { during }),
    ...(unclaimed !== undefined && { unclaimed }),
    ...(claimed !== undefined && { claimed }),
    ...(disputed !== undefined && { disputed }),
    ...(limit !== undefined && { limit }),
  });
  return { events: bodies.map((body) => JSON.parse(body) as EventFinding), total };
}

function whole(steps: readonly StoredStep[]): DyadFinding[] {
  const byPair = new Map<string, KeptStep[]>();
  for (const step of steps.map(stepOfRow))
    byPair.set(name(step.pair), [...(byPair.get(name(step.pair)) ?? []), step]);
  return [...byPair]
    .sort(([x], [y]) => (x < y ? -1 : 1))
    .map(([, own]) =>
      dyadOf(
        own[0]!.pair,
        own.map(({ step }) => step),
      ),
    );
}

async function dyads(filter: FindingsQuery, { store }: ShelfParts): Promise<readonly DyadFinding[]> {
  const { actor, pair, peaceful, limit } = filter;
  if (pair !== undefined) {
    const [a = '', b = ''] = [...pair].sort();
    return whole(await store.steps({ pairs: [[a, b]], ...(peaceful === true && { violent: false }) }));
  }
  if (actor !== undefined && peaceful === true)
    return whole(await store.steps({ actor, ...(limit !== undefined && { limit }) }));
  const found = await store.dyads(actor === undefined ? {} : { actor });
  const pairs = found.bodies.map((body) => dyadIn(body).pair);
  return whole(await store.steps({ pairs, ...(peaceful === true && { violent: false }) }));
}

/** Leads of pairs as they are kept, and those of triangles, which are worked out of the pairs that may make one. */
async function leads({ limit }: FindingsQuery, { store }: ShelfParts) {
  const kept = await store.leads();
  const warm = (await store.dyads({ warm: true })).bodies.map(dyadIn);
  const friends = [...new Set(warm.flatMap(({ pair }) => pair))];
  const among = friends.flatMap((a) => friends.flatMap((b): Pair[] => (a < b ? [[a, b]] : [])));
  const all = await store.dyadsOf(among);
  const dyads = all.map(dyadIn);
  const pairs = dyads.filter(({ pair }) => trianglePairs(dyads).has(name(pair))).map(({ pair }) => pair);
  const steps = (await store.steps({ pairs })).map(stepOfRow);
  const triangles = keptLeads(dyads, steps);
  const ordered = ranked([...kept.bodies.map((body) => JSON.parse(body) as Lead), ...triangles]);
  return { leads: ordered.slice(0, limit), total: ordered.length };
}

async function network({ actor, limit, at }: FindingsQuery, { store }: ShelfParts): Promise<NetworkPair[]> {
  const rows = await store.lastSteps({
    ...(actor !== undefined && { actor }),
    ...(limit !== undefined && { limit }),
    ...(at !== undefined && { at }),
  });
  const byPair = new Map<string, { pair: Pair; steps: DyadStep[] }>();
  for (const { pair, step } of rows.map(stepOfRow)) {
    const known = byPair.get(name(pair)) ?? { pair, steps: [] };
    known.steps.push(step);
    byPair.set(name(pair), known);
  }
  return [...byPair.values()].flatMap(({ pair, steps }) => {
    const last = lastTold(inOrder(steps), at);
    return last.length === 0 ? [] : [{ pair, steps: last }];
  });
}

async function voices({ actor }: FindingsQuery, { store }: ShelfParts) {
  const said = (await store.said(actor)).map(saidOfRow);
  const found = await store.dyads(actor === undefined ? {} : { actor });
  return keptVoices(said, found.bodies.map(dyadIn));
}

/** Of the reports on which somebody decided something. */
async function agreement(rows: readonly JudgementRow[], parts: ShelfParts): Promise<Agreement> {
  const standing = standingRows(rows);
  const ids = standing.flatMap((row) =>
    row.kind === 'verdict' || row.kind === 'correction' ? [row.place.report] : [],
  );
  const reports = ids.length === 0 ? [] : await reportsRead([...new Set(ids)], parts);
  return agreementOf(
    [...reports].sort((x, y) => (x.id < y.id ? -1 : 1)),
    standing,
  );
}

/** What is asked for. `rows` are the decisions that count. */
export async function keptParts(
  filter: FindingsQuery,
  rows: readonly JudgementRow[],
  parts: ShelfParts,
): Promise<FoundParts> {
  const { store } = parts;
  const { limit } = filter;
  const when = <T>(part: FindingsPart, read: () => Promise<T>, none: T): Promise<T> =>
    isPart(filter, part) ? read() : Promise.resolve(none);
  const nothing = { bodies: [] as readonly string[], total: 0 };
  const found = await when('events', () => events(filter, parts), { events: [], total: 0 });
  const told = await when('leads', () => leads(filter, parts), { leads: [], total: 0 });
  const copies = await when('copies', () => store.copies(limit), nothing);
  const asked = { ...(filter.actor !== undefined && { actor: filter.actor }) };
  const summaries = await when(
    'summaries',
    () => store.dyads({ ...asked, ...(limit !== undefined && { limit }) }),
    nothing,
  );
  return {
    rules: FUSION_RULES,
    events: found.events,
    dyads: await when('dyads', () => dyads(filter, parts), []),
    leads: told.leads,
    copies: copies.bodies.map((body) => JSON.parse(body) as CopyCluster),
    voices: await when('voices', () => voices(filter, parts), []),
    agreement: await when('agreement', () => agreement(rows, parts), NO_AGREEMENT),
    coverage: { ...(await store.coverage()), leftOut: 0 },
    summaries: summaries.bodies.map(summaryIn),
    network: await when('network', () => network(filter, parts), []),
    totals: {
      events: found.total,
      summaries: summaries.total,
      leads: told.total,
      copies: copies.total,
    },
  };
}
