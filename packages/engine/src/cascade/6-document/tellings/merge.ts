/**
 * Makes one assertion of two tellings of an event: each field from the telling that gives it most exactly, and the
 * evidence of both. Nothing is inferred that neither tells.
 */
import type { AssertedPlace, AssertedTime, Filler, Span } from '@marsad/model';
import type { Lexicon } from '../../../lexicon/lexicon.js';
import type { Unsigned } from '../assembly.js';
import { order } from '../settle-place.js';
import { isNarrower } from './kinds.js';
import { mergedFigures } from './merge-figures.js';
import { related } from './sides.js';

const MOST = 4;
/** A report that says one thing over and over is no better evidence. */
const MOST_EVIDENCE = 16;
const VAGUE = /^(?:unidentified-armed-group|communal-militia)-/u;

/** Adds to an assertion what a later telling of its event says. */
export function merge(told: Unsigned, again: Unsigned, voices: 'told' | 'again', lexicon: Lexicon): void {
  // The word that names the kind stands for the whole; its evidence must then be kept.
  if (isNarrower(again.type, told.type) && told.evidence.length < MOST_EVIDENCE) {
    told.type = again.type;
    told.trigger = again.trigger;
    told.rule = again.rule;
  }
  told.tellings.push(again.key);
  if (told.evidence.length < MOST_EVIDENCE) told.evidence = joinedSpans(told.evidence, again.evidence);
  const before = told.roles;
  told.roles = ofType(mergedRoles(before, again.roles, lexicon), told, lexicon);
  const struck = (again.roles.target ?? []).map((f) => f.ref);
  const own = struck.length > 0 && struck.every((ref) => ref && told.roles.agent?.some((f) => f.ref === ref));
  const counted = (again.figures ?? []).map((f) => (own ? { ...f, side: 'agent' as const } : f));
  const figures = mergedFigures(told.figures ?? [], counted);
  if (figures.length > 0) told.figures = figures;
  if (own) {
    const { target: _, ...rest } = told.roles;
    told.roles = before.target ? { ...rest, target: before.target } : rest;
  }
  const time = mergedTime(told.time, again.time);
  if (time) told.time = time;
  mergePlaces(told, again);
  if (again.means && (!told.means || told.means === 'unknown')) told.means = again.means;
  if (again.salience === 'main') told.salience = 'main';
  if (voices === 'again') {
    told.attribution = again.attribution;
    told.factuality = again.factuality;
  }
}

/** Spans in the order of the text, none inside another. */
function joinedSpans(a: readonly Span[], b: readonly Span[]): Span[] {
  const all = [...a, ...b].sort((x, y) => x[0] - y[0] || y[1] - x[1]);
  return all.filter((x, i) => !all.slice(0, i).some((y) => y[0] <= x[0] && y[1] >= x[1]));
}

/** Whom a toll struck is no role of a clash: both sides are its parties. */
function ofType(
  roles: Record<string, Filler[]>,
  { type }: Unsigned,
  lexicon: Lexicon,
): Record<string, Filler[]> {
  const known = lexicon.types.get(type)?.roles ?? [];
  return Object.fromEntries(Object.entries(roles).filter(([role]) => known.includes(role)));
}

function mergedRoles(a: Unsigned['roles'], b: Unsigned['roles'], lexicon: Lexicon): Record<string, Filler[]> {
  const roles: Record<string, Filler[]> = {};
  for (const role of new Set([...Object.keys(a), ...Object.keys(b)]))
    roles[role] = mergedFillers(a[role] ?? [], b[role] ?? [], role, lexicon);
  return roles;
}

function mergedFillers(a: readonly Filler[], b: readonly Filler[], role: string, lexicon: Lexicon): Filler[] {
  const fillers = [...a];
  for (const filler of b) {
    if (filler.ref === null ? a.length > 0 : fillers.some((f) => f.ref === filler.ref)) continue;
    fillers.push(filler);
  }
  const named = fillers.filter((f) => f.ref !== null);
  const kept = a.some((f) => f.ref !== null) || named.length === 0 ? fillers : named;
  return (role === 'target' ? kept : mostExact(kept, lexicon)).slice(0, MOST);
}

/** Gunmen who are said to be of a group, and a group whose branch is named, give way. */
function mostExact(fillers: readonly Filler[], lexicon: Lexicon): Filler[] {
  const refs = fillers.flatMap((f) => (f.ref === null ? [] : [f.ref]));
  const exact = refs.filter((r) => !VAGUE.test(r));
  return fillers.filter(({ ref }) => {
    if (ref === null) return true;
    if (VAGUE.test(ref)) return exact.length === 0;
    return !exact.some((r) => r !== ref && isUnder(r, ref, lexicon));
  });
}

const isUnder = (ref: string, above: string, lexicon: Lexicon): boolean =>
  related(ref, above, lexicon) &&
  lexicon.actors.get(ref)?.parents.some((parent) => parent.ref === above) === true;

function mergedTime(a: AssertedTime | undefined, b: AssertedTime | undefined): AssertedTime | undefined {
  if (!a || !b) return a ?? b;
  return b.edtf.length > a.edtf.length && b.edtf.startsWith(a.edtf) ? b : a;
}

function mergePlaces(told: Unsigned, again: Unsigned): void {
  const of = (item: Unsigned): readonly AssertedPlace[] => item.places ?? (item.place ? [item.place] : []);
  const places = [...of(told)];
  for (const place of of(again))
    if (isOwn(place, again) && !places.some((p) => p.ref === place.ref && p.name === place.name))
      places.push(place);
  const [first, ...rest] = order(places).slice(0, MOST);
  if (!first) return;
  told.place = first;
  if (rest.length > 0) told.places = [first, ...rest];
}

const BESIDE = 60;

/** "24 km from this attack": what a clause tells of something else is no place of an attack named in passing. */
const isOwn = ({ span }: AssertedPlace, { salience, trigger, key }: Unsigned): boolean =>
  salience === 'main' ||
  key.frame.item.kind === 'verb' ||
  (span[0] >= trigger[1] && span[0] - trigger[1] < BESIDE);
