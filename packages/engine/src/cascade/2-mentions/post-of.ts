/**
 * The office or post that is said of a person whose name the register lacks: by a title before the name, or in
 * apposition behind it. A post such as leader or spokesman counts only where a group, a force or a state is told with
 * it, so that a village chief or a company's spokesman gets none. Ranks are neither.
 */
import type { WordData } from '../../lexicon/lexicon.js';
import type { Reading, Token } from '../../text/token.js';
import type { Atom, Category } from '../state.js';
import type { SentenceSoFar } from './sentence-so-far.js';
import { severalWords } from './several-words.js';
import { mentionsOf } from './word-mentions.js';

type Title = Extract<WordData, { class: 'title' }>;

const WINDOW = 10;
const BODY = new Set<WordData['class']>(['group-head', 'creed']);
const ENDS = new Set<Category>(['verb', 'stop', 'auxiliary', 'subordinator', 'relative']);

/** Office or post, as the titles of the lexicon name them; null where none is said. */
export function postOf(so: SentenceSoFar, i: number, last: number): string | null {
  return before(so) ?? behind(so, i, last);
}

const titleIn = (words: readonly WordData[]): Title | undefined =>
  words.find((w): w is Title => w.class === 'title' && (w.office !== undefined || w.post !== undefined));

/** Whoever leads or speaks for the police of a town is a local official. */
const isBodyWord = (word: WordData): boolean =>
  word.class === 'force'
    ? word.actor !== 'police' && word.actor !== 'gendarmerie'
    : BODY.has(word.class) ||
      word.class === 'nationality' ||
      (word.class === 'person' && word.of === 'militant');

const isBody = (atom: Atom): boolean =>
  atom.proper?.kind === 'group' ||
  atom.senses.some((s) => s.actor.kind !== 'person' && s.actor.kind !== 'outlet') ||
  atom.places.some((p) => p.feature === 'PCLI') ||
  atom.analyses.some((a) => a.lemma.words.some(isBodyWord));

/** Which of a title's meanings holds: a post needs its body. */
const held = ({ office, post }: Title, body: boolean): string | null =>
  office !== undefined && office !== 'spokesperson' ? office : body ? (post ?? office ?? null) : null;

function before({ atoms }: SentenceSoFar): string | null {
  let body = false;
  for (let k = atoms.length - 1; k >= 0 && k > atoms.length - WINDOW; k -= 1) {
    const atom = atoms[k] as Atom;
    if (ENDS.has(atom.category) && atom.low !== '.') return null;
    if (atom.proper?.kind === 'person') return null;
    body ||= isBody(atom);
    const title =
      atom.category === 'noun' ? atom.analyses.map((a) => titleIn(a.lemma.words)).find(Boolean) : undefined;
    if (!title) continue;
    const owner = atoms.slice(Math.max(0, k - 5), k).some(isBody);
    return held(title, body || owner);
  }
  return null;
}

/** The title at a token, of one word or of several. */
function titleAt(so: SentenceSoFar, k: number, token: Token): Title | undefined {
  const { classes, several } = mentionsOf(token, so.language, so.lexicon);
  const most = several?.[0] ?? 0;
  const form = most > 1 ? severalWords(so, k, most, token.readings[0] as Reading) : null;
  const analyses = form?.analyses ?? (classes.has('title') ? token.readings.flatMap((r) => r.analyses) : []);
  return analyses.map((a) => titleIn(a.lemma.words)).find(Boolean);
}

const OPENS = new Set([',', '،', '(', '-', '–', '—']);

function behind(so: SentenceSoFar, i: number, last: number): string | null {
  const { tokens } = so;
  if (!OPENS.has(tokens[last + 1]?.text ?? '') && so.language !== 'ar') return null;
  let title: Title | undefined;
  let body = false;
  for (let k = last + 1; k < Math.min(tokens.length, last + WINDOW); k += 1) {
    const token = tokens[k];
    if (!token || (token.kind === 'punctuation' && (k > last + 1 || !OPENS.has(token.text)))) break;
    if (token.kind !== 'word') continue;
    const { names } = mentionsOf(token, so.language, so.lexicon);
    if (title === undefined && k > last + 4) break;
    if (title === undefined) title = titleAt(so, k, token);
    body ||=
      token.readings.some((r) => r.analyses.some((a) => a.lemma.words.some(isBodyWord))) ||
      (k > i && names.some((n) => n.names > 0 && n.namesAlone.length > 0));
  }
  return title ? held(title, body) : null;
}
