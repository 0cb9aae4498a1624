/**
 * Findings as they are told in one language: their words, and how actors and types are called. What reasons say of two
 * tellings, of a name, and of a lead is told here, so that the terminal and the screens tell it alike.
 */
import type { Language, Lead, NameProposal, PairScore } from '@marsad/model';
import { ARABIC } from './arabic.js';
import { ENGLISH } from './english.js';
import type { FindingTexts, Naming } from './finding-texts.js';
import { FRENCH } from './french.js';

const TEXTS: Readonly<Record<Language, FindingTexts>> = { en: ENGLISH, fr: FRENCH, ar: ARABIC };

/** The words of a language. */
export const findingTexts = (lang: Language): FindingTexts => TEXTS[lang];

const SEMICOLON: Readonly<Record<Language, string>> = { en: '; ', fr: ' ; ', ar: '؛ ' };

/** Why two tellings are thought to be of one event or not: what goes before all else, then each respect with its likeness. */
export function pairReason({ because, judged, respects }: PairScore, lang: Language, naming: Naming): string {
  const { pair, reason } = TEXTS[lang];
  return [
    ...(judged === undefined ? [] : [pair[judged]]),
    ...(because === undefined ? [] : [pair[because]]),
    ...respects.map((one) => `${reason(one.reason, naming)} (${one.score.toFixed(2)})`),
  ].join(SEMICOLON[lang]);
}

/** Why a name is thought to mean somebody. In English how two spellings are alike is told by who compared them. */
export function nameReason({ why, respects }: NameProposal, lang: Language, naming: Naming): string {
  if (lang === 'en') return why;
  const { nameReason: told } = TEXTS[lang];
  return respects.map((one) => `${told(one.reason, naming)} (${one.score.toFixed(2)})`).join(SEMICOLON[lang]);
}

/** Why a change is worth a look. */
export function leadReason({ kind, refs, steps, years }: Lead, lang: Language, naming: Naming): string {
  const [first, second] = steps;
  return TEXTS[lang].lead(kind, {
    names: [...(first?.refs ?? refs.slice(0, 2)), ...refs.slice(2)].map(naming.name),
    type: naming.type(first?.type ?? ''),
    rung: first?.step ?? 0,
    day: first?.day ?? '',
    before: naming.type(second?.type ?? ''),
    beforeRung: second?.step ?? 0,
    since: second?.day ?? '',
    years: years ?? 0,
  });
}
