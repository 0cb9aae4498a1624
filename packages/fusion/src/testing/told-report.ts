/**
 * Reports for tests, from a few words each: what a report says, without a text to read it from. Only tests import it.
 */
import type { Assertion, Figure, Mention, Voice } from '@marsad/model';
import type { FusedReport } from '../fused-report.js';

export interface ToldEvent {
  readonly anchor: string;
  readonly type?: string;
  /** Refs; a name that is not resolved is written as `?Katiba Serma`, a ref with the name that it stands on as `jnim=AQ`. */
  readonly agent?: readonly string[];
  readonly target?: readonly string[];
  readonly party?: readonly string[];
  readonly subject?: readonly string[];
  readonly object?: readonly string[];
  readonly day?: string;
  readonly at?: readonly [name: string, lat: number, lon: number];
  readonly precision?: 1 | 2 | 3 | 4;
  readonly killed?: number;
  readonly of?: Figure['of'];
  readonly lost?: string;
  readonly voice?: readonly [ref: string, role: Voice['role'], act?: Voice['act']];
  readonly denied?: boolean;
  readonly status?: Assertion['factuality']['status'];
  readonly certainty?: Assertion['factuality']['certainty'];
  readonly about?: string;
  readonly retells?: string;
  readonly rung?: Assertion['rung'];
  readonly ended?: boolean;
}

/** Who is meant by a ref of a told event, and by which name. */
function meant(ref: string): { readonly ref: string | null; readonly text: string | null } {
  if (ref.startsWith('?')) return { ref: null, text: ref.slice(1) };
  const [own = ref, text = null] = ref.split('=');
  return { ref: own, text };
}

const fillers = (refs: readonly string[] | undefined, name: string): Assertion['roles'] =>
  refs === undefined
    ? {}
    : {
        [name]: refs.map((one) => {
          const { ref, text } = meant(one);
          return { ref, ...(text !== null && { mention: `m ${text}` }) };
        }),
      };

/** One mention a name. */
function mentionsOf(told: readonly ToldEvent[]): Mention[] {
  const all = told.flatMap(({ agent = [], target = [], party = [] }) => [...agent, ...target, ...party]);
  return all.map(meant).flatMap(({ ref, text }): Mention[] =>
    text === null
      ? []
      : [
          {
            ...{ id: `m ${text}`, kind: 'actor', span: [0, 1], text, ref },
            ...(ref === null ? { match: 'none', type: 'armed-group' } : { match: 'alias' }),
          },
        ],
  );
}

function figuresOf({ killed, of, lost }: ToldEvent): Pick<Assertion, 'figures'> {
  if (killed === undefined) return {};
  const figure: Figure = {
    ...{ measure: 'killed', low: killed, best: killed, high: killed, qualifier: 'exact', span: [0, 1] },
    ...(of !== undefined && { of }),
    ...(lost !== undefined && { ref: lost }),
  };
  return { figures: [figure] };
}

function placeOf({ at, precision = 1 }: ToldEvent): Pick<Assertion, 'place'> {
  if (at === undefined) return {};
  const [name, lat, lon] = at;
  const located = { name, lat, lon, country: 'ML', precision, radius_km: [3, 25, 150][precision - 1]! };
  return { place: { ...located, ref: `geonames:${name}`, relation: 'at', span: [0, 1] } };
}

function assertionOf(told: ToldEvent, index: number): Assertion {
  const { anchor, type = 'attack', day, voice, about, retells, rung, ended } = told;
  return {
    ...{ anchor, id: `s-${anchor}`, kind: 'event', type, salience: 'main' },
    roles: {
      ...fillers(told.agent, 'agent'),
      ...fillers(told.target, 'target'),
      ...fillers(told.party, 'party'),
      ...fillers(told.subject, 'subject'),
      ...fillers(told.object, 'object'),
    },
    ...(day !== undefined && { time: { edtf: day, basis: 'stated' } }),
    ...placeOf(told),
    ...figuresOf(told),
    ...(about !== undefined && { about }),
    ...(retells !== undefined && { retells }),
    ...(rung !== undefined && { rung }),
    ...(ended !== undefined && { ended }),
    attribution:
      voice === undefined ? [] : [{ holder: { ref: voice[0] }, role: voice[1], act: voice[2] ?? 'say' }],
    factuality: {
      polarity: told.denied === true ? 'denied' : 'affirmed',
      certainty: told.certainty ?? 'certain',
      status: told.status ?? 'occurred',
    },
    evidence: [[index * 100, index * 100 + 50]],
    trigger: [index * 100, index * 100 + 5],
    coder: 'test',
    rule: 'test',
  };
}

export interface ToldReport {
  readonly published?: string;
  readonly outlet?: string;
  readonly text?: string;
}

/** A report that says these things, in this order. */
export function toldReport(id: string, told: readonly ToldEvent[], more: ToldReport = {}): FusedReport {
  const { published = '2017-11-26', outlet, text = '' } = more;
  return {
    id,
    text,
    record: {
      schema: 'marsad/1',
      document: {
        ...{ id, text: id, language: 'en' },
        outlet: outlet === undefined ? null : { ref: outlet },
        published: { edtf: published, basis: 'stated' },
      },
      mentions: mentionsOf(told),
      assertions: told.map(assertionOf),
      notes: [],
    },
  };
}
