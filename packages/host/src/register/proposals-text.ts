/**
 * Proposals and entries of the register in words, for a terminal.
 */
import type { Actor } from '@marsad/engine';
import { isolateArabic, isolateWhole } from '../output/bidi.js';
import type { Style } from '../output/style.js';
import type { Proposal } from './proposal.js';

const times = (n: number, one: string): string => `${n} ${one}${n === 1 ? '' : 's'}`;

function proposalLines(
  { number, name, kind, type, count, reports, spellings, sentences }: Proposal,
  style: Style,
): string[] {
  const others = spellings.slice(1).map(({ text }) => isolateWhole(text));
  return [
    `${String(number).padStart(3)}  ${style.label(isolateWhole(name))}  ${kind}, ${type} · ${times(count, 'mention')} in ${times(reports, 'report')}`,
    ...(others.length > 0 ? [`     also ${others.join(', ')}`] : []),
    ...sentences.flatMap(({ report, sentence }) => [
      `     ${isolateWhole(sentence)}`,
      `       ${style.quiet(report)}`,
    ]),
    '',
  ];
}

/** The list, ending in a line feed. */
export function proposalsText(proposals: readonly Proposal[], style: Style): string {
  if (proposals.length === 0)
    return 'Nothing to propose: the register has every group and commander that is named.\n';
  const head = `${times(proposals.length, 'name')} that the register lacks. Take one in: marsad register accept NUMBER --ref slug`;
  return `${[head, '', ...proposals.flatMap((one) => proposalLines(one, style))].join('\n')}`;
}

interface ListedName {
  readonly form: string;
  readonly language: string;
  readonly strength: string;
  readonly from?: string;
  readonly to?: string;
}

/** An entry with its names, ending in a line feed. */
export function entryText(actor: Actor, names: readonly ListedName[]): string {
  const facts = [actor.kind, actor.type, actor.family, actor.countries.join(' ')].filter(Boolean).join(' · ');
  const dates = [actor.founded && `founded ${actor.founded}`, actor.ended && `ended ${actor.ended}`].filter(
    Boolean,
  );
  const ties = [
    ...actor.parents.map(
      (p) => `part of ${p.ref}${p.from ? ` since ${p.from}` : ''}${p.to ? ` until ${p.to}` : ''}`,
    ),
    ...actor.leads.map(
      (l) => `${l.post} of ${l.ref}${l.from ? ` since ${l.from}` : ''}${l.to ? ` until ${l.to}` : ''}`,
    ),
    ...actor.offices.map(
      (o) => `${o.office}, ${o.country}${o.from ? ` since ${o.from}` : ''}${o.to ? ` until ${o.to}` : ''}`,
    ),
  ];
  const lines = [
    `${actor.ref}  ${actor.label.en}`,
    `  ${facts}`,
    ...dates.map((date) => `  ${date}`),
    ...ties.map((tie) => `  ${tie}`),
    '  names',
    ...names.map(
      (n) =>
        `    ${n.language}  ${n.strength.padEnd(9)} ${n.form}${n.from ? ` from ${n.from}` : ''}${n.to ? ` to ${n.to}` : ''}`,
    ),
  ];
  return `${lines.map(isolateArabic).join('\n')}\n`;
}
