/**
 * What a party to the fighting is told to say of deeds is more than a statement: it accuses whom it says to have
 * struck, threatens where it says that it will strike, and denies where it says that it did not. Reads these from a
 * statement and the deed told in it. It takes no claim, which is read elsewhere, and no report of an army or the police.
 */
import type { Filler } from '@marsad/model';
import type { Lexicon } from '../../lexicon/lexicon.js';
import type { AssemblyContext, Unsigned } from './assembly.js';
import { isSpoken } from './bare-statements.js';
import type { Candidate } from './tellings/join-tellings.js';

const VIOLENT: ReadonlySet<string> = new Set([
  'attack',
  'ambush',
  'bombing',
  'suicide-bombing',
  'shelling',
  'air-strike',
  'assassination',
  'abduction',
  'massacre',
  'sexual-violence',
  'property-destruction',
  'looting',
  'siege',
]);
/** Refs of nobody in particular. */
const CROWDS = /^(?:unidentified-armed-group|communal-militia|civilians|prisoners|protesters)-/u;
const FORCES = /^(?:armed-forces|police|gendarmerie|security-forces)-/u;
/** Sentences in which one speaker accuses, threatens or denies but once in the same words. */
const NEAR = 3;

/** The candidates, with statements turned into what the deeds told in them make of them. */
export function withSpokenDeeds(candidates: readonly Candidate[], { lexicon }: AssemblyContext): Candidate[] {
  const spoken = candidates.filter((c) => isSpoken(c.item));
  if (spoken.length === 0) return [...candidates];
  const turned = new Map<Candidate, Candidate>();
  const made: Unsigned[] = [];
  for (const one of spoken) {
    const cast = one.told ? castOf(one.item, candidates, lexicon) : null;
    if (!cast || [...candidates.map((c) => c.item), ...made].some((o) => saysAlready(o, cast))) continue;
    made.push(cast);
    turned.set(one, { item: cast, told: true });
  }
  return candidates.map((c) => turned.get(c) ?? c);
}

const refsOf = (fillers: readonly Filler[] | undefined): string[] =>
  (fillers ?? []).flatMap(({ ref }) => (ref === null ? [] : [ref]));

/** Has the speaker been told to do the same by a word of its own? */
const saysAlready = (other: Unsigned, cast: Unsigned): boolean =>
  other.type === cast.type &&
  Math.abs(other.key.sentence - cast.key.sentence) <= NEAR &&
  (!other.roles.agent || refsOf(other.roles.agent).some((r) => refsOf(cast.roles.agent).includes(r))) &&
  (!cast.roles.target ||
    !other.roles.target ||
    refsOf(cast.roles.target).every((r) => refsOf(other.roles.target).includes(r)));

function castOf(item: Unsigned, candidates: readonly Candidate[], lexicon: Lexicon): Unsigned | null {
  const [speaker, another] = refsOf(item.roles.agent);
  if (!speaker || another || CROWDS.test(speaker)) return null;
  const side = sideOf(speaker, lexicon);
  const [from, to] = item.key.evidence;
  for (const { item: deed } of candidates) {
    const [start, end] = deed.trigger;
    if (deed.key.sentence !== item.key.sentence || start < from || end > to) continue;
    if (!VIOLENT.has(deed.type) || deed.salience !== 'main') continue;
    const cast = castBy(item, deed, side, lexicon);
    if (cast) return cast;
  }
  return null;
}

interface Side {
  readonly refs: ReadonlySet<string>;
  /** Does it fight, and not as the force of a state? */
  readonly group: boolean;
  readonly state: boolean;
}

function sideOf(ref: string, lexicon: Lexicon): Side {
  const actor = lexicon.actors.get(ref);
  const leads = (actor?.leads ?? []).map((l) => l.ref);
  const group =
    actor?.kind === 'group' || leads.some((l) => lexicon.actors.get(l)?.kind === 'group' && !FORCES.test(l));
  return {
    refs: new Set([ref, ...leads]),
    group,
    state: !group && !FORCES.test(ref) && (ref.startsWith('government-') || (actor?.offices.length ?? 0) > 0),
  };
}

function castBy(item: Unsigned, deed: Unsigned, side: Side, lexicon: Lexicon): Unsigned | null {
  const doers = refsOf(deed.roles.agent);
  const { polarity, status, certainty } = deed.factuality;
  const own = doers.some((r) => side.refs.has(r));
  if (own && side.group && polarity === 'denied' && status === 'occurred')
    return turn(item, deed, 'deny-responsibility', null);
  if (polarity !== 'affirmed') return null;
  if (own && side.group && status === 'planned')
    return turn(item, deed, 'threaten', deed.roles.target ?? null);
  if (status !== 'occurred' || certainty === 'possible' || own) return null;
  const accused = (deed.roles.agent ?? []).filter((f) => f.ref !== null && !CROWDS.test(f.ref));
  const [first] = accused;
  if (!first?.ref) return null;
  // A noun for a deed says less than a clause of who did it.
  if (deed.key.frame.standing !== 'verb') return null;
  const byState = side.state && lexicon.actors.get(first.ref)?.kind === 'group';
  return side.group || byState ? turn(item, deed, 'accuse', accused) : null;
}

function turn(item: Unsigned, deed: Unsigned, type: string, target: readonly Filler[] | null): Unsigned {
  const known = target?.filter((f) => f.ref !== null) ?? [];
  return {
    ...item,
    key: {
      ...item.key,
      predicate: { ...item.key.predicate, id: `${type}.spoken`, type },
      about: deed.key.frame,
    },
    type,
    roles: {
      ...(item.roles.agent ? { agent: item.roles.agent } : {}),
      ...(known.length > 0 ? { target: known } : {}),
    },
    rule: item.rule.replace(/\.statement\..*$/u, `.${type}.spoken`),
  };
}
