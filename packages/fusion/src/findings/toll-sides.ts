/**
 * Whose losses a figure counts: the attackers' or those of the attacked. The event's own roles decide, then the sort of
 * people; what neither tells stays unknown.
 */

import type { Figure, TollKind, TollSide } from '@marsad/model';
import type { ActorClass } from '../actor-class.js';
import { type EventMaterial, sideClasses } from './event-material.js';

const OF: Readonly<Partial<Record<NonNullable<Figure['of']>, TollKind>>> = {
  soldier: 'forces',
  peacekeeper: 'forces',
  police: 'forces',
  militia: 'militants',
  militant: 'militants',
  civilian: 'civilians',
  child: 'civilians',
  worker: 'civilians',
  official: 'civilians',
};
const BY_CLASS: Readonly<Partial<Record<ActorClass, TollKind>>> = {
  forces: 'forces',
  group: 'militants',
  civilians: 'civilians',
};
/** The class of actors that a kind of people is of. */
export const CLASS_OF_KIND: Readonly<Record<TollKind, ActorClass | null>> = {
  forces: 'forces',
  militants: 'group',
  civilians: 'civilians',
  people: null,
};

/** What sort of people a figure counts: as it says, else as whose they are. */
export function kindOf({ of, ref }: Figure, { classOf }: EventMaterial): TollKind {
  const said = of === undefined ? undefined : OF[of];
  if (said !== undefined) return said;
  return (ref == null ? undefined : BY_CLASS[classOf(ref)]) ?? 'people';
}

/** Claimants and those who are named as agents; a two-sided fight has no attackers. */
function attackersOf({ agents, statements }: EventMaterial): Set<string> {
  const claimants = statements
    .filter(
      ({ assertion: { type, factuality } }) =>
        type === 'claim-responsibility' && factuality.polarity === 'affirmed',
    )
    .flatMap(({ assertion }) => (assertion.roles.agent ?? []).flatMap(({ ref }) => ref ?? []));
  return new Set([...agents, ...claimants]);
}

/** Who is on which side. */
export interface Sides {
  readonly attackers: ReadonlySet<string>;
  readonly attackerClasses: ReadonlySet<ActorClass>;
  readonly attackedClasses: ReadonlySet<ActorClass>;
}

/** Works out who is on which side. */
export function sidesOf(material: EventMaterial): Sides {
  const attackers = attackersOf(material);
  const { classOf, targets } = material;
  return {
    attackers,
    attackerClasses: sideClasses(attackers, classOf),
    attackedClasses: sideClasses(
      [...targets].filter((ref) => !attackers.has(ref)),
      classOf,
    ),
  };
}

/** The side that a figure counts. */
export function sideOf(figure: Figure, kind: TollKind, sides: Sides, { targets }: EventMaterial): TollSide {
  const { ref } = figure;
  if (ref != null && sides.attackers.has(ref)) return 'attackers';
  const ofClass = CLASS_OF_KIND[kind];
  const [attackers, attacked] = [
    ofClass !== null && sides.attackerClasses.has(ofClass),
    ofClass !== null && sides.attackedClasses.has(ofClass),
  ];
  if (attackers !== attacked) return attackers ? 'attackers' : 'attacked';
  if (ref != null && targets.has(ref)) return 'attacked';
  if (kind === 'civilians') return 'attacked';
  if (kind === 'militants') return sides.attackedClasses.has('forces') ? 'attackers' : 'unknown';
  return figure.side === 'target' ? 'attacked' : figure.side === 'agent' ? 'attackers' : 'unknown';
}
