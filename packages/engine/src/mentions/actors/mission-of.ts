/**
 * Which mission "the UN force", "the peacekeepers" or "African Union troops" are: an organisation has one in a country
 * at a time, so the country and the date tell. Where they leave two, or the date is unknown and several followed one
 * another, nothing is answered.
 */
import type { Actor, Lexicon } from '../../lexicon/lexicon.js';

/** What is asked for: whose mission, where and when. */
export interface MissionSought {
  /** Refs of the organisations that it may belong to; empty for any peace mission. */
  readonly of: ReadonlySet<string>;
  /** Type of the mission where no organisation is told. */
  readonly type: string;
  /** ISO code; null where no country is told, for an organisation that has one mission only. */
  readonly country: string | null;
  /** Day or year of the report, or null where that is not known. */
  readonly date: string | null;
}

const missions = new WeakMap<Lexicon, readonly Actor[]>();

function missionsOf(lexicon: Lexicon): readonly Actor[] {
  const known = missions.get(lexicon);
  if (known) return known;
  const found = [...lexicon.actors.values()].filter((actor) => actor.kind === 'mission');
  missions.set(lexicon, found);
  return found;
}

/** Did an actor exist at a date? What is not known of it speaks for it. Dates may be years or days. */
export function existedAt(actor: Pick<Actor, 'founded' | 'ended'>, date: string | null): boolean {
  if (date === null) return true;
  const { founded, ended } = actor;
  const upTo = (bound: string): number => Math.min(bound.length, date.length);
  if (founded && /^\d/u.test(founded) && date.slice(0, upTo(founded)) < founded.slice(0, upTo(founded)))
    return false;
  return !(ended && /^\d/u.test(ended) && date.slice(0, upTo(ended)) > ended.slice(0, upTo(ended)));
}

/** The one mission that fits, or null. */
export function missionOf(lexicon: Lexicon, { of, type, country, date }: MissionSought): Actor | null {
  const fitting = missionsOf(lexicon).filter(
    (actor) =>
      (country === null ? of.size > 0 : actor.countries.includes(country)) &&
      existedAt(actor, date) &&
      (of.size > 0 ? actor.parents.some((p) => of.has(p.ref)) : actor.type === type),
  );
  return fitting.length === 1 ? (fitting[0] ?? null) : null;
}

/** Was one part of the other at the date? */
export const isUnder = ({ parents }: Actor, parent: string, date: string | null): boolean =>
  parents.some((p) => p.ref === parent && existedAt(exact(p.from, p.to), date));
const exact = (founded?: string, ended?: string): Pick<Actor, 'founded' | 'ended'> => ({
  ...(founded ? { founded } : {}),
  ...(ended ? { ended } : {}),
});

/**
 * The branch of a group that the register has in one of the countries at the date: of several the one that is active in
 * the fewest countries; null where two are as close or there is none.
 */
export function branchIn(
  lexicon: Lexicon,
  parent: string,
  countries: ReadonlySet<string>,
  date: string | null,
): Actor | null {
  const found: Actor[] = [];
  for (const actor of lexicon.actors.values())
    if (
      actor.kind === 'group' &&
      actor.countries.some((c) => countries.has(c)) &&
      isUnder(actor, parent, date) &&
      existedAt(actor, date)
    )
      found.push(actor);
  const [first, second] = found.sort((a, b) => a.countries.length - b.countries.length);
  return first && (!second || first.countries.length < second.countries.length) ? first : null;
}
