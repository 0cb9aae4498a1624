/** Names that the register lacks, each with whom it may mean, for a terminal. */
import type { NamesView, UnresolvedName } from '@marsad/model';

function lines(
  { node, name, kind, type, mentions, reports, proposals }: UnresolvedName,
  view: NamesView,
): string {
  const head = `${name}  (${kind}, ${type})  ${mentions} mentions in ${reports.length} reports  "${node}"`;
  const whom = proposals.map(
    ({ to, score, why }) => `  ${score.toFixed(2)}  ${to}  ${view.names[to] ?? ''}\n        ${why}`,
  );
  return `${[head, ...whom].join('\n')}\n`;
}

/** One name after the other, then what persons said of names and actors. */
export function namesText(view: NamesView, total: number): string {
  const { rows, links } = view;
  const said = links.map(
    ({ n, verdict, a, b, author }) =>
      `  ${verdict}  ${a}${b === null ? '' : `  ${b}`}  (${author}, line ${n})\n`,
  );
  const none = 'No report names a group or a leader that the register lacks.\n';
  const told = rows.length === 0 ? none : rows.map((row) => lines(row, view)).join('');
  const more = rows.length < total ? `${rows.length} of ${total}; more with --limit\n` : '';
  return `${told}${more}${said.length === 0 ? '' : `\nsaid by persons:\n${said.join('')}`}`;
}
