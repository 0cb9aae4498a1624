/**
 * One assertion as a row of a table: what the record says, flattened, and beside it how Marsad words it and the
 * sentence it stands in. docs/guide/export.md says what each column holds.
 */
import type { Assertion, Card, Figure, Filler, Measure, ReportRecord } from '@marsad/model';
import type { Cell } from './csv.js';
import { FOLDED, foldQuotations } from './fold-quotations.js';
import { isOwnWords, toldText } from './own-words.js';

/** What a row is made of. */
export interface RowParts {
  readonly record: ReportRecord;
  readonly assertion: Assertion;
  readonly card: Card;
  /** Words of the record's mentions, by id. */
  readonly words: ReadonlyMap<string, string>;
  /** True to keep armed groups' own words. */
  readonly quotations: boolean;
}

const ROLES = ['agent', 'target', 'party', 'subject', 'object', 'topic', 'value'] as const;
const TOLLS: readonly Measure[] = ['killed', 'wounded', 'captured', 'abducted', 'missing', 'displaced'];

/** A ref, else the value, else the words of the report in quotation marks. */
function fillerText(filler: Filler, { words, card, quotations }: RowParts): string {
  if (filler.ref !== null) return filler.ref;
  if (filler.value !== undefined) return filler.value;
  const said = filler.mention === undefined ? undefined : words.get(filler.mention);
  if (said === undefined) return '?';
  return !quotations && isOwnWords(said, card) ? FOLDED : `“${said}”`;
}

const roleText =
  (role: string) =>
  (parts: RowParts): Cell =>
    (parts.assertion.roles[role] ?? []).map((filler) => fillerText(filler, parts)).join('; ');

/** The total of a measure, which comes before what breaks it down. */
const total = ({ assertion }: RowParts, measure: Measure): Figure | undefined =>
  assertion.figures?.find((figure) => figure.measure === measure && figure.part_of === undefined);

const voicesText = ({ assertion }: RowParts): string =>
  assertion.attribution
    .map(({ holder, act, role }) => `${holder.ref ?? `“${holder.text ?? '?'}”`} (${role}, ${act})`)
    .join(' > ');

const told = ({ card, quotations }: RowParts): string =>
  toldText([...card.told, ...card.accordingTo], card, quotations);

const sentence = ({ card, quotations }: RowParts): string =>
  quotations ? card.sentence.text : foldQuotations(card.sentence.text, card.sentence.quotations);

/** The last grade that stands, such as `B2`. */
const gradeOf = ({ card }: RowParts): string | undefined =>
  card.decisions.findLast(({ kind }) => kind === 'grade')?.words;

type Column = readonly [name: string, cell: (parts: RowParts) => Cell];

const COLUMNS: readonly Column[] = [
  ['assertion', ({ assertion }) => assertion.id],
  ['anchor', ({ assertion }) => assertion.anchor],
  ['report', ({ card }) => card.report.id],
  ['title', ({ card }) => card.report.title],
  ['outlet', ({ card }) => card.report.outlet?.ref],
  ['published', ({ card }) => card.report.published],
  ['language', ({ card }) => card.report.language],
  ['from', ({ record }) => record.document.path],
  ['url', ({ record }) => record.document.url],
  ['kind', ({ assertion }) => assertion.kind],
  ['type', ({ assertion }) => assertion.type],
  ['family', ({ card }) => card.family],
  ['salience', ({ assertion }) => assertion.salience],
  ...ROLES.map((role): Column => [role, roleText(role)]),
  ['time', ({ assertion }) => assertion.time?.edtf],
  ['time_from', ({ card }) => card.when?.from],
  ['time_to', ({ card }) => card.when?.to],
  ['time_basis', ({ assertion }) => assertion.time?.basis],
  ['place', ({ assertion }) => assertion.place?.name],
  ['place_ref', ({ assertion }) => assertion.place?.ref],
  ['place_relation', ({ assertion }) => assertion.place?.relation],
  ['place_precision', ({ assertion }) => assertion.place?.precision],
  ['country', ({ assertion }) => assertion.place?.country],
  ['lat', ({ assertion }) => assertion.place?.lat],
  ['lon', ({ assertion }) => assertion.place?.lon],
  ...TOLLS.flatMap((measure): Column[] => [
    [`${measure}_low`, (parts) => total(parts, measure)?.low],
    [`${measure}_best`, (parts) => total(parts, measure)?.best],
    [`${measure}_high`, (parts) => total(parts, measure)?.high],
  ]),
  ['means', ({ assertion }) => assertion.means],
  ['ladder', ({ assertion }) => assertion.rung?.ladder],
  ['step', ({ assertion }) => assertion.rung?.step],
  ['ended', ({ assertion }) => assertion.ended],
  ['polarity', ({ assertion }) => assertion.factuality.polarity],
  ['certainty', ({ assertion }) => assertion.factuality.certainty],
  ['status', ({ assertion }) => assertion.factuality.status],
  ['voices', voicesText],
  ['told', told],
  ['sentence', sentence],
  ['evidence', ({ assertion }) => assertion.evidence.map(([start, end]) => `${start}-${end}`).join('; ')],
  ['verdict', ({ card }) => card.judgement?.verdict],
  ['verdict_by', ({ card }) => card.judgement?.author],
  ['verdict_at', ({ card }) => card.judgement?.at],
  ['reliability', (parts) => gradeOf(parts)?.slice(0, 1)],
  ['credibility', (parts) => gradeOf(parts)?.slice(1)],
  ['graded_by', ({ card }) => card.decisions.findLast(({ kind }) => kind === 'grade')?.author],
  ['coder', ({ assertion }) => assertion.coder],
  ['rule', ({ assertion }) => assertion.rule],
];

/** Names of the columns, in their order. */
export const EXPORT_COLUMNS: readonly string[] = COLUMNS.map(([name]) => name);

/** The cells of one assertion, in the order of the columns. */
export function exportRow(parts: RowParts): readonly Cell[] {
  return COLUMNS.map(([, cell]) => cell(parts));
}
