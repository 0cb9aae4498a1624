/**
 * Another name that a report gives to somebody whom it has just named: "X, also known as Y", "X, alias Y", "X dit Y",
 * فلان المكنى أبا فلان. Only of those whom the register knows; the value is the other name as it is written.
 */
import type { Predicate } from '../../lexicon/lexicon.js';
import { bareDraft } from '../../mentions/bare-draft.js';
import { partyOf } from '../../mentions/party.js';
import { phraseLike } from '../../mentions/phrase-like.js';
import type { Atom, Draft, Frame, Party, Phrase, SentenceState } from '../state.js';
import { nounFrame } from './noun-frame.js';

const ALIAS: Predicate = {
  id: 'alias.called',
  type: 'alias',
  roles: { subject: { from: ['subject'], kind: ['actor'] } },
  needs: [['subject']],
};

const RENAME: Predicate = {
  id: 'rename.formerly',
  type: 'rename',
  roles: { subject: { from: ['subject'], kind: ['armed'] }, object: { from: ['object'], kind: ['armed'] } },
  needs: [['subject'], ['object']],
};

/** What stands between the name of today and that of before; longest first. */
const FORMER_CUES = [
  'connu auparavant sous le nom de',
  'connue auparavant sous le nom de',
  'anciennement connu sous le nom de',
  'anciennement connue sous le nom de',
  'anciennement appelé',
  'anciennement appelée',
  'autrefois appelé',
  'autrefois appelée',
  'anciennement',
  'previously known as',
  'previously called',
  'formerly known as',
  'formerly called',
  'formerly',
  'المعروف سابقا باسم',
  'المعروفة سابقا باسم',
  'المعروف سابقا بـ',
  'المعروفة سابقا بـ',
  'المعروف سابقا',
  'المعروفة سابقا',
  'الذي كان يعرف باسم',
  'التي كانت تعرف باسم',
].map((cue) => cue.split(' '));
/** (جبهة النصرة سابقا) */
const BEHIND: ReadonlySet<string> = new Set(['سابقا', 'سابقاً', 'سابقًا']);

/** What stands between two names of one bearer; longest first. */
const CUES = [
  'également connu sous le nom de',
  'plus connu sous le nom de',
  'connu sous le nom de',
  'dont le vrai nom est',
  'de son vrai nom',
  'whose real name is',
  'better known as',
  'also known as',
  'also called',
  'known as',
  'nicknamed',
  'surnommé',
  'alias',
  'aka',
  'dit',
  'dite',
  'المعروف باسم',
  'المعروف أيضا باسم',
  'واسمه الحقيقي',
  'المكنى',
  'الملقب',
  'المعروف',
  'الشهير',
  'ويكنى',
].map((cue) => cue.split(' '));
/** By their first words, each still the longest first. */
const BY_FIRST: ReadonlyMap<string, readonly (readonly string[])[]> = new Map(
  CUES.map(([first = '']) => [first, CUES.filter((cue) => cue[0] === first)]),
);

/** The drafts of the other names that a sentence gives. */
export function readAliases(state: SentenceState): Draft[] {
  const drafts: Draft[] = [];
  for (const item of state.items) {
    if (item.kind !== 'phrase') continue;
    for (const phrase of [item, ...item.of, ...item.beside]) {
      if (phrase.head.category !== 'name' || phrase.head.senses.length === 0) continue;
      const party = partyOf(phrase);
      if (!party || party.candidates.length === 0) continue;
      const draft = renameOf(phrase, party, state) ?? aliasOf(phrase, party, state);
      if (draft) drafts.push(draft);
    }
  }
  return drafts;
}

/** "X, formerly known as Y", هيئة كذا (جبهة كذا سابقا): both groups of the register. */
function renameOf(phrase: Phrase, party: Party, state: SentenceState): Draft | null {
  const { tokens } = state.sentence;
  let at = tokens.findIndex((t) => t.start >= phrase.head.end);
  while (QUOTES.has(tokens[at]?.text ?? '')) at += 1;
  if (![',', '،', '('].includes(tokens[at]?.text ?? '')) return null;
  at += 1;
  const cue = FORMER_CUES.find((words) => words.every((w, k) => tokens[at + k]?.text.toLowerCase() === w));
  let next = at + (cue?.length ?? 0);
  while (ARTICLES.has(tokens[next]?.text.toLowerCase() ?? '') || QUOTES.has(tokens[next]?.text ?? ''))
    next += 1;
  const from = tokens[next]?.start;
  const other = from === undefined ? null : nameAt(from, state);
  const old =
    other && other.senses.length > 0
      ? partyOf(
          phraseLike(phrase, { ...BARE, head: other, atoms: [other], start: other.start, end: other.end }),
        )
      : null;
  if (!other || !old?.candidates.every((s) => s.actor.kind === 'group') || old.candidates.length === 0)
    return null;
  if (!party.candidates.every((s) => s.actor.kind === 'group')) return null;
  const behind = tokens.find((t) => t.start >= other.end && !QUOTES.has(t.text));
  if (!cue && !BEHIND.has(behind?.text ?? '')) return null;
  const trigger = cue ? tokens[at] : behind;
  if (!trigger) return null;
  return bareDraft({
    sentence: state.index,
    frame: frameOf(phrase, other),
    predicate: RENAME,
    roles: new Map([
      ['subject', [old]],
      ['object', [party]],
    ]),
    evidence: [phrase.start, Math.max(other.end, trigger.end)],
    trigger: [trigger.start, trigger.end],
  });
}

const QUOTES: ReadonlySet<string> = new Set(['"', '«', '»', '“', '”', "'"]);
const ARTICLES: ReadonlySet<string> = new Set(['the', 'le', 'la', "l'", 'l’', 'les']);
const BARE = {
  of: [],
  beside: [],
  list: [],
  modifiers: [],
  possessive: null,
  preposition: null,
  count: null,
  denotes: null,
};

function aliasOf(phrase: Phrase, party: Party, state: SentenceState): Draft | null {
  const { tokens } = state.sentence;
  let at = tokens.findIndex((t) => t.start >= phrase.head.end);
  if (at < 0) return null;
  if ([',', '،', '('].includes(tokens[at]?.text ?? '')) at += 1;
  const cue = BY_FIRST.get(tokens[at]?.text.toLowerCase() ?? '')?.find((words) =>
    words.every((w, k) => tokens[at + k]?.text.toLowerCase() === w),
  );
  if (!cue) return null;
  let next = at + cue.length;
  while (['"', '«', '“', '”', "'"].includes(tokens[next]?.text ?? '')) next += 1;
  const from = tokens[next]?.start;
  const other = from === undefined ? null : nameAt(from, state);
  if (!other) return null;
  const trigger = tokens[at];
  if (!trigger) return null;
  return bareDraft({
    sentence: state.index,
    frame: frameOf(phrase, other),
    predicate: ALIAS,
    roles: new Map([['subject', [party]]]),
    value: writtenIn(other, state),
    evidence: [phrase.start, other.end],
    trigger: [trigger.start, trigger.end],
  });
}

/** The name that begins in the word at an offset, behind its one-letter preposition or not. */
const nameAt = (from: number, { atoms }: SentenceState): Atom | null =>
  atoms.find(
    (a) =>
      a.start >= from &&
      a.start - from <= 1 &&
      (a.category === 'name' || (a.category === 'unknown' && (a.capital || /[؀-ۿ]/u.test(a.low)))),
  ) ?? null;

/** Its words as the text has them, by its tokens; a bi- that is written on to the first is left off. */
function writtenIn(atom: Atom, { sentence: { tokens } }: SentenceState): string {
  let written = '';
  let last = -1;
  for (const token of tokens) {
    if (token.end <= atom.start || token.start >= atom.end) continue;
    const text = token.start < atom.start ? token.text.slice(atom.start - token.start) : token.text;
    written += last < 0 || token.start === last ? text : `${token.joined ? '-' : ' '}${text}`;
    last = token.end;
  }
  return written.replace(/^ب(?=ال|أب|اب)/u, '');
}

const frameOf = (phrase: Phrase, head: Atom): Frame => ({
  ...nounFrame(phrase, head),
  clause: [phrase.start, head.end],
});
