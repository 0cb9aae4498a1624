/**
 * Who may have done it: every group that somebody names, and every two that are said to work together, with the
 * evidence for and against each as a matrix. Hypotheses are ordered by what speaks against them, since evidence for
 * one is often evidence for another too; none is called true.
 */

import type { Assertion, Bearing, Evidence, Hypotheses, Hypothesis, Origin } from '@marsad/model';
import { isUnnamed } from '../actor-class.js';
import type { FusedReport } from '../fused-report.js';
import type { EventMaterial } from './event-material.js';

const TOGETHER = new Set(['cooperates-with', 'joint-operation', 'allied-with', 'rapprochement', 'agreement']);
const AGAINST = new Set(['in-conflict-with', 'rival-of', 'clash', 'split']);
const PRESENT = new Set(['operates-in', 'based-in']);
/** What is said of groups at large counts once, however many repeat it: it is not of this event. */
const AT_LARGE = new Set<Evidence['kind']>(['present', 'cooperation', 'hostility']);
const WEIGHT = { strong: 2, weak: 1 } as const;

const refsIn = (assertion: Assertion, roles: readonly string[]): string[] =>
  roles.flatMap((name) => assertion.roles[name] ?? []).flatMap(({ ref }) => ref ?? []);

class Gathering {
  private readonly found = new Map<string, Evidence>();
  constructor(private readonly material: EventMaterial) {}

  get evidence(): readonly Evidence[] {
    return [...this.found.values()];
  }

  /** Groups and forces that may have done it: named, and not those to whom it was done. */
  may(refs: readonly string[]): string[] {
    const { targets, classOf } = this.material;
    const kinds = new Set(['group', 'forces', 'unknown']);
    return [...new Set(refs)]
      .filter((ref) => !targets.has(ref) && !isUnnamed(ref) && kinds.has(classOf(ref)))
      .sort();
  }

  add(
    kind: Evidence['kind'],
    refs: readonly string[],
    assertion: Assertion,
    report: FusedReport,
    weak: boolean,
  ): void {
    const may = this.may(refs);
    const needed = kind === 'cooperation' || kind === 'hostility' ? 2 : 1;
    if (may.length < needed) return;
    const told = this.material.origins.of(assertion, report);
    const origin = kind === 'claim' ? claimantOf(may[0]!) : told;
    const strength = weak ? 'weak' : 'strong';
    const place = { report: report.id, assertion: assertion.id };
    const name = [kind, ...may, strength, ...(AT_LARGE.has(kind) ? [] : [origin.key])].join(' ');
    const known = this.found.get(name) ?? { kind, refs: may, origins: [], strength, assertions: [] };
    const others = known.origins.filter(({ key }) => key !== origin.key);
    this.found.set(name, {
      ...known,
      origins: [...others, origin],
      assertions: [...known.assertions, place],
    });
  }
}

/** A claim is on the word of whoever makes it. */
export const claimantOf = (ref: string): Origin => ({
  ...{ key: `voice:${ref}`, kind: 'named-voice', ref, text: null },
  role: 'armed-group',
});

const unsure = ({ factuality: { certainty, status } }: Assertion): boolean =>
  certainty === 'possible' || certainty === 'probable' || status === 'hypothetical';

function fromTellings(material: EventMaterial, gathering: Gathering): void {
  for (const { telling, report, origin } of material.tellings) {
    const { assertion } = telling;
    const refs = refsIn(assertion, ['agent']);
    const own = origin.ref !== null && refs.includes(origin.ref);
    const kind = assertion.factuality.polarity === 'denied' ? 'denial' : own ? 'claim' : 'named';
    gathering.add(kind, refs, assertion, report, unsure(assertion));
  }
  for (const { assertion, report } of material.statements) {
    const { type, factuality } = assertion;
    const denied = factuality.polarity === 'denied';
    if (type === 'accuse') gathering.add('accused', refsIn(assertion, ['target']), assertion, report, true);
    if (type === 'claim-responsibility' && !denied)
      gathering.add('claim', refsIn(assertion, ['agent']), assertion, report, false);
    if (type === 'deny-responsibility')
      gathering.add('denial', refsIn(assertion, ['agent']), assertion, report, false);
  }
}

/** What the reports on the event say of groups at large: who is there, who works with whom, who fights whom. */
function fromReports(material: EventMaterial, gathering: Gathering): void {
  for (const report of material.reports) {
    for (const assertion of report.record.assertions) {
      const { type, factuality } = assertion;
      if (factuality.polarity === 'denied') continue;
      if (PRESENT.has(type))
        gathering.add('present', refsIn(assertion, ['subject']), assertion, report, true);
      const party = refsIn(assertion, ['party', 'agent', 'target', 'subject', 'object']);
      if (TOGETHER.has(type)) gathering.add('cooperation', party, assertion, report, true);
      if (AGAINST.has(type)) gathering.add('hostility', party, assertion, report, true);
    }
  }
}

/** How one piece of evidence bears on a hypothesis. */
function bearing({ kind, refs }: Evidence, hypothesis: readonly string[]): Bearing {
  const named = hypothesis.filter((ref) => refs.includes(ref)).length;
  if (kind === 'cooperation') return hypothesis.length > 1 && named === hypothesis.length ? 'for' : 'neither';
  if (kind === 'hostility')
    return hypothesis.length > 1 && named === hypothesis.length ? 'against' : 'neither';
  if (kind === 'denial') return named > 0 ? 'against' : 'neither';
  return named > 0 ? 'for' : 'against';
}

function pairsOf(evidence: readonly Evidence[]): string[][] {
  const pairs = new Map<string, string[]>();
  for (const { kind, refs } of evidence)
    if (kind === 'cooperation' && refs.length === 2) pairs.set(refs.join('\n'), [...refs]);
  return [...pairs.values()];
}

/** The hypotheses on who did it, with the matrix of evidence; none where nobody is named. */
export function hypothesesOf(material: EventMaterial): Hypotheses {
  const gathering = new Gathering(material);
  fromTellings(material, gathering);
  fromReports(material, gathering);
  const { evidence } = gathering;
  const single = [
    ...new Set(evidence.flatMap(({ kind, refs }) => (kind === 'hostility' ? [] : refs))),
  ].sort();
  const hypotheses = [...single.map((ref) => [ref]), ...pairsOf(evidence)].map((refs): Hypothesis => {
    const bearings = evidence.map((one) => bearing(one, refs));
    const count = (which: Bearing): number =>
      evidence.reduce((sum, { strength }, i) => sum + (bearings[i] === which ? WEIGHT[strength] : 0), 0);
    return { refs, bearings, for: count('for'), against: count('against') };
  });
  hypotheses.sort(
    (x, y) => x.against - y.against || y.for - x.for || (x.refs.join() < y.refs.join() ? -1 : 1),
  );
  return { evidence, hypotheses };
}
