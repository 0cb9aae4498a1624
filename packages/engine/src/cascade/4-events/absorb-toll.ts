/**
 * Lets the draft of an event take in what the draft of its toll knows: who died on which side, who did it, where and
 * when. It decides nothing about which belongs to which.
 */
import { isArmed } from '../../mentions/party.js';
import type { Draft, DraftFigure, Party } from '../state.js';
import type { Mutable } from './read-events.js';
import { reports } from './reports-toll.js';

/** "twenty fighters were killed when they attacked": the figure is the attackers' own loss. */
const ownLoss = (told: DraftFigure, doers: readonly Party[]): DraftFigure =>
  told.party && doers.some((d) => d.phrase === told.party?.phrase)
    ? { ...told, figure: { ...told.figure, side: 'agent' } }
    : told;

/** "killed 15 fighters from both sides": the dead of all who fought are no party of their own. */
const isOfBothSides = ({ frame: { slots } }: Draft): boolean =>
  (['from', 'of', 'on', 'among'] as const).some((slot) =>
    slots.get(slot)?.some(({ phrase }) => SIDES.has(phrase.head.lemma?.name ?? phrase.head.low)),
  );
const SIDES = new Set(['side', 'sides', 'côté', 'camp', 'côtés', 'camps']);

/** Takes a toll into the draft of its event, in place. */
export function absorb(host: Mutable<Draft>, toll: Draft): void {
  if (toll.main || reports(toll.frame)) host.main = true;
  const doers = host.roles.get('agent') ?? [];
  host.figures = [...host.figures, ...toll.figures.map((told) => ownLoss(told, doers))];
  for (const role of ['agent', 'target'] as const) {
    // "were killed when they attacked": who attacked and fell is no target.
    const parties = toll.roles
      .get(role)
      ?.filter((p) => role === 'agent' || !host.roles.get('agent')?.some((a) => a.phrase === p.phrase));
    if (!parties?.length) continue;
    if (host.predicate.roles.party) {
      // "a clash of the army with X killed four and 33 Islamists": who fought is told.
      const known = host.roles.get('party') ?? [];
      if (known.length > 1 || isOfBothSides(toll)) continue;
      const met = parties.filter((p) => isArmed(p) && !known.some((k) => k.phrase === p.phrase));
      const fighting = [...known, ...met];
      if (fighting.length > 0 && fighting.length <= 4) host.roles.set('party', fighting);
      continue;
    }
    const own = host.roles.get(role) ?? [];
    if (role === 'agent' && own.length > 0) continue;
    const others = parties.filter((p) => !own.some((o) => o.phrase === p.phrase));
    if (role === 'target' && own.length + others.length > 4) continue;
    host.roles.set(role, [...own, ...others]);
  }
  if (host.places.length === 0) host.places = toll.places;
  host.time ??= toll.time;
  const from = Math.min(host.evidence[0], toll.evidence[0]);
  const to = Math.max(host.evidence[1], toll.evidence[1]);
  if (to - from <= 400) host.evidence = [from, to];
}
