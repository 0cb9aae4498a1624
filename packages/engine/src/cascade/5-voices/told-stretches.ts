/**
 * How far an act of speech vouches: a sentence falls into stretches that different voices tell, and each act takes the
 * words behind its verb, before it, or on both sides, within its own stretch.
 */
import type { Language } from '@marsad/model';
import { isMark } from '../../mentions/marks.js';
import type { Item, Phrase, SentenceState } from '../state.js';
import { hasFinite, isBare, isComma, isFiniteVerb, joins, opens } from './items.js';
import type { SpeechAct } from './speech-acts.js';

/** Where a sentence falls into stretches that different voices tell, as offsets of their first words. */
export function cutsOf(items: readonly Item[], acts: readonly SpeechAct[], language: Language): number[] {
  const cuts: number[] = [];
  if (acts.length === 0) return cuts;
  const apart = besideFirst(items, acts, language);
  if (apart) cuts.push(apart);
  for (let c = 0; c < items.length; c += 1) {
    const item = items[c] as Item;
    const before = acts.findLast((a) => a.at < c);
    if (!before || before.zone[1] >= c) continue;
    const contrast = joins(item, 'but') || opens(item, 'contrast');
    if (isOfNobody(items, c) || isGloss(items, c)) {
      cuts.push(item.start);
      continue;
    }
    if (!joins(item, 'and', 'then') && !contrast && !WHILE.has(low(item)) && low(item) !== ';') continue;
    if (opens(items[c + 1], 'content')) continue;
    const verb = items.findIndex((x, i) => i > c && (isFiniteVerb(x) || isComma(x) || opens(x, 'content')));
    // قال البيان ونشرته شبكة: «…»: whoever published it tells what the statement says.
    if (language === 'ar' && tookUp(items[verb])) continue;
    const own = acts.some(
      (a) =>
        a.by !== 'participle' &&
        ((a.by === 'verb' && a.at === verb && (language !== 'ar' || verb - c <= 3)) ||
          (a.by === 'according' && a.at === c + 1)),
    );
    if (isBehindInfinitive(items, c, verb, before, language) || isBehindNoun(items, c, before, language)) {
      cuts.push(item.start);
      continue;
    }
    const quoted = before.told === 'quote' || before.told === 'colon';
    const apart =
      joins(item, 'but') &&
      isComma(items[c - 1]) &&
      isFiniteVerb(items[verb]) &&
      !quoted &&
      language !== 'ar';
    if (own || apart) cuts.push(item.start);
  }
  return cuts;
}
/** "Alors qu'une source parle de 16 morts, des habitants font état de 17": a main clause with a speaker of its own. */
function besideFirst(items: readonly Item[], acts: readonly SpeechAct[], language: Language): number | null {
  const [first, second] = acts;
  if (language === 'ar' || !first || !second || second.by !== 'verb' || first.by !== 'verb') return null;
  if (!WHILE.has(low(items[0] as Item).split(' ')[0] ?? '')) return null;
  const comma = items.findIndex((x, i) => i > first.at && isComma(x));
  const subject = items[comma + 1];
  return comma > 0 && second.at === comma + 2 && isBare(subject) && second.speaker === subject
    ? subject.start
    : null;
}

const tookUp = (item: Item | undefined): boolean => item?.kind === 'verb' && item.objectPronoun !== null;

/** "claimed to have attacked a post, and gunmen killed three": with a subject of its own it is not what is claimed. */
function isBehindInfinitive(
  items: readonly Item[],
  at: number,
  verb: number,
  act: SpeechAct,
  language: Language,
): boolean {
  if (language === 'ar' || act.told !== 'that' || !isComma(items[at - 1]) || !isFiniteVerb(items[verb]))
    return false;
  const told = items.slice(act.zone[1] + 1, at).find((x) => x.kind === 'verb');
  return (
    told?.kind === 'verb' &&
    told.form === 'infinitive' &&
    told.start === items[act.zone[1] + 1]?.start &&
    items.slice(at + 1, verb).some(isBare)
  );
}

const NOMINAL: ReadonlySet<SpeechAct['told']> = new Set(['object', 'none']);

/** "spoke of fighters at Ménaka, and the army sent troops": a noun was said; the next clause is the report's own. */
function isBehindNoun(items: readonly Item[], at: number, act: SpeechAct, language: Language): boolean {
  if (
    act.by !== 'verb' ||
    !NOMINAL.has(act.told) ||
    !isComma(items[at - 1]) ||
    hasFinite(items, act.at + 1, at)
  )
    return false;
  const said = items.slice(act.at + 1, at).some((x) => x.kind === 'phrase' && x !== act.speaker && isSaid(x));
  const verb = language === 'ar' ? at + 1 : items.findIndex((x, i) => i > at && x.kind === 'verb');
  const own = language === 'ar' || (verb > at + 1 && items.slice(at + 1, verb).some(isBare));
  return said && own && isFiniteVerb(items[verb]) && !isMoreOfToll(items, verb);
}

/** A deed, or that somebody is there, which no content clause tells. */
const isSaid = ({ head }: Phrase): boolean => head.analyses.some((a) => a.lemma.predicates.length > 0);

/** "…, and seven others were wounded": without a day or a place of its own, of the toll that was said. */
function isMoreOfToll(items: readonly Item[], at: number): boolean {
  const verb = items[at];
  if (verb?.kind !== 'verb' || !verb.head.analyses.some((a) => a.lemma.predicates.some((p) => p.toll)))
    return false;
  // مقتل عشرة، وجرح خمسة آخرين: beside the noun that was said, a noun written like the verb.
  if (NOUNS_TOO.has(verb.head.low)) return true;
  const end = items.findIndex((x, i) => i > at && isMark(x, 'comma', 'stop'));
  return !items
    .slice(at + 1, end < 0 ? items.length : end)
    .some((x) => isMark(x, 'time') || (x.kind === 'phrase' && x.head.time !== null));
}

const NOUNS_TOO: ReadonlySet<string> = new Set(['جرح']);

/** ولم تعلن أي جهة: that nobody has claimed it the report tells by itself. */
function isOfNobody(items: readonly Item[], at: number): boolean {
  const verb = items[at + 1];
  const nobody = items[isMark(items[at + 2], 'adverb') ? at + 3 : at + 2];
  return (
    isMark(items[at], 'conjunction') &&
    verb?.kind === 'verb' &&
    verb.negated &&
    nobody?.kind === 'phrase' &&
    NOBODY.has(nobody.atoms[0]?.low ?? '')
  );
}
const NOBODY = new Set(['اي', 'ايه', 'احد']);

/** "…، في إشارة إلى الجماعات التي تهاجم": of whom somebody spoke the report explains by itself. */
const isGloss = (items: readonly Item[], at: number): boolean => {
  const item = items[at];
  return (
    isComma(items[at - 1]) &&
    item?.kind === 'phrase' &&
    item.preposition?.low === 'في' &&
    item.head.low === 'اشاره'
  );
};

const low = (item: Item): string => (item.kind === 'mark' ? item.atom.low : '');
/** By their first words: "tandis que", "alors que", في حين. */
const WHILE: ReadonlySet<string> = new Set(['while', 'whereas', 'tandis', 'alors', 'بينما', 'فيما', 'في']);

/** The stretch of text for which an act of speech vouches. */
export function stretchOf(
  act: SpeechAct,
  acts: readonly SpeechAct[],
  state: SentenceState,
  cuts: readonly number[],
): readonly [number, number] | null {
  const { items, sentence } = state;
  const here = (items[act.at] as Item).start;
  const from = cuts.findLast((c) => c <= here) ?? sentence.start;
  const to = cuts.find((c) => c > here) ?? sentence.end;
  if (act.told === 'before')
    return parenthesis(act, items, from, to) ?? [behind(act, acts, items, from), act.bound];
  if (act.told === 'around') {
    const bracket = act.by === 'according' ? inBracket(act, items) : null;
    if (bracket) return bracket;
    const first = !hasFinite(
      items,
      items.findIndex((i) => i.start >= from),
      act.at,
    );
    if (act.by === 'according' && first && act.at < 3) return [act.bound, to];
    // "…, according to officials, the agency reported": who reports tells what the officials say.
    if (act.by === 'according' && acts.some((a) => a.told === 'before' && a.zone[0] === act.at + 1))
      return [from, act.trigger[0]];
    if (passesOn(act)) {
      const relay = acts.find((a) => a !== act && a.bound >= from && a.bound < to && a.told !== 'before');
      return [relay?.bound ?? from, to];
    }
    const outer = acts.find(
      (a) =>
        a !== act &&
        a.at < act.at &&
        a.bound >= from &&
        a.bound < here &&
        a.by !== 'according' &&
        a.told !== 'before',
    );
    return outer && !isComma(items[act.at - 1]) ? [outer.bound, to] : [from, to];
  }
  if (act.frame?.antecedent) {
    const comma = items.find((i) => isComma(i) && i.start > act.bound);
    return [act.bound, Math.min(to, comma?.start ?? to)];
  }
  // "He said gunmen fled, the agency reported": who reports stands outside what is said.
  const outer = acts.find(
    (a) => a.told === 'before' && a.by === 'verb' && a.zone[0] > act.at && a.bound < to,
  );
  return [Math.max(act.bound, behindRelative(act, state)), outer?.act === 'report' ? outer.bound : to];
}

/** "20 disparus (22 selon des élus)": what stands in brackets with its source. */
function inBracket({ at }: SpeechAct, items: readonly Item[]): readonly [number, number] | null {
  const open = items.slice(0, at).findLastIndex((x) => low(x) === '(');
  if (open < 0 || items.slice(open, at).some((x) => low(x) === ')')) return null;
  const close = items.findIndex((x, i) => i > at && low(x) === ')');
  return [(items[open] as Item).end, (items[close < 0 ? items.length - 1 : close] as Item).end];
}

/** نقلا عن مصادر: those from whom another speaker has it. */
const passesOn = ({ speaker }: SpeechAct): boolean => /^نقلا/u.test(speaker?.preposition?.low ?? '');

/** أعلن الحوثيون الذين تدعمهم طهران مسؤوليتهم: what a relative clause tells of an Arabic speaker he does not say. */
function behindRelative({ speaker, at }: SpeechAct, { items, frames }: SentenceState): number {
  if (!speaker || !/[\u0600-\u06ff]/u.test(speaker.head.low)) return 0;
  const verb = frames.find(
    (f) =>
      f.antecedent !== null &&
      f.antecedent.start >= speaker.start &&
      f.antecedent.end <= speaker.end &&
      f.item.kind === 'verb' &&
      f.item.form === 'finite',
  );
  const place = verb ? items.indexOf(verb.item) : -1;
  const opened = items.slice(Math.max(at, place - 2), Math.max(0, place)).some((x) => isMark(x, 'relative'));
  return place > at && opened ? (items[place] as Item).end : 0;
}

/** "Gunmen, police said, attacked the village": what is told goes on behind the verb. */
function parenthesis(
  act: SpeechAct,
  items: readonly Item[],
  from: number,
  to: number,
): readonly [number, number] | null {
  const first = items.findIndex((i) => i.start >= from);
  const next = items[act.zone[1] + 1];
  if (!isComma(next)) return null;
  const end = items.findIndex((i) => i.start >= to);
  // "were killed, the army said, in an ambush": what a preposition adds behind is said too.
  const added = items[act.zone[1] + 2];
  if (
    added?.kind === 'phrase' &&
    added.preposition &&
    !added.preposition.relations.includes('according-to')
  ) {
    if (!hasFinite(items, act.zone[1] + 2, end < 0 ? items.length : end)) return [from, to];
    // "…, in the latest attack as the country battles a revolt": up to where another clause begins.
    const opener = items.findIndex(
      (x, i) => i > act.zone[1] + 2 && (x.kind === 'verb' || CLAUSE.has(category(x))),
    );
    if (isEventNounIn(added) && opener > 0 && CLAUSE.has(category(items[opener])))
      return [from, Math.min(to, (items[opener] as Item).start)];
  }
  if (hasFinite(items, first, act.zone[0])) return null;
  return hasFinite(items, act.zone[1] + 2, end < 0 ? items.length : end) ? [from, to] : null;
}

const category = (item: Item | undefined): string => (item?.kind === 'mark' ? item.atom.category : '');
const CLAUSE: ReadonlySet<string> = new Set(['comma', 'stop', 'subordinator', 'relative']);
const isEventNounIn = ({ head }: Phrase): boolean =>
  head.category === 'noun' && head.analyses.some((a) => a.lemma.predicates.length > 0);

/** Behind another voice of the same stretch: "…, X said, and …, Y said". */
function behind(act: SpeechAct, acts: readonly SpeechAct[], items: readonly Item[], from: number): number {
  const other = acts.findLast(
    (a) => a.at < act.zone[0] && a.told === 'before' && (items[a.at] as Item).start >= from,
  );
  return other ? ((items[other.zone[1]] as Item).end ?? from) : from;
}
