/**
 * Reads a name in Arabic or Latin letters into words with their sounds: articles set apart, "Abd al-X" in all its
 * spellings made one word, titles and kinds of places marked. Any string is read; what holds no name gives no words.
 */
import { fold } from '../fold.js';
import { arabicLetters, arabicUnits } from './arabic-units.js';
import { latinLetters, latinUnits } from './latin-units.js';
import { type Role, roleOf } from './name-roles.js';

export type Script = 'arabic' | 'latin' | 'other';

/** One word of a name. */
export interface NameWord {
  /** Folded, as written, without marks. */
  readonly form: string;
  readonly script: Script;
  readonly role: Role;
  /** What it stands for when it is no name of its own: son, well, north; else empty. */
  readonly class: string;
  /** Its letters in one form each, without the article. */
  readonly letters: string;
  /** Names of its units, the article among them where it is written together with the word. */
  readonly units: readonly string[];
  /** Its units without the article, when it has one. */
  readonly bare: readonly string[] | null;
}

/** Longer texts are cut here: no one is called so. UTF-16 code units. */
const LONGEST = 200;
const MOST_WORDS = 12;

const ARABIC = /[\u0620-\u065f\u066e-\u06d3\u0750-\u077f\ufb50-\ufdff\ufe70-\ufefc]/;
const LATIN = /\p{Script=Latin}/u;
const INVISIBLE = /[\p{Cf}\u0640\u064b-\u065f\u0670\u06d6-\u06ed]/gu;
const APOSTROPHES = /[\u2018\u2019\u02bc\u02bb\u0060\u00b4\u02bf\u02be]/g;
/** French words cut short before a vowel; N' and M' of African names are not. */
const ELIDED = /(^|[\s-])([dlDL])'(?=[\p{L}])/gu;
const PARENTHESES = /\([^()]*\)|\[[^[\]]*\]/g;
const WORD = /[\p{L}\p{M}'"]+\.?|\p{N}+/gu;
const DIGITS = /^\p{N}+$/u;

function clean(text: string): string {
  const plain = text.slice(0, LONGEST).normalize('NFKC').replace(INVISIBLE, '').replace(APOSTROPHES, "'");
  const outside = plain.replace(PARENTHESES, ' ');
  return (/\p{L}/u.test(outside) ? outside : plain).replace(ELIDED, '$1$2 ');
}

const ARTICLES = new Set(['al', 'el', 'ul', 'il']);
/** The article before a consonant that takes it over: ad-Din, ech-Chaab, an-Nusra. */
const SUN = /^[aeu](?:d|n|r|s|sh|ch|t|th|z|dh)$/;

function isArticle(word: string, next: string | undefined): boolean {
  if (next === undefined) return false;
  return ARTICLES.has(word) || (SUN.test(word) && next.startsWith(word.slice(1)));
}

/** Servant of: written apart or together, with the article or what became of it. */
const SERVANT = new Set(['abd', 'abdel', 'abdul', 'abdoul', 'abdal', 'abdol', 'abdil', 'abdoel']);
const SERVANT_OF_LATIN = /^abd(?:[aeiou]{1,2}l|[aeiou]{1,2}(?=(sh|ch|[drsntz])\1))(?=\p{L}{2})/u;
const SERVANT_OF_ARABIC = /^عبدو?ال(?=.{2})/u;

/** Abdallah as West and East Africa write it: Abdoulaye, Abdullahi, Cabdullaahi. */
const ABDALLAH_LATIN = /^abd[aeiou]{1,2}l+a{1,2}(?:ye|y|i|hi|h)?$/u;
const ABDALLAH_ARABIC = /^عبدو?(?:ال)?لاي$/u;

function splitServant(word: string): string | null {
  if (ABDALLAH_LATIN.test(word)) return 'abdlah';
  if (ABDALLAH_ARABIC.test(word)) return 'عبدله';
  const latin = SERVANT_OF_LATIN.exec(word);
  if (latin !== null) return `abd${word.slice(latin[0].length)}`;
  const arabic = SERVANT_OF_ARABIC.exec(word);
  return arabic === null ? null : `عبد${word.slice(arabic[0].length)}`;
}

/** Somali writes c for ain: Cabdi, Cabdulqaadir. */
const SOMALI_SERVANT = /^cabd/;

const scriptOf = (word: string): Script =>
  ARABIC.test(word) ? 'arabic' : LATIN.test(word) ? 'latin' : 'other';

const ARABIC_ARTICLE = /^ال(?=.{2})/;
const LATIN_ARTICLE = /^[ae]l(?=[^aeiouyl].{2})/;
const LATIN_SUN_ARTICLE = /^[ae](sh|ch|[drsntz])(?=\1.{2})/;

function bareLetters(letters: string, script: Script): string | null {
  if (script === 'arabic') return ARABIC_ARTICLE.test(letters) ? letters.slice(2) : null;
  const match = LATIN_ARTICLE.exec(letters) ?? LATIN_SUN_ARTICLE.exec(letters);
  return match === null ? null : letters.slice(match[0].length);
}

interface Raw {
  readonly text: string;
  readonly article: boolean;
}

function makeWord({ text, article }: Raw): NameWord | null {
  const form = fold(text);
  if (DIGITS.test(form))
    return { form, script: 'other', role: 'number', class: form, letters: '', units: [], bare: null };
  const script = scriptOf(text);
  if (script === 'other')
    return form === '' ? null : { form, script, role: 'name', class: '', letters: '', units: [], bare: null };
  const letters =
    script === 'arabic' ? arabicLetters(text) : latinLetters(text).replace(SOMALI_SERVANT, 'abd');
  if (letters === '') return null;
  const cut = script === 'arabic' ? arabicUnits : latinUnits;
  const servant = splitServant(script === 'arabic' ? letters : form.replace(SOMALI_SERVANT, 'abd'));
  const known =
    roleOf(form) ?? (script === 'arabic' && ARABIC_ARTICLE.test(form) ? roleOf(form.slice(2)) : undefined);
  const initial = text.endsWith('.') && letters.length === 1;
  const role = initial ? 'initial' : (known?.role ?? 'name');
  const whole = servant ?? letters;
  const withArticle = article ? `al${whole}` : whole;
  const bare = article ? whole : servant === null ? bareLetters(whole, script) : null;
  return {
    form,
    script,
    role,
    class: initial ? '' : (known?.class ?? ''),
    letters: bare ?? whole,
    units: cut(withArticle),
    bare: bare === null ? null : cut(bare),
  };
}

const stripped = (word: string): string => fold(word).replace(/[^\p{L}\p{N}]/gu, '');

/** Joins articles, servants of, and single letters to the words they belong to. */
function joinRaw(words: readonly string[]): Raw[] {
  const out: Raw[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at]!;
    const form = stripped(word);
    const next = words[at + 1];
    if (form === '') continue;
    if (form === 'ال' && next !== undefined) {
      out.push({ text: `ال${next}`, article: false });
      at += 1;
    } else if ((SERVANT.has(form) || form === 'عبد') && next !== undefined) {
      const article = isArticle(stripped(next), words[at + 2]) ? 1 : 0;
      const owner = words[at + 1 + article]!;
      out.push({ text: form === 'عبد' ? `عبد${arabicOwner(owner)}` : `abd${owner}`, article: false });
      at += 1 + article;
    } else if (isArticle(form, next === undefined ? undefined : stripped(next))) {
      out.push({ text: next!, article: true });
      at += 1;
    } else if (
      form.length === 1 &&
      !word.endsWith('.') &&
      next !== undefined &&
      /^[a-z]$/.test(form) &&
      form !== 'd' &&
      form !== 'l'
    ) {
      words = [...words.slice(0, at + 1), `${word}${next}`, ...words.slice(at + 2)];
    } else out.push({ text: word, article: false });
  }
  return out;
}

const arabicOwner = (word: string): string =>
  ARABIC_ARTICLE.test(stripped(word)) ? stripped(word).slice(2) : word;

/**
 * The words of a name, in order. Text in brackets is left out unless there is no other; at most twelve words.
 *
 * @example nameWordsOf('Ould Abd el-Aziz').map(({ form, role }) => `${form} ${role}`) // ['ould kin', 'abdaziz name']
 */
export function nameWordsOf(text: string): NameWord[] {
  const raw = joinRaw(clean(text).match(WORD) ?? []);
  const words = raw
    .slice(0, MOST_WORDS)
    .map(makeWord)
    .filter((word) => word !== null);
  if (words.some(({ role }) => role === 'name' || role === 'kunya')) return words;
  return words.map((word) =>
    word.role === 'number' || word.role === 'initial' ? word : { ...word, role: 'name' as const },
  );
}
