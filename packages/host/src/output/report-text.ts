/**
 * One record for people: what the report is, then each sentence that says something with its evidence marked, and
 * below it what it asserts. Reports that say nothing get their header and one line.
 */
import type { Lexicon } from '@marsad/engine';
import type { Assertion, ReportRecord, Span } from '@marsad/model';
import { assertionLines } from './assertion-text.js';
import { markExcerpt, sentenceAround, withRoom } from './excerpt.js';
import { nameOf } from './names.js';
import type { Style } from './style.js';

const LANGUAGE = { ar: 'Arabic', fr: 'French', en: 'English' } as const;

interface Passage {
  readonly sentence: Span;
  readonly assertions: Assertion[];
}

function passages(assertions: readonly Assertion[], text: string): Passage[] {
  const found = new Map<string, Passage>();
  for (const assertion of assertions) {
    const sentence = sentenceAround(
      text,
      assertion.evidence.length > 0 ? assertion.evidence : [assertion.trigger],
    );
    const key = sentence.join('-');
    const passage = found.get(key) ?? { sentence, assertions: [] };
    passage.assertions.push(assertion);
    found.set(key, passage);
  }
  return [...found.values()].sort((a, b) => a.sentence[0] - b.sentence[0] || a.sentence[1] - b.sentence[1]);
}

/** The sentence of a passage with its evidence marked; dots stand where a long one was cut. */
function excerptOf({ sentence, assertions }: Passage, text: string, style: Style): string {
  const evidence = assertions.flatMap((a) => a.evidence);
  const triggers = assertions.map((a) => a.trigger);
  const range = withRoom(text, sentence, [...evidence, ...triggers]);
  const marked = markExcerpt(text, range, evidence, triggers, style);
  return `${range[0] > sentence[0] ? '… ' : ''}${marked}${range[1] < sentence[1] ? ' …' : ''}`;
}

function header(record: ReportRecord, lexicon: Lexicon, style: Style): string[] {
  const { document, assertions } = record;
  const { published, outlet } = document;
  const name = document.path ?? document.url ?? document.id;
  const day = published.edtf === null ? 'no date' : `published ${published.edtf} (${published.basis})`;
  const from = outlet === null ? '' : ` · ${nameOf(outlet.ref, lexicon)}`;
  const count = assertions.length === 1 ? '1 assertion' : `${assertions.length} assertions`;
  return [
    style.heading(style.line(name)),
    style.quiet(`${LANGUAGE[document.language]} · ${day}${from} · ${count}`),
  ];
}

/** One passage of a report: its sentence, and below it what it asserts. */
export function passageText(
  record: ReportRecord,
  text: string,
  assertions: readonly Assertion[],
  lexicon: Lexicon,
  style: Style,
): string {
  const mentions = new Map(record.mentions.map((m) => [m.id, m.text]));
  const out: string[] = [];
  for (const passage of passages(assertions, text)) {
    out.push('', `  ${style.sentence(excerptOf(passage, text, style))}`);
    for (const assertion of passage.assertions) {
      const [head, ...rest] = assertionLines(assertion, lexicon, mentions, style);
      out.push(`    - ${head ?? ''}`, ...rest.map((line) => `      ${line}`));
    }
  }
  return out.join('\n');
}

/** A whole record in words, ending in an empty line. */
export function reportText(record: ReportRecord, text: string, lexicon: Lexicon, style: Style): string {
  const nothing =
    text.trim() === '' ? 'The text is empty.' : 'Nothing that Marsad looks for was found in it.';
  const body =
    record.assertions.length === 0
      ? `  ${style.quiet(nothing)}`
      : passageText(record, text, record.assertions, lexicon, style);
  return `${[...header(record, lexicon, style), body].filter((part) => part !== '').join('\n')}\n\n`;
}
