/**
 * Reports made by templates with the record that belongs to them, for measuring a project of any size without reading:
 * a made-up country of villages, the register's groups and forces, events that several reports tell, some of them word
 * for word. The same number and size give the same report on every machine. Nothing is learnt or tuned on them.
 */
import {
  type AssertedPlace,
  type Assertion,
  addDays,
  anchorOf,
  assertionId,
  documentId,
  type Figure,
  type Mention,
  type ReportInput,
  type ReportRecord,
  type Span,
  TYPES,
  type TypeId,
  textId,
  type Voice,
} from '@marsad/model';

const FIRST_DAY = '2012-01-01';
const DAYS = 12 * 365;
/** Reports that tell mainly of one event. */
const TELLINGS = 3;
/** Of a hundred reports, how many carry the words of the one before them on the same event. */
const COPIES = 8;
const SYLLABLES = [
  'ba',
  'dou',
  'gou',
  'ka',
  'la',
  'ma',
  'n’do',
  'ra',
  'sa',
  'tin',
  'tou',
  'wa',
  'zin',
  'yo',
  'ko',
  'li',
];
const GROUPS = [
  ...['jnim', 'isgs', 'ansar-dine', 'aqim', 'katiba-macina', 'al-mourabitoun', 'boko-haram', 'iswap'],
  ...['al-shabaab', 'islamic-state', 'al-qaeda', 'mujao', 'cma', 'gatia', 'msa', 'ansarul-islam'],
];
const FORCES = [
  ...[
    'armed-forces-mali',
    'armed-forces-burkina-faso',
    'armed-forces-niger',
    'minusma',
    'operation-barkhane',
  ],
  ...[
    'armed-forces-nigeria',
    'armed-forces-chad',
    'g5-sahel-joint-force',
    'wagner-group',
    'armed-forces-france',
  ],
];
const OUTLETS = [
  'rfi',
  'afp',
  'reuters',
  'al-jazeera',
  'bbc',
  'jeune-afrique',
  'alarabiya',
  'xinhua',
  'ap',
  'studio-tamani',
];
const VIOLENCE: readonly TypeId[] = ['attack', 'ambush', 'bombing', 'clash', 'abduction', 'attack'];

/** A number from 0 to `below`, always the same for the same seeds. */
function pick(below: number, ...seeds: readonly number[]): number {
  let state = 0x9e3779b9;
  for (const seed of seeds) {
    state = Math.imul(state ^ (seed + 0x7f4a7c15), 0x85ebca6b);
    state ^= state >>> 13;
    state = Math.imul(state, 0xc2b2ae35);
    state ^= state >>> 16;
  }
  return (state >>> 0) % below;
}

/** The first of a list comes most often, the second half as often, and so on. */
function oftenFirst<T>(list: readonly T[], ...seeds: readonly number[]): T {
  const weight = (i: number): number => 1 / (i + 1);
  const total = list.reduce((sum, _, i) => sum + weight(i), 0);
  let left = (pick(1_000_000, ...seeds) / 1_000_000) * total;
  for (const [i, one] of list.entries()) {
    left -= weight(i);
    if (left <= 0) return one;
  }
  return list.at(-1)!;
}

const word = (...seeds: readonly number[]): string =>
  Array.from(
    { length: 2 + pick(2, ...seeds, 1) },
    (_, i) => SYLLABLES[pick(SYLLABLES.length, ...seeds, i)],
  ).join('');

function village(n: number): Omit<AssertedPlace, 'span' | 'relation'> {
  const lat = 11 + pick(8_000, n, 31) / 1000;
  const lon = -6 + pick(14_000, n, 32) / 1000;
  const name = word(n, 33);
  return {
    ...{ ref: `geonames:${90_000_000 + n}`, name: name.charAt(0).toUpperCase() + name.slice(1), lat, lon },
    country: lon < -1 ? 'ML' : lon < 2 ? 'BF' : 'NE',
    precision: 1,
    radius_km: 3,
  } as Omit<AssertedPlace, 'span' | 'relation'>;
}

interface MadeEvent {
  readonly type: TypeId;
  readonly day: string;
  readonly place: ReturnType<typeof village>;
  readonly agent: string;
  readonly target: string;
  readonly killed: number;
}

function eventOf(n: number, all: number): MadeEvent {
  const places = Math.max(300, Math.floor(all / 10));
  return {
    type: VIOLENCE[pick(VIOLENCE.length, n, 1)]!,
    day: addDays(FIRST_DAY, Math.floor((n / all) * DAYS)),
    place: village(pick(places, n, 2)),
    agent: oftenFirst(GROUPS, n, 3),
    target: pick(4, n, 4) === 0 ? `generic:civilians` : oftenFirst(FORCES, n, 5),
    killed: 1 + pick(30, n, 6),
  };
}

function onlyHere(n: number, events: number): Pick<MadeEvent, 'place' | 'agent' | 'killed' | 'type'> {
  const { place, agent, killed, type } = eventOf(events + n, events);
  return { place, agent, killed, type };
}

class Writer {
  text = '';
  readonly mentions: Mention[] = [];
  readonly assertions: Assertion[] = [];
  private id = '';

  write(words: string): Span {
    const start = this.text.length;
    this.text += words;
    return [start, this.text.length];
  }

  filler(ref: string): { ref: string; mention: string } {
    const words = ref.replace('generic:', '').replaceAll('-', ' ');
    const id = `m${this.mentions.length + 1}`;
    const span = this.write(words);
    this.mentions.push({ id, kind: 'actor', span, text: words, ref, match: 'name' });
    this.write(' ');
    return { ref, mention: id };
  }

  /** Words of no meaning, so that two reports share few runs of words by chance. */
  idle(words: number, ...seeds: readonly number[]): void {
    for (let i = 0; i < words; i += 1) this.write(`${word(...seeds, i)} `);
  }

  sentence(type: TypeId, make: (writer: Writer) => Partial<Assertion>): void {
    const start = this.text.length;
    const trigger = this.write(type.replaceAll('-', ' '));
    this.write(' ');
    const more = make(this);
    const evidence: Span = [start, this.text.length];
    this.write('\n');
    const content = {
      ...{ kind: TYPES[type].kind, type, salience: 'main' as const, roles: {}, attribution: [] },
      factuality: { polarity: 'affirmed', certainty: 'certain', status: 'occurred' } as const,
      ...{ evidence: [evidence], trigger },
      ...more,
    };
    this.assertions.push({ anchor: '', id: '', ...content, coder: 'bench@1', rule: 'template' });
  }

  record(meta: Pick<ReportRecord['document'], 'outlet' | 'published' | 'path'>): ReportRecord {
    this.id = textId(this.text);
    const key = { text: this.id, outlet: meta.outlet?.ref ?? null, published: meta.published.edtf };
    const assertions = this.assertions.map((one) => {
      const { anchor: _, id: __, coder: ___, rule: ____, ...content } = one;
      const anchor = anchorOf(this.id, one.trigger, 0);
      return { ...one, anchor, id: assertionId(anchor, content) };
    });
    return {
      schema: 'marsad/1',
      document: { id: documentId(key), text: this.id, language: 'en', ...meta },
      mentions: this.mentions,
      assertions,
      notes: [],
    };
  }
}

const voiceOf = (ref: string, role: Voice['role'], act: Voice['act'] = 'say'): Voice => ({
  ...{ holder: { ref }, act, role },
});

const dead = (n: number): Figure => ({
  ...{ measure: 'killed', low: n, best: n, high: n, qualifier: 'exact', of: 'soldier', span: [0, 1] },
});

function tellEvent(writer: Writer, event: MadeEvent, seed: number, voice: readonly Voice[]): void {
  writer.sentence(event.type, (w) => {
    const roles =
      event.type === 'clash'
        ? { party: [w.filler(event.agent), w.filler(event.target)] }
        : { agent: [w.filler(event.agent)], target: [w.filler(event.target)] };
    const span = w.write(event.place.name);
    w.write(` ${event.day} ${event.killed} `);
    w.idle(10, seed, 7);
    return {
      ...{ roles, attribution: voice },
      time: { edtf: event.day, basis: 'stated' },
      place: { ...event.place, relation: 'at', span } as AssertedPlace,
      figures: [dead(event.killed + (pick(4, seed, 8) === 0 ? 1 : 0))],
    };
  });
}

function tellRest(writer: Writer, event: MadeEvent, seed: number): void {
  const force = event.target.startsWith('generic:') ? 'armed-forces-mali' : event.target;
  writer.sentence(event.type, (w) => {
    w.idle(8, seed, 11);
    return {
      roles: { target: [w.filler(event.target)] },
      attribution: [voiceOf(event.agent, 'armed-group', 'claim')],
      figures: [dead(event.killed + 2)],
    };
  });
  if (pick(3, seed, 12) === 0)
    writer.sentence('claim-responsibility', (w) => ({
      roles: { agent: [w.filler(event.agent)] },
      time: { edtf: addDays(event.day, 1), basis: 'stated' },
    }));
  else
    writer.sentence('statement', (w) => {
      w.idle(12, seed, 13);
      return { roles: { agent: [w.filler(force)] }, attribution: [voiceOf(force, 'official')] };
    });
  for (let i = 0; i < 4; i += 1)
    writer.sentence(
      i === 0 ? ('condemnation' in TYPES ? ('condemnation' as TypeId) : 'statement') : 'statement',
      (w) => {
        w.idle(10, seed, 14, i);
        const about = oftenFirst([...FORCES, ...GROUPS], seed, 15, i);
        return { roles: { agent: [w.filler(about)] }, attribution: [voiceOf(about, 'official')] };
      },
    );
  const [a, b] = [oftenFirst(GROUPS, seed, 16), oftenFirst(GROUPS, seed, 17)];
  const warm = pick(2, seed, 18) === 0;
  writer.sentence(warm ? 'cooperates-with' : 'rival-of', (w) => ({
    roles: { subject: [w.filler(a)], object: [w.filler(b)] },
    time: { edtf: event.day.slice(0, 7), basis: 'stated' },
    rung: warm ? { ladder: 'cooperation', step: 4 } : { ladder: 'hostility', step: 1 },
    factuality: { polarity: 'affirmed', certainty: 'certain', status: 'ongoing' },
  }));
}

function written(n: number, all: number): Writer {
  const events = Math.ceil(all / TELLINGS);
  const main = Math.floor(n / TELLINGS);
  const writer = new Writer();
  const event = eventOf(main % events, events);
  writer.idle(12, n, 40);
  writer.write('\n');
  const official = pick(3, n, 41) === 0 ? [voiceOf('armed-forces-mali', 'official')] : [];
  tellEvent(writer, event, n, official);
  const back = 1 + pick(40, n, 42);
  tellEvent(writer, eventOf(Math.max(0, main - back) % events, events), n * 3, []);
  // And one that nobody else tells.
  tellEvent(writer, { ...eventOf(main % events, events), ...onlyHere(n, events) }, n * 3 + 1, []);
  tellRest(writer, event, n);
  writer.idle(60, n, 43);
  return writer;
}

export interface TemplateReport {
  readonly input: ReportInput & { readonly path: string };
  readonly record: ReportRecord;
}

/** Report `n` of `all`: what comes in, and the record that belongs to it. Ten assertions each. */
export function templateReport(n: number, all: number): TemplateReport {
  const copies = n % TELLINGS !== 0 && pick(100, n, 50) < COPIES;
  const writer = written(copies ? n - 1 : n, all);
  const main = Math.floor(n / TELLINGS);
  const events = Math.ceil(all / TELLINGS);
  const day = addDays(eventOf(main % events, events).day, pick(3, n, 51));
  const outlet = OUTLETS[(n * 7 + pick(3, n, 52)) % OUTLETS.length]!;
  const path = `bench/${n}/${all}`;
  const record = writer.record({
    path,
    outlet: { ref: outlet },
    published: { edtf: day, basis: 'metadata' },
  });
  return { input: { text: writer.text, path, outlet, published: day, language: 'en' }, record };
}
