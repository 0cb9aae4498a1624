/**
 * The words in which findings are shown at a terminal: names of refs, on whose word something stands, numbers with
 * their bounds, days. All are in the language asked for; ids, days and names of rules stay as they are.
 */
import {
  type Claim,
  dayOf,
  type Estimate,
  type EventFinding,
  type Language,
  type Origin,
  type TellingPlace,
  type TollLine,
  type TollStatement,
  type VocabularyView,
} from '@marsad/model';
import type { FindingsView } from '../../findings/findings-view.js';
import type { FindingTexts, Naming } from '../../telling/findings/finding-texts.js';
import { findingTexts } from '../../telling/findings/telling-findings.js';

/** What findings are told with. */
export interface Words {
  readonly lang: Language;
  readonly texts: FindingTexts;
  readonly naming: Naming;
  readonly reports: FindingsView['reports'];
}

/** The words for one answer. */
export function wordsFor(
  { names, reports }: Pick<FindingsView, 'names' | 'reports'>,
  { types }: Pick<VocabularyView, 'types'>,
  lang: Language,
): Words {
  const typeNames = new Map(types.map(({ type, name }) => [type, name]));
  const naming = {
    name: (ref: string): string => names[ref] ?? ref,
    type: (type: string): string => typeNames.get(type) ?? type,
  };
  return { lang, texts: findingTexts(lang), naming, reports };
}

/** A place by its name in the language asked for. */
export function placeWords({ ref, name }: TellingPlace, { naming }: Words): string {
  const own = ref === null ? null : naming.name(ref);
  return own === null || own === ref ? name : own;
}

/** The head of a column or line by its name. */
export const headOf = (name: string, { texts }: Words): string => texts.columns[name] ?? name;

/** The beginning of a report's id, as it is called. */
export const reportWords = (id: string, { texts }: Words): string => texts.report(id.slice(0, 8));

/** On whose word: a voice by name, unnamed voices by what the report calls them, a text by its outlet or report. */
export function originWords(origin: Origin, words: Words): string {
  if (origin.ref !== null) return words.naming.name(origin.ref);
  if (origin.kind === 'unnamed-voice') return `"${origin.text ?? origin.role}"`;
  const id = origin.key.replace(/^text:/, '');
  const report = words.reports[id];
  return `${reportWords(id, words)}${report === undefined ? '' : ` "${report.title}"`}`;
}

/** The origins of these keys in words, joined by commas. */
export function originsWords(keys: readonly string[], event: EventFinding, words: Words): string {
  const byKey = new Map(event.origins.map((origin) => [origin.key, origin]));
  return keys
    .map((key) => {
      const origin = byKey.get(key);
      if (origin !== undefined) return originWords(origin, words);
      return key.startsWith('voice:') ? words.naming.name(key.slice('voice:'.length)) : key;
    })
    .join(words.texts.comma);
}

/** A day number as `YYYY-MM-DD`. */
export const dayWords = (day: number | null, { texts }: Words): string =>
  day === null ? texts.dayUnknown : dayOf(day);

/** `4`, `4 (4–5)`, `2 (2 or more)`. */
export function estimateWords({ low, best, high }: Estimate, { texts }: Words): string {
  if (high === null) return texts.orMoreThan(best, low);
  return low === best && high === best ? String(best) : `${best} (${low}–${high})`;
}

/** `5`, `5 or more`, `12–20`. */
export function numberWords(
  { low, best, high }: Pick<TollStatement, 'low' | 'best' | 'high'>,
  { texts }: Words,
): string {
  if (best === null) return high === null ? texts.orMore(low ?? 0) : `${low ?? 0}–${high}`;
  return high === null ? texts.orMore(best) : String(best);
}

/** `5 (JNIM, of the other side, 2017-11-26)`. */
export function statementWords(statement: TollStatement, words: Words): string {
  const { origin, interest, published, partial } = statement;
  const { texts } = words;
  const told = [
    originWords(origin, words),
    ...(interest === 'none' ? [] : [texts.interest[interest]]),
    ...(partial ? [texts.interest.partial] : []),
    dayWords(published, words),
  ];
  return `${numberWords(statement, words)} (${told.join(texts.comma)})`;
}

/** `killed, attacked side`, `killed, attacked side, forces`, `killed, all of Malian Armed Forces`. */
export function lineWords(
  { measure, side, kind, whose }: Pick<TollLine, 'measure' | 'side' | 'kind' | 'whose'>,
  { texts, naming }: Words,
): string {
  const counted = texts.measures[measure];
  const of = kind === 'all' ? texts.all : texts.kinds[kind];
  if (whose !== null) return texts.countedOf(counted, of, naming.name(whose));
  return [counted, texts.sides[side], ...(kind === 'all' ? [] : [of])].join(texts.comma);
}

/** How long after the event a claim came. */
export function delayWords({ delay, days }: Claim, words: Words): string {
  const { texts } = words;
  if (delay === null) return texts.claimBy(dayWords(days[1], words));
  const [first, last] = [dayWords(days[0], words), dayWords(days[1], words)];
  return texts.claimOn(days[0] === days[1] ? first : `${first}/${last}`, delay[0], delay[1]);
}
