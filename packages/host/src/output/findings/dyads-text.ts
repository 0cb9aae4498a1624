/** Dyads and leads for a terminal: two ladders by year, every step with its ground, and what is worth a look. */
import type { DyadFinding, DyadStep, DyadYear, Lead } from '@marsad/model';
import type { DyadSummary } from '../../findings/findings-view.js';
import { leadReason } from '../../telling/findings/telling-findings.js';
import { headOf, type Words } from './finding-words.js';
import { plainTable } from './plain-table.js';

const pairWords = (refs: readonly string[], { naming }: Words): string => refs.map(naming.name).join(' – ');

/** `4, 5 claimed`. */
function rungWords(rungs: DyadYear['cooperation'], { texts }: Words): string {
  return (['independent', 'claimed', 'suspected'] as const)
    .flatMap((standing) => {
      const mark = standing === 'independent' ? '' : ` ${texts.standing[standing]}`;
      return rungs[standing] === undefined ? [] : [`${rungs[standing]}${mark}`];
    })
    .join(texts.comma);
}

function years(dyad: DyadFinding, words: Words): string {
  const table = plainTable(['year', 'year_cooperation', 'year_hostility'].map((name) => headOf(name, words)));
  for (const { year, cooperation, hostility } of dyad.years)
    table.push([String(year), rungWords(cooperation, words), rungWords(hostility, words)]);
  return table.toString();
}

const when = ({ first, last, dated }: DyadStep, { texts }: Words): string => {
  if (!dated) return texts.toldBy(last);
  return first === last ? (first ?? texts.undated) : `${first ?? '…'}/${last ?? '…'}`;
};

/** One dyad: its years, its changes, and every step with how many sentences and origins it rests on. */
export function dyadText(dyad: DyadFinding, words: Words): string {
  const { texts, naming } = words;
  const steps = dyad.steps.map((step) => {
    const { ladder, step: rung, type, ended, standing, origins, evidence } = step;
    const told = [
      `${texts.standing[standing]}${ended ? `${texts.comma}${texts.ended}` : ''}`,
      texts.origins(origins.length),
      evidence.map(({ assertion }) => assertion).join(' '),
    ];
    return `  ${when(step, words)}  ${texts.ladders[ladder]} ${rung}  ${naming.type(type)} (${told.join('; ')})\n`;
  });
  const changes = dyad.changes.map(
    ({ ladder, from, to, fromYear, toYear }) =>
      `  ${texts.change(texts.ladders[ladder], from, to, fromYear, toYear)}\n`,
  );
  const changed = changes.length === 0 ? '' : `\n${texts.changes}\n${changes.join('')}`;
  return `${pairWords(dyad.pair, words)}\n${years(dyad, words)}\n${changed}\n${texts.steps}\n${steps.join('')}`;
}

const most = ({ highest }: DyadSummary, ladder: DyadStep['ladder']): string =>
  highest[ladder] === 0 ? '' : String(highest[ladder]);

/** Dyads as a table, those with most steps first. */
export function dyadsText(dyads: readonly DyadSummary[], total: number, words: Words): string {
  const { texts } = words;
  if (dyads.length === 0) return `${texts.none.dyads}\n`;
  const head = ['dyad', 'refs', 'years', 'cooperation', 'hostility', 'steps'];
  const table = plainTable(head.map((name) => headOf(name, words)));
  for (const dyad of dyads) {
    const all = dyad.years.map(({ year }) => year);
    const span = all.length === 0 ? '' : all.length === 1 ? String(all[0]) : `${all[0]}–${all.at(-1)}`;
    const rungs = [most(dyad, 'cooperation'), most(dyad, 'hostility')];
    table.push([pairWords(dyad.pair, words), dyad.pair.join(' '), span, ...rungs, String(dyad.count)]);
  }
  const left = total - dyads.length;
  return `${table.toString()}\n${texts.notes.dyads}\n${left > 0 ? `${texts.more(left)}\n` : ''}`;
}

/** Leads in words, the highest score first. */
export function leadsText(leads: readonly Lead[], words: Words): string {
  const { texts, lang, naming } = words;
  if (leads.length === 0) return `${texts.none.leads}\n`;
  return leads
    .map((lead) => {
      const from = lead.evidence.map(({ assertion }) => assertion).join(' ');
      const head = `${lead.score.toFixed(2)}  ${texts.leadKinds[lead.kind]}  ${pairWords(lead.refs, words)}`;
      return `${head}\n      ${leadReason(lead, lang, naming)}\n      ${from}\n`;
    })
    .join('');
}
