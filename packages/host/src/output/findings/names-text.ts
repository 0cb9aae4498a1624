/** Names that the register lacks, each with whom it may mean, for a terminal. */
import type { NamesView, UnresolvedName } from '@marsad/model';
import { nameReason } from '../../telling/findings/telling-findings.js';
import type { Words } from './finding-words.js';

function lines(
  { node, name, kind, type, mentions, reports, proposals }: UnresolvedName,
  { names }: NamesView,
  { texts, lang, naming }: Words,
): string {
  const what = `(${texts.nameKinds[kind]}${texts.comma}${type})`;
  const head = `${name}  ${what}  ${texts.mentions(mentions, reports.length)}  "${node}"`;
  const called = { ...naming, name: (ref: string): string => names[ref] ?? ref };
  const whom = proposals.map(
    (one) =>
      `  ${one.score.toFixed(2)}  ${one.to}  ${names[one.to] ?? ''}\n        ${nameReason(one, lang, called)}`,
  );
  return `${[head, ...whom].join('\n')}\n`;
}

/** One name after the other, then what persons said of names and actors. */
export function namesText(view: NamesView, total: number, words: Words): string {
  const { texts } = words;
  const { rows, links } = view;
  const said = links.map(({ n, verdict, a, b, author }) => {
    const what = texts.verdict[verdict as keyof typeof texts.verdict];
    return `  ${what}  ${a}${b === null ? '' : `  ${b}`}  ${texts.saidIn(author, n)}\n`;
  });
  const told =
    rows.length === 0 ? `${texts.none.names}\n` : rows.map((row) => lines(row, view, words)).join('');
  const more = rows.length < total ? `${texts.shownOf(rows.length, total)}\n` : '';
  return `${told}${more}${said.length === 0 ? '' : `\n${texts.saidByPersons}\n${said.join('')}`}`;
}
