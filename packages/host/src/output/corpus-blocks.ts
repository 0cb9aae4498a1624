/**
 * What persons decided, as blocks of a sentence corpus: the sentence, and what should have been read in it. A block
 * says "not yet" until the rule behind it is mended, so it can be put into a sentence file as it is.
 */
import type { Card, ReportRecord, Span } from '@marsad/model';
import { observedLine } from '../corpus/observed.js';

const isChange = ({ kind }: Card['decisions'][number]): boolean => kind === 'corrected' || kind === 'added';
const isRejected = ({ judgement }: Card): boolean => judgement?.verdict === 'reject';
const isChanged = ({ decisions }: Card): boolean => decisions.some(isChange);

/** Brackets mark evidence in a corpus, and a line's end is written as a pilcrow. */
const plain = (text: string): string => text.replaceAll('[', '(').replaceAll(']', ')').replaceAll('\n', '¶');

function bracketed(text: string, evidence: readonly Span[]): string {
  const [start, end] = evidence[0] ?? [0, text.length];
  return `${plain(text.slice(0, start))}[${plain(text.slice(start, end))}]${plain(text.slice(end))}`;
}

function reasons(cards: readonly Card[]): string[] {
  const said = cards.flatMap((card) => [
    ...(isRejected(card)
      ? [{ ...card.judgement!, words: `rejected ${card.type}` }]
      : card.decisions.filter(isChange).map((one) => ({ ...one, words: `${one.kind} ${one.words}` }))),
  ]);
  return said.map(({ words, author, at, reason }) =>
    `# ${words} (${author}, ${at.slice(0, 10)})${reason === undefined ? '' : `: ${reason}`}`.replaceAll(
      '\n',
      ' ',
    ),
  );
}

function blockOf(cards: readonly Card[], record: ReportRecord): string {
  const { document } = record;
  const standing = cards.filter((card) => !isRejected(card));
  const told = record.assertions.filter(({ id }) => standing.some((card) => card.id === id));
  const { text, evidence } = (cards.find(isChanged) ?? cards.find(isRejected) ?? cards[0]!).sentence;
  return [
    ...reasons(cards),
    ...(document.published.edtf === null ? [] : [`published ${document.published.edtf}`]),
    ...(document.outlet === null ? [] : [`outlet ${document.outlet.ref}`]),
    'not yet',
    ...(told.length === 0 ? ['nothing'] : []),
    bracketed(text, evidence),
    ...told.map((assertion) => `  ${observedLine(assertion, record)}`),
    '',
    '',
  ].join('\n');
}

/** Blocks for the sentences of a report in which something was corrected, added or rejected. */
export function corpusBlocks(record: ReportRecord, cards: readonly Card[], quotations: boolean): string[] {
  const bySentence = new Map<number, Card[]>();
  for (const card of cards) {
    const { start } = card.sentence;
    bySentence.set(start, [...(bySentence.get(start) ?? []), card]);
  }
  return [...bySentence.values()]
    .filter((all) => all.some((card) => isRejected(card) || isChanged(card)))
    .filter((all) => quotations || all[0]!.sentence.quotations.length === 0)
    .map((all) => blockOf(all, record));
}
