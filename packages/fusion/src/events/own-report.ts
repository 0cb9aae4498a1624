/**
 * What a report itself ties together: its vague tellings (a toll told further on, an attack named again) and its
 * claims, each with the event of the same report that they speak of. It looks at one report alone, so the answer is
 * the same whatever else is known; what it cannot tie stays loose.
 */
import type { Assertion, Figure } from '@marsad/model';
import type { ClassOf } from '../actor-class.js';
import type { FusedReport } from '../fused-report.js';
import { daysApart, featuresOf } from './features.js';
import { isDated, isLocated, type Telling, tellingKey, tellingsOf } from './telling.js';

export interface OwnLink {
  /** Key of the vague telling, or anchor key of the claim. */
  readonly from: string;
  /** Key of the telling that it speaks of: a precise one, or a vague one that has a day or a place of its own. */
  readonly to: string;
  readonly why: string;
}

export interface OwnReport {
  readonly report: FusedReport;
  /** Precise ones lend each other nothing; each has what its own vague tellings and claims add. */
  readonly precise: readonly Telling[];
  readonly vague: readonly Telling[];
  readonly links: readonly OwnLink[];
  readonly claims: readonly OwnLink[];
}

/** Days of a month at most: a longer time is of many events. */
const MONTH = 32;
/** Characters within which what is claimed follows its claim. */
const BEHIND = 60;
const CLAIMS = new Set(['claim-responsibility', 'deny-responsibility', 'accuse']);

/** The precise telling behind a chain of retellings, or null. */
function retold(telling: Telling, byKey: ReadonlyMap<string, Telling>): Telling | null {
  const seen = new Set<string>();
  for (let at: Telling | undefined = telling; at !== undefined; ) {
    if (!at.vague) return at;
    if (at.retells === null || seen.has(at.key)) return null;
    seen.add(at.key);
    at = byKey.get(tellingKey(at.report, at.retells));
  }
  return null;
}

/** The last of them before a place in the text; the only one also when it comes later. */
function nearest(tellings: readonly Telling[], at: number): Telling | null {
  const before = tellings.filter((one) => one.at <= at);
  if (before.length > 0) return before.reduce((last, one) => (one.at >= last.at ? one : last));
  return tellings.length === 1 ? tellings[0]! : null;
}

/** Says a day or a place of its own, so that it begins an event instead of going on with one. */
const begins = ({ vague, assertion, days }: Telling): boolean =>
  !vague || assertion.place !== undefined || (days !== null && days[1] - days[0] < MONTH);

/**
 * Whether the same sort of people take part in both, as far as both tell. A name of no known sort may be of any; a side
 * that counts its own dead and a group that claimed the event took part, whoever else is named.
 */
function sameSorts(vague: Telling, event: Telling, classOf: ClassOf): boolean {
  const voice = vague.assertion.attribution.at(-1)?.holder.ref;
  if (voice !== undefined && vague.all.has(voice)) return true;
  const [x, y] = [[...vague.all].map(classOf), [...event.all, ...event.claimants].map(classOf)];
  if (x.length === 0 || y.length === 0 || x.includes('unknown') || y.includes('unknown')) return true;
  return x.some((one) => y.includes(one));
}

/** One voice does not count the same dead twice with two numbers, so two numbers are of two events. */
function countsOtherwise(a: Telling, b: Telling): boolean {
  const voice = ({ assertion }: Telling): string =>
    JSON.stringify(assertion.attribution.at(-1)?.holder ?? null);
  if (voice(a) !== voice(b)) return false;
  const exact = ({ figures }: Telling): Figure[] =>
    figures.filter(({ qualifier, part_of: part }) => qualifier === 'exact' && part === undefined);
  const alike = (x: Figure, y: Figure): boolean =>
    x.measure === y.measure &&
    (x.of === y.of || (x.of ?? 'person') === 'person' || (y.of ?? 'person') === 'person');
  return exact(a).some((x) => exact(b).some((y) => alike(x, y) && x.best !== y.best));
}

/** Whether a vague telling may go on with an event of its report. What it says itself must not point elsewhere. */
function goesOn(vague: Telling, event: Telling, classOf: ClassOf): boolean {
  const { assertion, days, place } = vague;
  if (assertion.time !== undefined && (days === null || days[1] - days[0] >= MONTH)) return false;
  if ((daysApart(days, event.days) ?? 0) > 0) return false;
  const named = place !== null && place.lat === null && place.name !== event.place?.name;
  if (named && event.place !== null && place.name !== place.country) return false;
  if (featuresOf(vague, event, classOf).some(({ veto }) => veto)) return false;
  return sameSorts(vague, event, classOf) && !countsOtherwise(vague, event);
}

function ownLink(
  vague: Telling,
  tellings: readonly Telling[],
  byKey: ReadonlyMap<string, Telling>,
  classOf: ClassOf,
): OwnLink | null {
  const first = retold(vague, byKey);
  if (first !== null) return { from: vague.key, to: first.key, why: 'its report tells the same event again' };
  const others = tellings.filter((one) => one.family === vague.family && one !== vague && begins(one));
  const near = nearest(begins(vague) ? others.filter((one) => !one.vague) : others, vague.at);
  if (near === null || !goesOn(vague, near, classOf)) return null;
  const why =
    others.length === 1
      ? 'its report tells of no other event of its kind'
      : 'the event told last before it in its report';
  return { from: vague.key, to: near.key, why };
}

/** Links that end at a vague telling which is itself tied go on to where that one leads. */
function throughLinks(links: readonly OwnLink[]): OwnLink[] {
  const to = new Map(links.map((link) => [link.from, link.to]));
  return links.map((link) => ({ ...link, to: to.get(link.to) ?? link.to }));
}

/** What a claim names comes right behind it ("claimed a second attack, on a convoy"), else it was told before. */
function claimed(precise: readonly Telling[], at: number): Telling | null {
  const behind = precise.filter((one) => one.at >= at && one.at - at <= BEHIND);
  return behind.length > 0 ? behind.reduce((x, y) => (y.at < x.at ? y : x)) : nearest(precise, at);
}

function claimLink(
  { anchor, about, trigger, type }: Assertion,
  precise: readonly Telling[],
  links: readonly OwnLink[],
  tellings: ReadonlyMap<string, Telling>,
  report: string,
): OwnLink | null {
  if (!CLAIMS.has(type)) return null;
  const from = tellingKey(report, anchor);
  if (about !== undefined) {
    const to = tellingKey(report, about);
    const behind = links.find((link) => link.from === to)?.to ?? to;
    if (precise.some(({ key }) => key === behind)) return { from, to: behind, why: 'it says so' };
    if (tellings.has(to)) return null;
  }
  if (type === 'accuse') return null;
  const near = claimed(
    precise.filter(({ family }) => family === 'violence'),
    trigger[0],
  );
  return near === null
    ? null
    : { from, to: near.key, why: 'the act of violence that its report tells next to it' };
}

/**
 * A report may say the day in one sentence and the place in another. Where all its tellings of violence agree on one
 * day and one place and none has both, the first that is placed is given the day.
 */
function completed(tellings: readonly Telling[], classOf: ClassOf): readonly Telling[] {
  const violent = tellings.filter(({ family }) => family === 'violence');
  if (violent.some(({ vague }) => !vague)) return tellings;
  const dated = violent.filter(({ days }) => isDated(days));
  const placed = violent.filter(({ place }) => isLocated(place));
  const [day, at] = [dated[0], placed[0]];
  if (day === undefined || at === undefined) return tellings;
  const oneDay = dated.every(({ days }) => daysApart(days, day.days) === 0);
  const onePlace = placed.every(({ place }) => place?.name === at.place?.name);
  const bare = at.assertion.time === undefined && sameSorts(day, at, classOf);
  if (!oneDay || !onePlace || !bare || featuresOf(day, at, classOf).some(({ veto }) => veto)) return tellings;
  const whole = { ...at, days: day.days, vague: false, lent: 'its day is told elsewhere in its report' };
  return tellings.map((one) => (one === at ? whole : one));
}

/** With what its own vague tellings and its claims add where it is silent itself. */
function lent(precise: Telling, vague: readonly Telling[], claimants: readonly string[]): Telling {
  const add = (own: ReadonlySet<string>, side: 'agents' | 'targets'): ReadonlySet<string> =>
    own.size > 0 ? own : new Set(vague.flatMap((one) => [...one[side]]));
  const agents = add(precise.agents, 'agents');
  const targets = add(precise.targets, 'targets');
  return {
    ...precise,
    agents,
    targets,
    all: precise.all.size > 0 ? precise.all : new Set([...agents, ...targets]),
    figures: precise.figures.length > 0 ? precise.figures : vague.flatMap(({ figures }) => figures),
    claimants: [...new Set([...precise.claimants, ...claimants])].sort(),
  };
}

/** Reads one report. */
export function ownReport(report: FusedReport, classOf: ClassOf): OwnReport {
  const tellings = completed(tellingsOf(report), classOf);
  const byKey = new Map(tellings.map((one) => [one.key, one]));
  const precise = tellings.filter(({ vague }) => !vague);
  const vague = tellings.filter((one) => one.vague);
  const links = throughLinks(vague.flatMap((one) => ownLink(one, tellings, byKey, classOf) ?? []));
  const claims = report.record.assertions.flatMap(
    (one) => claimLink(one, precise, links, byKey, report.id) ?? [],
  );
  const claimantsAt = (key: string): string[] =>
    claims
      .filter(({ to }) => to === key)
      .flatMap(({ from }) =>
        report.record.assertions.filter((one) => tellingKey(report.id, one.anchor) === from),
      )
      .filter(({ type, factuality }) => type === 'claim-responsibility' && factuality.polarity === 'affirmed')
      .flatMap(({ roles }) => (roles.agent ?? []).flatMap(({ ref }) => ref ?? []));
  return {
    report,
    precise: precise.map((one) =>
      lent(
        one,
        links.filter(({ to }) => to === one.key).map(({ from }) => byKey.get(from)!),
        claimantsAt(one.key),
      ),
    ),
    vague,
    links,
    claims,
  };
}
