/**
 * A proposal as a file of the register, in the form of lexicon/actors: every spelling by its language, each with the
 * report that has it as its source. Nothing is guessed: what no option and no report says stays out.
 */
import type { Language } from '@marsad/model';
import type { Proposal, Spelling } from './proposal.js';

/** What the person who accepts says of it. */
export interface Acceptance {
  readonly ref: string;
  readonly type?: string;
  readonly countries: readonly string[];
  /** Name for screens in Latin letters; needed where no report writes it so. */
  readonly label?: string;
  readonly labelAr?: string;
}

const LANGUAGES: readonly Language[] = ['ar', 'fr', 'en'];
const TYPES: Readonly<Record<string, string>> = {
  leader: 'leader',
  'deputy-leader': 'leader',
  deputy: 'leader',
  founder: 'leader',
  ideologue: 'leader',
  commander: 'commander',
  'religious-judge': 'commander',
  'military-chief': 'commander',
  spokesman: 'spokesman',
  spokesperson: 'spokesman',
};

/** The type that the register gives such a group or person. */
export const registerType = ({ kind, type }: Pick<Proposal, 'kind' | 'type'>): string =>
  kind === 'group' ? type : (TYPES[type] ?? 'office-holder');

/** A name as a YAML scalar: plain where that is safe. */
const scalar = (text: string): string =>
  /^[\p{L}][\p{L}\p{N} -]*$/u.test(text) && !/^(?:yes|no|true|false|null|on|off)$/iu.test(text)
    ? text
    : JSON.stringify(text);

/** Quotation marks are the outlet's and not the name's. */
const bare = (text: string): string =>
  text
    .replace(/[«»"“”]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();

function nameGroups(spellings: readonly Spelling[]): string[] {
  const lines: string[] = [];
  for (const language of LANGUAGES) {
    const bySource = new Map<string, Set<string>>();
    const seen = new Set<string>();
    for (const { text, source, language: own } of spellings) {
      const form = bare(text);
      if (own !== language || form === '' || seen.has(form)) continue;
      seen.add(form);
      bySource.set(source, (bySource.get(source) ?? new Set()).add(form));
    }
    for (const [source, forms] of bySource) {
      const strength = [...forms].every((form) => form.includes(' ')) ? 'strong' : 'weak';
      lines.push(
        `  - lang: ${language}`,
        `    strength: ${strength}`,
        `    source: ${scalarSource(source)}`,
        '    forms:',
      );
      for (const form of [...forms].sort()) lines.push(`      - ${scalar(form)}`);
    }
  }
  return lines;
}

const scalarSource = (source: string): string =>
  /^[\w:/.?=&%+-]+$/u.test(source) ? source : JSON.stringify(source);

/** The name for screens: as given, or the commonest spelling of one of the languages. */
function spellingIn(proposal: Proposal, languages: readonly Language[]): string | undefined {
  for (const language of languages) {
    const found = proposal.spellings.find((one) => one.language === language);
    if (found) return bare(found.text);
  }
  return undefined;
}

/** The text of the file; null where there is no name in Latin letters and none was given. */
export function actorFile(proposal: Proposal, acceptance: Acceptance): string | null {
  const { ref, countries, label, labelAr } = acceptance;
  const en = label ?? spellingIn(proposal, ['en', 'fr']);
  const fr = label ?? spellingIn(proposal, ['fr', 'en']);
  if (en === undefined || fr === undefined) return null;
  const ar = labelAr ?? spellingIn(proposal, ['ar']) ?? en;
  const lines = [
    `ref: ${ref}`,
    `kind: ${proposal.kind}`,
    `type: ${acceptance.type ?? registerType(proposal)}`,
    ...(countries.length > 0 ? [`countries: [${[...countries].sort().join(', ')}]`] : []),
    `label: {en: ${JSON.stringify(en)}, fr: ${JSON.stringify(fr)}}`,
    'label_ar:',
    `  - ${scalar(ar)}`,
    'names:',
    ...nameGroups(proposal.spellings),
  ];
  return `${lines.join('\n')}\n`;
}
