/**
 * One card in lines for a terminal: what is said, when, where and how many, through which voices, and what a person
 * decided of it. It shows the view and adds nothing to it.
 */
import type { Card, Language } from '@marsad/model';
import { foldedExcerpt } from './folded-excerpt.js';
import { LABELS } from './labels.js';
import { toldText } from './own-words.js';
import type { Style } from './style.js';

/** How things are shown at this terminal. */
export interface Showing {
  readonly style: Style;
  readonly lang: Language;
  /** True to show armed groups' own words. */
  readonly quotations: boolean;
}

/** A line worded in the language asked for, safe for a terminal. */
export function wordedLine(line: string, { style, lang }: Showing): string {
  return lang === 'ar' ? style.sentence(line) : style.line(line);
}

function verdictText({ judgement, report }: Card, lang: Language): string {
  const labels = LABELS[lang];
  if (judgement === null)
    return report.withdrawn === undefined ? '' : ` [${labels.withdrawn} ${report.withdrawn}]`;
  const verdict = judgement.verdict === 'accept' ? labels.accepted : labels.rejected;
  const why = judgement.reason === undefined ? '' : `: ${judgement.reason}`;
  return ` [${verdict}, ${labels.by} ${judgement.author}, ${judgement.at.slice(0, 10)}${why}]`;
}

/** The lines that tell one card, without indentation and without its sentence. */
export function cardLines(card: Card, showing: Showing): string[] {
  const { style, lang, quotations } = showing;
  const told = toldText(card.told, card, quotations);
  const source = toldText(card.accordingTo, card, quotations);
  const head = `${style.label(told)}${source}${verdictText(card, lang)}`;
  const facts = [card.when?.words, card.where, ...card.toll, ...card.caveats].filter(
    (part): part is string => typeof part === 'string' && part !== '',
  );
  const voices = card.voices.map(({ name, words }) => `${name} (${words})`).join(' → ');
  const lines = [head];
  if (facts.length > 0) lines.push(style.quiet(facts.join(' · ')));
  if (card.about !== null)
    lines.splice(1, 0, style.quiet(`${LABELS[lang].about}: ${toldText(card.about.named, card, quotations)}`));
  if (voices !== '') lines.push(style.quiet(`${LABELS[lang].voices}: ${voices}`));
  for (const decision of card.decisions) lines.push(style.quiet(decisionLine(decision, lang)));
  return lines.map((line) => wordedLine(line, showing));
}

function decisionLine(
  { kind, words, author, at, n, reason }: Card['decisions'][number],
  lang: Language,
): string {
  const labels = LABELS[lang];
  const why = reason === undefined ? '' : `: ${reason}`;
  return `${labels[kind]}: ${words} [${n}, ${labels.by} ${author}, ${at.slice(0, 10)}${why}]`;
}

/** The sentence that one or several cards stand in, in its own direction. */
export function sentenceText(cards: readonly Card[], { style, lang, quotations }: Showing): string {
  const { text, quotations: own } = cards[0]!.sentence;
  const parts = {
    text,
    evidence: cards.flatMap((card) => card.sentence.evidence),
    triggers: cards.map((card) => card.sentence.trigger),
    quotations: quotations ? [] : own,
    folded: LABELS[lang].folded,
  };
  return style.sentence(foldedExcerpt(parts, style));
}

/** Where a card comes from: title, outlet and day of its report, and the card's id. */
export function sourceLine(card: Card, showing: Showing): string {
  const { title, outlet, published, id } = card.report;
  const labels = LABELS[showing.lang];
  const from = [showing.style.sentence(title || labels.noTitle), outlet?.name, published ?? labels.noDate];
  return showing.style.quiet(`${from.filter(Boolean).join(' · ')} · ${labels.report} ${id} · ${card.id}`);
}

/** One card whole: its lines, its sentence, its source. */
export function cardText(card: Card, showing: Showing): string {
  const [first, ...rest] = [
    ...cardLines(card, showing),
    sentenceText([card], showing),
    sourceLine(card, showing),
  ];
  return `- ${first ?? ''}\n${rest.map((line) => `  ${line}\n`).join('')}`;
}
