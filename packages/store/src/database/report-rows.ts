/** One report as the rows of every table that it fills. Pure: it knows columns, and no connection. */
import {
  type Assertion,
  type Filler,
  type Mention,
  type ReportRecord,
  TYPES,
  type TypeId,
  type Voice,
} from '@marsad/model';
import { assertionKey } from './assertion-key.js';
import type { IndexedReport } from './database.js';
import { type DateColumns, dateColumns } from './date-columns.js';
import type { Cell } from './insert-rows.js';
import { type Footing, footingOf, linksOf } from './links-of.js';
import { TABLE_COLUMNS, type TableName } from './table-columns.js';
import { textVector } from './text-vector.js';
import { jsonText, plainText } from './value-text.js';

export type RowsByTable = Readonly<Record<TableName, Cell[][]>>;

/** No rows for any table. */
export const emptyRows = (): RowsByTable =>
  Object.fromEntries(Object.keys(TABLE_COLUMNS).map((table) => [table, []])) as unknown as RowsByTable;

/** The family of a type; `other` for a type that this version does not know. */
export function familyOf(type: string): string {
  return Object.hasOwn(TYPES, type) ? TYPES[type as TypeId].family : 'other';
}

interface Context {
  readonly n: number;
  readonly record: ReportRecord;
  readonly mentions: ReadonlyMap<string, Mention>;
  readonly rows: RowsByTable;
}

const NO_ACTORS: ReadonlySet<string> = new Set(['outlet', 'place', 'time', 'figure']);

/** Outlets and places may fill a role, and are no actors. */
function isActor(context: Context, { ref, mention }: Filler): boolean {
  if (ref === null || ref.startsWith('geonames:') || ref === context.record.document.outlet?.ref)
    return false;
  return !NO_ACTORS.has(context.mentions.get(mention ?? '')?.kind ?? '');
}

function actorsByRole(context: Context, assertion: Assertion): Record<string, string[]> {
  const roles: Record<string, string[]> = {};
  for (const [role, fillers] of Object.entries(assertion.roles)) {
    const refs = fillers.filter((f) => isActor(context, f)).map((f) => plainText(f.ref ?? ''));
    roles[role] = [...new Set(refs)];
  }
  return roles;
}

function wordsOf(context: Context, assertion: Assertion): Record<string, string> {
  const words: Record<string, string> = {};
  const add = (mention: string | undefined): void => {
    const found = mention === undefined ? undefined : context.mentions.get(mention);
    if (found !== undefined) words[found.id] = found.text;
  };
  for (const filler of Object.values(assertion.roles).flat()) add(filler.mention);
  for (const voice of assertion.attribution) add(voice.holder.mention);
  return words;
}

function assertionCells(
  context: Context,
  assertion: Assertion,
  position: number,
  dates: DateColumns,
  footing: Footing | null,
): Cell[] {
  const { place, factuality, rung, trigger, time } = assertion;
  const voice = assertion.attribution.at(-1);
  const evidence = assertion.evidence[0] ?? trigger;
  return [
    ...[
      assertionKey(context.n, position),
      context.n,
      position,
      assertion.id,
      assertion.anchor,
      assertion.kind,
    ],
    ...[
      assertion.type,
      familyOf(assertion.type),
      assertion.salience,
      time?.edtf ?? null,
      time?.basis ?? null,
    ],
    ...[dates.outerFrom, dates.outerTo, dates.innerFrom, dates.innerTo, dates.oldest, dates.newest],
    ...[place?.ref ?? null, place?.name ?? null, place?.country ?? null],
    ...[place?.lat ?? null, place?.lon ?? null, place?.precision ?? null],
    ...[factuality.polarity, factuality.certainty, factuality.status, assertion.ended ?? false],
    ...[rung?.ladder ?? null, rung?.step ?? null, footing?.warmth ?? null, footing?.mode ?? null],
    ...[assertion.means ?? null, voice?.holder.ref ?? null, voice?.role ?? null],
    ...[trigger[0], trigger[1], evidence[0], evidence[1]],
  ];
}

function voiceCells(context: Context, key: number, voice: Voice, position: number): Cell[] {
  const { ref, text, mention } = voice.holder;
  const words = text ?? context.mentions.get(mention ?? '')?.text ?? null;
  return [key, position, ref ?? null, words, voice.act, voice.role];
}

function addParts(context: Context, key: number, assertion: Assertion): void {
  const { rows, mentions } = context;
  for (const [role, fillers] of Object.entries(assertion.roles)) {
    for (const [i, f] of fillers.entries()) {
      rows.party.push([key, role, i, f.ref, mentions.get(f.mention ?? '')?.text ?? null, f.value ?? null]);
    }
  }
  for (const [i, voice] of assertion.attribution.entries())
    rows.voice.push(voiceCells(context, key, voice, i));
  for (const [i, f] of (assertion.figures ?? []).entries()) {
    rows.figure.push([
      ...[key, i, f.measure, f.low, f.best, f.high, f.qualifier, f.of ?? null],
      ...[f.ref ?? null, f.nationality ?? null, f.side ?? null, f.part_of ?? null],
    ]);
  }
  const { place, places = [] } = assertion;
  for (const [i, p] of [...(place === undefined ? [] : [place]), ...places].entries())
    rows.whereabouts.push([key, i, p.ref, p.name, p.country, p.lat ?? null, p.lon ?? null, p.precision]);
}

function addAssertion(context: Context, assertion: Assertion, position: number): void {
  const { n, rows } = context;
  const key = assertionKey(n, position);
  const { kind, type } = assertion;
  const family = familyOf(type);
  const dates = dateColumns(assertion.time?.edtf);
  const footing = footingOf(assertion, family);
  rows.assertion.push(assertionCells(context, assertion, position, dates, footing));
  rows.assertion_body.push([key, jsonText(assertion), jsonText(wordsOf(context, assertion))]);
  addParts(context, key, assertion);
  const roles = actorsByRole(context, assertion);
  const side: Cell[] = [footing?.warmth ?? null, footing?.mode ?? null];
  const days: Cell[] = [dates.outerFrom, dates.outerTo];
  for (const ref of new Set(Object.values(roles).flat())) {
    const place = [ref, key, n, kind, type, family];
    rows.appearance.push([...place, ...side, ...days, dates.oldest, dates.newest, dates.month, false]);
  }
  if (footing === null) return;
  for (const [i, { a, b, directed }] of linksOf(roles).entries()) {
    rows.link.push([key, i, a, b, directed, ...side, footing.step, type, ...days, dates.month, false]);
  }
}

function reportCells({ line, title, textLength, record }: IndexedReport): Cell[] {
  const { entry } = line;
  const { document, notes, assertions } = record;
  const published = dateColumns(document.published.edtf);
  const quotations = notes
    .filter((note) => note.code === 'quoted-armed-group-speech')
    .map((note) => note.span);
  return [
    ...[line.n, entry.report, title, document.language, document.outlet?.ref ?? null],
    ...[document.published.edtf, document.published.basis, published.outerFrom, published.outerTo],
    ...[published.newest, line.at, entry.from, document.url ?? entry.given.url ?? null],
    ...[entry.text, entry.textId, textLength, entry.record, entry.original, entry.encoding],
    ...[entry.engine, entry.lexicon, assertions.length],
    ...[jsonText(quotations.filter((span) => span !== undefined)), jsonText(notes)],
  ];
}

/** Refs by which the report can be found: all that it mentions, and all that fill a role or speak. */
function namedRefs({ mentions, assertions }: ReportRecord): Set<string> {
  const refs = new Set<string>();
  const add = (ref: string | null | undefined): void => {
    if (ref) refs.add(plainText(ref));
  };
  for (const mention of mentions) add(mention.ref);
  for (const assertion of assertions) {
    for (const filler of Object.values(assertion.roles).flat()) add(filler.ref);
    for (const voice of assertion.attribution) add(voice.holder.ref);
  }
  return refs;
}

/** Adds the rows of one report to those of its batch. */
export function addReportRows(report: IndexedReport, rows: RowsByTable): void {
  const { line, record, tokens } = report;
  const mentions = new Map(record.mentions.map((mention) => [mention.id, mention]));
  rows.report.push(reportCells(report));
  rows.mention.push([line.n, jsonText(record.mentions)]);
  rows.report_search.push([line.n, textVector(tokens)]);
  for (const ref of namedRefs(record)) rows.naming.push([ref, line.n]);
  const context = { n: line.n, record, mentions, rows };
  for (const [i, assertion] of record.assertions.entries()) addAssertion(context, assertion, i);
}
