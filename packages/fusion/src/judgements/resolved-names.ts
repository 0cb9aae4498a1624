/**
 * Who fills a role once persons have decided of names: a name that was linked to an actor stands for it, and a ref that
 * a report has only by names that were barred stands for nobody there. Records are not changed.
 */
import type { Assertion, Filler, Holder, Mention } from '@marsad/model';
import type { FusedReport } from '../fused-report.js';
import type { ActorLinks } from './actor-links.js';
import { isNameNode, nameNode } from './name-nodes.js';

const NAMING: ReadonlySet<Mention['match']> = new Set(['name', 'alias', 'misnomer', 'fuzzy']);

/** Refs that a report names by nothing but names that say nothing by themselves. */
function unsupported(mentions: readonly Mention[], barred: ReadonlySet<string>): ReadonlySet<string> {
  if (barred.size === 0) return new Set();
  const naming = mentions.filter(({ ref, match }) => ref !== null && NAMING.has(match));
  const known = new Set(naming.flatMap(({ ref, text }) => (barred.has(nameNode(text)) ? [] : [ref])));
  return new Set(
    naming.flatMap(({ ref, text }) => (!known.has(ref) && barred.has(nameNode(text)) ? (ref ?? []) : [])),
  );
}

/** Tells who is meant in one report. */
export class ResolvedNames {
  private readonly mentions: ReadonlyMap<string, Mention>;
  private readonly nobody: ReadonlySet<string>;

  constructor(
    { record }: FusedReport,
    private readonly actors: ActorLinks,
    barred: ReadonlySet<string>,
  ) {
    this.mentions = new Map(record.mentions.map((mention) => [mention.id, mention]));
    this.nobody = unsupported(record.mentions, barred);
  }

  /** The ref that stands for what was read; null when nobody is known to be meant. */
  ref(read: string | null, mention: string | undefined): string | null {
    if (read !== null && !this.nobody.has(read)) return this.actors.of(read);
    const text = mention === undefined ? undefined : this.mentions.get(mention)?.text;
    if (text === undefined) return null;
    const found = this.actors.of(nameNode(text));
    return isNameNode(found) ? null : found;
  }

  private filler(one: Filler): Filler {
    const ref = this.ref(one.ref, one.mention);
    return ref === one.ref ? one : { ...one, ref };
  }

  private holder({ ref: read, ...rest }: Holder): Holder {
    const ref = this.ref(read ?? null, rest.mention);
    return ref === null ? rest : { ...rest, ref };
  }

  /** An assertion with those who are meant. */
  assertion(one: Assertion): Assertion {
    const { roles, attribution, figures } = one;
    return {
      ...one,
      roles: Object.fromEntries(
        Object.entries(roles).map(([name, all]) => [name, all.map((filler) => this.filler(filler))]),
      ),
      attribution: attribution.map((voice) => ({ ...voice, holder: this.holder(voice.holder) })),
      ...(figures !== undefined && {
        figures: figures.map((figure) =>
          figure.ref == null ? figure : { ...figure, ref: this.ref(figure.ref, undefined) },
        ),
      }),
    };
  }
}
