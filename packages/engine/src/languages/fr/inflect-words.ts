/**
 * The written shape of French entries: lower case, one space between words, none of the hyphens that tokens drop,
 * elided words apart with their apostrophe. It mirrors how tokens are cut and corrects nothing.
 */
const ELIDED = new Set("l' d' j' m' t' s' n' c' qu' jusqu' lorsqu' puisqu' quoiqu'".split(' '));
const WHOLE = new Set(["aujourd'hui", "quelqu'un", "presqu'île"]);

function splitElision(word: string): string[] {
  const end = word.indexOf("'") + 1;
  if (end === 0 || end === word.length || WHOLE.has(word) || !ELIDED.has(word.slice(0, end))) return [word];
  return [word.slice(0, end), ...splitElision(word.slice(end))];
}

/**
 * The words of an entry as tokens would give them.
 *
 * @example wordsOf("Porte-parole de l'armée") // ['porte', 'parole', 'de', "l'", 'armée']
 */
export function wordsOf(entry: string): string[] {
  return entry
    .normalize('NFC')
    .toLowerCase()
    .replace(/[’ʼ`]/gu, "'")
    .split(/[\s\u2010\u2011-]+/u)
    .filter(Boolean)
    .flatMap(splitElision);
}

/** Whether a word makes the one before it drop its vowel; an h counts as mute unless the verb is listed. */
export function elides(word: string): boolean {
  return /^[aeiouyhàâéèêëîïôûœ]/u.test(word) && !ASPIRATED.some((start) => word.startsWith(start));
}
const ASPIRATED = ['heurt', 'hiss', 'hât', 'haï', 'harcel', 'hauss', 'hasard', 'hurl', 'hont'];
