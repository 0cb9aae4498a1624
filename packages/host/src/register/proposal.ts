/**
 * What the register could take in: a name that reports tell and no entry bears, with where it stands. Only armed groups,
 * and persons who lead, command, speak for a group or hold national office; nobody else is ever listed.
 */
import type { Language } from '@marsad/model';

/** A spelling with how often it stands in the reports of one language. */
export interface Spelling {
  readonly text: string;
  readonly language: Language;
  readonly count: number;
  /** Address or id of a report that has it. */
  readonly source: string;
}

/** A sentence that names it, with its report. */
export interface ProposedSentence {
  /** Address, file name or id of the report. */
  readonly report: string;
  readonly sentence: string;
}

export interface Proposal {
  /** Its place in the list, from 1. */
  readonly number: number;
  readonly kind: 'group' | 'person';
  /** Type of the group, or the post or office said of the person. */
  readonly type: string;
  readonly name: string;
  /** Mentions in all. */
  readonly count: number;
  readonly reports: number;
  readonly spellings: readonly Spelling[];
  /** Two at most. */
  readonly sentences: readonly ProposedSentence[];
}

const GROUPS = new Set(['armed-group', 'militia', 'coalition']);
const PERSONS = new Set([
  'leader',
  'deputy-leader',
  'deputy',
  'commander',
  'spokesman',
  'spokesperson',
  'founder',
  'ideologue',
  'religious-judge',
  'military-chief',
  'president',
  'transition-president',
  'vice-president',
  'prime-minister',
  'minister',
  'defence-minister',
  'foreign-minister',
  'interior-minister',
  'justice-minister',
  'chief-of-staff',
  'army-commander',
  'force-commander',
  'special-representative',
]);

/** May somebody with this said of them be listed? */
export const isProposable = (kind: 'group' | 'person', type: string): boolean =>
  (kind === 'group' ? GROUPS : PERSONS).has(type);
