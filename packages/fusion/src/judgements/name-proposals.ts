/**
 * Whom a name may mean that no entry of the register bears: by its spelling, by what it is told to have done in an event
 * of which other reports name somebody, by country and by company. Only armed groups are looked at, and persons who
 * lead, command or speak for a group or hold national office: the caller says which. It proposes and links nothing.
 */
import { nameLikeness, nameWords, soundKeys } from '@marsad/match';
import type { EventFinding, Mention, NameProposal, NameReason, UnresolvedName } from '@marsad/model';
import type { FusedReport } from '../fused-report.js';
import { type Context, type Contexts, contextsIn } from './name-context.js';
import { nameNode } from './name-nodes.js';
import { nameReasonInEnglish } from './name-reason-in-english.js';
import type { StandingJudgements } from './standing-judgements.js';

/** Somebody of the register. */
export interface KnownName {
  readonly ref: string;
  readonly kind: 'group' | 'person';
  readonly forms: readonly string[];
  /** ISO 3166-1 alpha-2. */
  readonly countries: readonly string[];
}

export interface NamesAsked {
  /** Reports as they stand after judgements. */
  readonly reports: readonly FusedReport[];
  readonly events: readonly EventFinding[];
  readonly known: readonly KnownName[];
  readonly standing: Pick<StandingJudgements, 'actors'>;
  /** What an unlisted name is; null for whoever must not be listed. */
  readonly kindOf: (mention: Mention) => 'group' | 'person' | null;
}

/** Our conventions: a proposal below `LEAST` is not worth a look, and of each name the likeliest few are shown. */
const LEAST = 0.55;
const SHOWN = 4;
/** An unlike spelling counts as a respect, but never alone makes a proposal. */
const ALIKE = 0.5;
const WEIGHTS = { spelling: 3, event: 2, country: 1, company: 1 } as const;

interface Candidate {
  readonly to: string;
  readonly forms: readonly string[];
  readonly context: Context | undefined;
  readonly countries: readonly string[];
}

const shared = (a: Iterable<string>, b: ReadonlySet<string>): string[] => [...a].filter((one) => b.has(one));
const shownScore = (score: number): number => Math.round(score * 1000) / 1000;

type Respect = {
  readonly name: keyof typeof WEIGHTS;
  readonly score: number;
  readonly reason: NameReason;
  readonly why: string;
};

const respect = (name: Respect['name'], score: number, reason: NameReason): Respect => ({
  ...{ name, score, reason, why: nameReasonInEnglish(reason) },
});

function spelling(name: string, forms: readonly string[]): Respect {
  let best = respect('spelling', 0, { key: 'spelling', form: null });
  for (const form of forms) {
    const { score, why } = nameLikeness(name, form);
    // How two spellings are alike is told by who compares them.
    if (score > best.score)
      best = {
        ...{ name: 'spelling', score, reason: { key: 'spelling', form } },
        why: `"${form}": ${why.replace(/\.$/, '')}`,
      };
  }
  return best;
}

function around(context: Context | undefined, { context: other, countries }: Candidate): Respect[] {
  if (context === undefined) return [];
  const respects: Respect[] = [];
  const parts = shared(context.parts, other?.parts ?? new Set());
  if (parts.length > 0) respects.push(respect('event', 1, { key: 'event-same' }));
  const there = new Set([...countries, ...(other?.countries ?? [])]);
  if (there.size > 0 && context.countries.size > 0) {
    const both = shared(context.countries, there);
    respects.push(
      both.length > 0
        ? respect('country', 1, { key: 'name-country-same', countries: both.sort() })
        : respect('country', 0.1, { key: 'name-country-other' }),
    );
  }
  if (other !== undefined && context.company.size > 0 && other.company.size > 0) {
    const both = shared(context.company, other.company).sort();
    respects.push(
      both.length > 0
        ? respect('company', 1, { key: 'company-same', refs: both.slice(0, 3) })
        : respect('company', 0.3, { key: 'company-other' }),
    );
  }
  return respects;
}

function proposalOf(name: string, context: Context | undefined, candidate: Candidate): NameProposal | null {
  const respects = [spelling(name, candidate.forms), ...around(context, candidate)];
  const sameEvent = respects.some((one) => one.name === 'event');
  if (respects[0]!.score < ALIKE && !sameEvent) return null;
  const weight = respects.reduce((sum, one) => sum + WEIGHTS[one.name], 0);
  const score = respects.reduce((sum, one) => sum + WEIGHTS[one.name] * one.score, 0) / weight;
  if (score < LEAST) return null;
  const sorted = [...respects].sort((x, y) => WEIGHTS[y.name] - WEIGHTS[x.name]);
  return {
    ...{ to: candidate.to, score: shownScore(score) },
    why: sorted.map((one) => `${one.why} (${one.score.toFixed(2)})`).join('; '),
    respects: sorted.map(({ name, score, reason }) => ({ name, score: shownScore(score), reason })),
  };
}

interface Gathered {
  readonly kind: 'group' | 'person';
  readonly types: Map<string, number>;
  readonly texts: Map<string, number>;
  readonly reports: Set<string>;
  mentions: number;
}

const most = (counted: ReadonlyMap<string, number>): string =>
  [...counted].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))[0]?.[0] ?? '';

function gather({ reports, kindOf }: NamesAsked): ReadonlyMap<string, Gathered> {
  const found = new Map<string, Gathered>();
  for (const { id, record } of reports)
    for (const mention of record.mentions) {
      const kind = mention.ref === null && mention.match === 'none' ? kindOf(mention) : null;
      if (kind === null) continue;
      const node = nameNode(mention.text);
      const own = found.get(node) ?? {
        ...{ kind, types: new Map(), texts: new Map(), reports: new Set<string>(), mentions: 0 },
      };
      const { type = '', text } = mention;
      own.types.set(type, (own.types.get(type) ?? 0) + 1);
      own.texts.set(text, (own.texts.get(text) ?? 0) + 1);
      own.reports.add(id);
      own.mentions += 1;
      found.set(node, own);
    }
  return found;
}

/** Candidates by the sounds of their forms and by the events in which they have a part. */
class Index {
  private readonly under = new Map<string, Set<Candidate>>();

  constructor(candidates: readonly Candidate[]) {
    for (const candidate of candidates) {
      for (const form of candidate.forms) for (const key of keysOf(form)) this.put(key, candidate);
      for (const part of candidate.context?.parts ?? []) this.put(part, candidate);
    }
  }

  near(name: string, context: Context | undefined): readonly Candidate[] {
    const keys = [...keysOf(name), ...(context?.parts ?? [])];
    return [...new Set(keys.flatMap((key) => [...(this.under.get(key) ?? [])]))];
  }

  private put(key: string, candidate: Candidate): void {
    const there = this.under.get(key) ?? new Set();
    this.under.set(key, there.add(candidate));
  }
}

/** By its sound as a whole, and by each of its longer words. */
function keysOf(name: string): string[] {
  const words = nameWords(name);
  const long = words.filter((word) => word.length > 4);
  return [words.join(' '), ...long].flatMap((one) => [...soundKeys(one)].map((key) => `sound ${key}`));
}

function indexes(asked: NamesAsked, names: ReadonlyMap<string, Gathered>, contexts: Contexts) {
  const ofKind = (kind: 'group' | 'person'): Index => {
    const known = asked.known.filter((one) => one.kind === kind);
    const others = [...names].filter(([, one]) => one.kind === kind);
    return new Index([
      ...known.map(({ ref, forms, countries }) => ({
        to: ref,
        forms,
        countries,
        context: contexts.get(ref),
      })),
      ...others.map(([node, { texts }]) => ({
        ...{ to: node, forms: [...texts.keys()], countries: [], context: contexts.get(node) },
      })),
    ]);
  };
  return { group: ofKind('group'), person: ofKind('person') };
}

/** Every name that is not resolved, with whom it may mean: the surest proposal first, then the most often named. */
export function nameProposals(asked: NamesAsked): readonly UnresolvedName[] {
  const names = gather(asked);
  const contexts = contextsIn(asked.reports, asked.events);
  const index = indexes(asked, names, contexts);
  const { actors } = asked.standing;
  const rows = [...names].map(([node, own]): UnresolvedName => {
    const [name, context] = [most(own.texts), contexts.get(node)];
    const proposals = index[own.kind]
      .near(name, context)
      .filter(({ to }) => to !== node && actors.of(to) !== actors.of(node))
      .flatMap((candidate) => proposalOf(name, context, candidate) ?? [])
      .sort((x, y) => y.score - x.score || (x.to < y.to ? -1 : 1))
      .slice(0, SHOWN);
    return {
      ...{ node, name, kind: own.kind, type: most(own.types), mentions: own.mentions },
      ...{ reports: [...own.reports].sort(), assertions: [...new Set(context?.assertions ?? [])], proposals },
    };
  });
  const best = ({ proposals }: UnresolvedName): number => proposals[0]?.score ?? 0;
  return rows.sort((x, y) => best(y) - best(x) || y.mentions - x.mentions || (x.node < y.node ? -1 : 1));
}
