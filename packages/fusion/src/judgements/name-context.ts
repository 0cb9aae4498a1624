/** What stands around actors and names in the reports: in which countries, with whom, and in which part of which event. */
import type { Assertion, EventFinding } from '@marsad/model';
import { tellingKey } from '../events/telling.js';
import type { FusedReport } from '../fused-report.js';
import { nameNode } from './name-nodes.js';

export interface Context {
  /** ISO 3166-1 alpha-2. */
  readonly countries: Set<string>;
  /** Refs named with it in one assertion. */
  readonly company: Set<string>;
  /** Events and the role in them, as `e12 agent`. */
  readonly parts: Set<string>;
  readonly assertions: string[];
}

const nothing = (): Context => ({
  ...{ countries: new Set(), company: new Set(), parts: new Set(), assertions: [] },
});

/** Contexts by ref, and by node for names that are not resolved. */
export type Contexts = ReadonlyMap<string, Context>;

function namedIn({ roles }: Assertion, textOf: (mention: string | undefined) => string | undefined) {
  return Object.entries(roles).flatMap(([role, all]) =>
    all.flatMap(({ ref, mention }) => {
      const text = ref === null ? textOf(mention) : undefined;
      const who = ref ?? (text === undefined ? null : nameNode(text));
      return who === null ? [] : [{ role, who }];
    }),
  );
}

/** Lays out the contexts of everybody who fills a role; reports as they stand after judgements. */
export function contextsIn(reports: readonly FusedReport[], events: readonly EventFinding[]): Contexts {
  const eventOf = new Map(
    events.flatMap(({ id, tellings }) => tellings.map(({ key }) => [key, id] as const)),
  );
  const found = new Map<string, Context>();
  for (const { id, record } of reports) {
    const texts = new Map(record.mentions.map((mention) => [mention.id, mention.text]));
    for (const assertion of record.assertions) {
      const named = namedIn(assertion, (mention) => (mention === undefined ? undefined : texts.get(mention)));
      const event = eventOf.get(tellingKey(id, assertion.anchor));
      for (const { role, who } of named) {
        const own = found.get(who) ?? nothing();
        found.set(who, own);
        if (assertion.place?.country != null) own.countries.add(assertion.place.country);
        for (const other of named) if (other.who !== who) own.company.add(other.who);
        if (event !== undefined) own.parts.add(`${event} ${role}`);
        own.assertions.push(assertion.id);
      }
    }
  }
  return found;
}
