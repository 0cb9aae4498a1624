/** Dyads and leads for a terminal: two ladders by year, every step with its ground, and what is worth a look. */
import type { DyadFinding, DyadStep, DyadYear, Lead } from '@marsad/model';
import type { DyadSummary, FindingsView } from '../../findings/findings-view.js';
import { nameOf } from './finding-words.js';
import { plainTable } from './plain-table.js';

const pairWords = (refs: readonly string[], view: FindingsView): string =>
  refs.map((ref) => nameOf(ref, view)).join(' – ');

const MARK = { independent: '', claimed: ' claimed', suspected: ' suspected' } as const;

/** `4, 5 claimed`. */
function rungWords(rungs: DyadYear['cooperation']): string {
  return (['independent', 'claimed', 'suspected'] as const)
    .flatMap((standing) => (rungs[standing] === undefined ? [] : [`${rungs[standing]}${MARK[standing]}`]))
    .join(', ');
}

function years(dyad: DyadFinding): string {
  const table = plainTable(['year', 'cooperation (1–6)', 'hostility (1–4)']);
  for (const { year, cooperation, hostility } of dyad.years)
    table.push([String(year), rungWords(cooperation), rungWords(hostility)]);
  return table.toString();
}

const when = ({ first, last, dated }: DyadStep): string => {
  if (!dated) return `told by ${last ?? 'a day unknown'}`;
  return first === last ? (first ?? 'undated') : `${first ?? '…'}/${last ?? '…'}`;
};

/** One dyad: its years, its changes, and every step with how many sentences and origins it rests on. */
export function dyadText(dyad: DyadFinding, view: FindingsView): string {
  const steps = dyad.steps.map((step) => {
    const { ladder, step: rung, type, ended, standing, origins, evidence } = step;
    const ground = `${standing}${ended ? ', told as over' : ''}`;
    const from = evidence.map(({ assertion }) => assertion).join(' ');
    return `  ${when(step)}  ${ladder} ${rung}  ${type} (${ground}; ${origins.length} origins; ${from})\n`;
  });
  const changes = dyad.changes.map(({ why }) => `  ${why}\n`).join('');
  return `${pairWords(dyad.pair, view)}\n${years(dyad)}\n${changes === '' ? '' : `\nChanges\n${changes}`}\nSteps\n${steps.join('')}`;
}

const most = ({ highest }: DyadSummary, ladder: DyadStep['ladder']): string =>
  highest[ladder] === 0 ? '' : String(highest[ladder]);

/** Dyads as a table, those with most steps first. */
export function dyadsText(dyads: readonly DyadSummary[], total: number, view: FindingsView): string {
  if (dyads.length === 0) return 'No dyad was found.\n';
  const head = ['dyad', 'refs', 'years', 'cooperation', 'hostility', 'steps'];
  const table = plainTable(head);
  for (const dyad of dyads) {
    const all = dyad.years.map(({ year }) => year);
    const span = all.length === 0 ? '' : all.length === 1 ? String(all[0]) : `${all[0]}–${all.at(-1)}`;
    const rungs = [most(dyad, 'cooperation'), most(dyad, 'hostility')];
    table.push([pairWords(dyad.pair, view), dyad.pair.join(' '), span, ...rungs, String(dyad.count)]);
  }
  const left = total - dyads.length;
  return `${table.toString()}\nhighest rung told, suspicions left aside\n${left > 0 ? `${left} more; see --limit\n` : ''}`;
}

/** Leads in words, the highest score first. */
export function leadsText(leads: readonly Lead[], view: FindingsView): string {
  if (leads.length === 0) return 'No lead was found.\n';
  return leads
    .map(({ score, kind, refs, reason, evidence }) => {
      const from = evidence.map(({ assertion }) => assertion).join(' ');
      return `${score.toFixed(2)}  ${kind}  ${pairWords(refs, view)}\n      ${reason}\n      ${from}\n`;
    })
    .join('');
}
