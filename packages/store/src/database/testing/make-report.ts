/**
 * Reports for tests, built by hand: a text, and assertions each of whose words stand in it. What is built keeps the
 * contract of the record, which the tests check with the model's own validator.
 */
import {
  type Assertion,
  anchorOf,
  assertionId,
  documentId,
  type Language,
  type Mention,
  type MentionKind,
  type ReportRecord,
  type Span,
  sha256Hex,
  TYPES,
  type TypeId,
  textId,
} from '@marsad/model';
import type { JournalLine, ReportTakenIn } from '../../archive/entry.js';
import type { IndexedReport } from '../database.js';

/** One assertion of a test report; its sentence names each ref by its words. */
export interface Said {
  readonly type: TypeId;
  /** Refs by role; `outlet:x` names an outlet. */
  readonly roles: Readonly<Record<string, readonly string[]>>;
  readonly time?: string;
  readonly more?: Partial<
    Pick<Assertion, 'factuality' | 'rung' | 'figures' | 'place' | 'attribution' | 'ended'>
  >;
}

export interface TestReport {
  readonly n: number;
  readonly said: readonly Said[];
  readonly words?: string;
  readonly language?: Language;
  readonly outlet?: string;
  readonly published?: string;
  readonly title?: string;
}

const AFFIRMED = { polarity: 'affirmed', certainty: 'certain', status: 'occurred' } as const;

class Builder {
  text: string;
  readonly mentions: Mention[] = [];

  constructor(words: string) {
    this.text = words;
  }

  write(words: string): Span {
    const start = this.text.length;
    this.text += words;
    return [start, this.text.length];
  }

  mention(named: string): { ref: string; mention: string } {
    const outlet = named.startsWith('outlet:');
    const ref = outlet ? named.slice('outlet:'.length) : named;
    const kind: MentionKind = outlet ? 'outlet' : 'actor';
    const id = `m${this.mentions.length + 1}`;
    const words = ref.replaceAll('-', ' ');
    this.mentions.push({ id, kind, span: this.write(words), text: words, ref, match: 'name' });
    return { ref, mention: id };
  }
}

interface Drafted {
  readonly said: Said;
  readonly roles: Assertion['roles'];
  readonly evidence: Span;
  readonly trigger: Span;
}

function draft(builder: Builder, said: Said): Drafted {
  const start = builder.write('\n')[1];
  const trigger = builder.write(said.type);
  const roles: Record<string, { ref: string; mention: string }[]> = {};
  for (const [role, refs] of Object.entries(said.roles)) {
    roles[role] = refs.map((ref) => {
      builder.write(' ');
      return builder.mention(ref);
    });
  }
  return { said, roles, trigger, evidence: [start, builder.text.length] };
}

function assertionOf({ said, roles, trigger, evidence }: Drafted, text: string): Assertion {
  const anchor = anchorOf(text, trigger, 0);
  const content = {
    kind: TYPES[said.type].kind,
    type: said.type,
    salience: 'main' as const,
    roles,
    ...(said.time === undefined ? {} : { time: { edtf: said.time, basis: 'stated' as const } }),
    attribution: [],
    factuality: AFFIRMED,
    evidence: [evidence],
    trigger,
    ...said.more,
  };
  return { anchor, id: assertionId(anchor, content), ...content, coder: 'test@1', rule: 'test' };
}

function recordOf(given: TestReport): { record: ReportRecord; text: string } {
  const builder = new Builder(given.words ?? `Report ${given.n}.`);
  const drafted = given.said.map((said) => draft(builder, said));
  const text = textId(builder.text);
  const key = { text, outlet: given.outlet ?? null, published: given.published ?? null };
  const record: ReportRecord = {
    schema: 'marsad/1',
    document: {
      id: documentId(key),
      text,
      language: given.language ?? 'en',
      outlet: given.outlet === undefined ? null : { ref: given.outlet },
      published: {
        edtf: given.published ?? null,
        basis: given.published === undefined ? 'unknown' : 'stated',
      },
    },
    mentions: builder.mentions,
    assertions: drafted.map((one) => assertionOf(one, text)),
    notes: [],
  };
  return { record, text: builder.text };
}

/** A journal line around an entry; ten lines a minute. */
export function lineOf<E extends JournalLine['entry']>(n: number, entry: E): JournalLine<E> {
  const at = new Date(Date.UTC(2026, 0, 1) + n * 6_000).toISOString();
  return { n, at, writer: 'w1', prev: `h${n - 1}`, entry, hash: `h${n}` };
}

/** A report ready to apply, with its text. Tokens are its words in lower case. */
export function makeReport(given: TestReport): IndexedReport & { readonly text: string } {
  const { record, text } = recordOf(given);
  const entry: ReportTakenIn = {
    kind: 'report-taken-in',
    report: record.document.id,
    intake: `i${record.document.id}`,
    original: sha256Hex(text),
    text: sha256Hex(text),
    textId: record.document.text,
    from: `reports/${given.n}.txt`,
    encoding: 'utf-8',
    given: { ...(given.outlet === undefined ? {} : { outlet: given.outlet }) },
    record: `r${record.document.id}`,
    engine: '0.1.0',
    lexicon: 'test',
  };
  const tokens = text
    .toLowerCase()
    .split(/\s+/)
    .map((word) => [word]);
  const title = given.title ?? text.split('\n')[0] ?? '';
  return { line: lineOf(given.n, entry), title, textLength: text.length, record, tokens, text };
}
