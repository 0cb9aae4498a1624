/**
 * Answers to questions as tables for a terminal, in the language asked for: refs and types by their names, heads and
 * fixed values in words. Ids, days and numbers stay; JSON and CSV hold the answer as it is.
 */
import type { Answer } from '../../ask/answer.js';
import type { FindingsView } from '../../findings/findings-view.js';
import type { FindingTexts } from '../../telling/findings/finding-texts.js';
import type { Cell } from '../csv.js';
import { headOf, type Words } from './finding-words.js';
import { plainTable } from './plain-table.js';

/** What can be asked. */
export type Question =
  | 'ties'
  | 'timeline'
  | 'claims'
  | 'contradictions'
  | 'leads'
  | 'network'
  | 'coverage'
  | 'agreement';

/** Ids are long; what is told more than once is cut at a terminal, and whole in JSON and CSV. */
const WIDEST = 40;

/** What a reader should know of the answer, in a sentence. */
export function noteOf(question: Question, { agreement }: FindingsView, texts: FindingTexts): string {
  if (question !== 'agreement') return texts.notes[question];
  const { open } = agreement;
  const told = open.map(({ assertion, fields }) => `${assertion} (${fields.join(', ')})`).join('; ');
  return texts.differ(open.length, told);
}

const each = (words: string, tell: (word: string) => string, joined: string): string =>
  words
    .split(' ')
    .map((word) => (word === '' ? '' : tell(word)))
    .join(joined);

/** A cell by the column that it stands in; "by" and "part" hold words in one answer and refs in another. */
function toldCell(column: string, cell: Cell, { texts, naming }: Words): string {
  if (cell === null || cell === undefined) return '';
  const text = String(cell);
  const value = texts.values[text];
  switch (column) {
    case 'a':
    case 'b':
    case 'by':
    case 'whose':
    case 'outlet':
      return text === '' ? '' : naming.name(text);
    case 'others':
    case 'actors':
      return each(text, naming.name, texts.comma);
    case 'type':
      return each(text, (word) => texts.values[word] ?? naming.type(word), ' ');
    case 'ladder':
      return texts.ladders[text as keyof FindingTexts['ladders']];
    case 'ground':
      return texts.standing[text as keyof FindingTexts['standing']];
    case 'kind':
      return (
        texts.disputes[text as keyof FindingTexts['disputes']] ??
        texts.leadKinds[text as keyof FindingTexts['leadKinds']]
      );
    case 'part':
      return each(text, (word) => texts.values[word] ?? word, texts.comma);
    case 'origins':
      return each(text, (key) => (key.startsWith('voice:') ? naming.name(key.slice(6)) : key), texts.comma);
    case 'coders':
      return each(text, (word) => texts.values[word] ?? word, ' ');
    case 'said':
    case 'ended':
    case 'language':
      return value ?? text;
    default:
      return text;
  }
}

const cut = (text: string): string => (text.length > WIDEST ? `${text.slice(0, WIDEST - 1)}…` : text);

/** The first rows as a table, with the note under it. */
export function answerText({ columns, rows }: Answer, limit: number, note: string, words: Words): string {
  const { texts } = words;
  if (rows.length === 0) return `${texts.none.rows}\n`;
  const table = plainTable(columns.map((name) => headOf(name, words)));
  for (const row of rows.slice(0, limit))
    table.push(columns.map((name, i) => cut(toldCell(name, row[i] ?? null, words))));
  const left = rows.length - limit;
  return `${table.toString()}\n${left > 0 ? `${texts.moreRows}\n` : ''}${note}\n`;
}
