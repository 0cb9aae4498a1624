/**
 * Names inside a French sentence: their article and number, and how de and à melt into it. It goes by the first noun
 * of the name, and by a list of short names whose gender nothing in them shows; other names stand bare.
 */

/** First words of names by the article that they take before a consonant. */
const BY_NOUN: Readonly<Record<string, string>> = {
  Agence: 'la',
  Alliance: 'la',
  Armée: 'la',
  Brigades: 'les',
  Coalition: 'la',
  Commandement: 'le',
  Conseil: 'le',
  Force: 'la',
  Forces: 'les',
  Front: 'le',
  Gardiens: 'les',
  Gouvernement: 'le',
  Groupe: 'le',
  Houthis: 'les',
  Jihad: 'le',
  Katiba: 'la',
  Mouvement: 'le',
  Nations: 'les',
  Observatoire: 'le',
  Opération: 'la',
  Plateforme: 'la',
  Province: 'la',
  Réseau: 'le',
  Talibans: 'les',
  Task: 'la',
  Tigres: 'les',
  Union: 'la',
  Voix: 'la',
  État: 'le',
  Émirat: 'le',
};

/** Short names by their article. */
const BY_NAME: Readonly<Record<string, string>> = {
  '3R': 'les',
  ADF: 'les',
  AFP: 'la',
  'Africa Corps': 'le',
  Amisom: 'la',
  'Anti-balaka': 'les',
  Atmis: 'la',
  Aussom: 'la',
  BBC: 'la',
  CMA: 'la',
  CNSP: 'le',
  CSP: 'le',
  'CSP-DPA': 'le',
  'Civilian Joint Task Force': 'la',
  Codeco: 'la',
  Cédéao: 'la',
  Dozos: 'les',
  EIGS: 'le',
  'EUTM Mali': 'la',
  FARDC: 'les',
  FDLR: 'les',
  FPRC: 'le',
  Fatah: 'le',
  Fias: 'la',
  Finul: 'la',
  'G5 Sahel': 'le',
  GIA: 'le',
  GSPC: 'le',
  Gatia: 'le',
  HCUA: 'le',
  'Hachd al-Chaabi': 'le',
  Hamas: 'le',
  Hezbollah: 'le',
  ISWAP: 'le',
  JNIM: 'le',
  Janjawid: 'les',
  M23: 'le',
  MAA: 'le',
  MFDC: 'le',
  MNLA: 'le',
  MPC: 'le',
  MSA: 'le',
  'Maï-Maï': 'les',
  Minusca: 'la',
  Minusma: 'la',
  Misma: 'la',
  Mujao: 'le',
  Otan: 'la',
  PKK: 'le',
  Peshmergas: 'les',
  'SPLM-Nord': 'le',
  'SPLM/A-IO': 'le',
  Sahwa: 'la',
  Séléka: 'la',
  UFDD: 'la',
  VDP: 'les',
  YPG: 'les',
};

/** An h is taken as aspirated, as in names from elsewhere it mostly is. */
const VOWEL = /^[aeiouâàáéèêëîïôœû]/i;
const NO_ELISION = /^(?:un|une|onze|oui)\b/i;

/** Whether de, le and la lose their vowel before this word. */
export function elides(word: string): boolean {
  return VOWEL.test(word) && !NO_ELISION.test(word);
}

/** The article of a name as it stands before it, with its space or apostrophe: `le `, `l'`, `les ` or nothing. */
export function frenchArticle(name: string): string {
  const bare = name.replace(/ \(.*\)$/, '');
  const noun = bare.split(' ')[0] ?? '';
  const article = BY_NAME[bare] ?? BY_NOUN[noun.charAt(0).toUpperCase() + noun.slice(1)] ?? '';
  if (article === '') return '';
  return article !== 'les' && elides(name) ? "l'" : `${article} `;
}

const MELTED: Readonly<Record<string, string>> = {
  'de|le ': 'du ',
  'de|les ': 'des ',
  'de|des ': 'de ',
  'à|le ': 'au ',
  'à|les ': 'aux ',
};

/**
 * A preposition put before an article and a name; de and à melt into the article, de loses its vowel before a name
 * that stands bare. The last word of `before` counts, so that "au sein de" melts too.
 *
 * @param quoted true for words in quotation marks, before which nothing is elided.
 * @example withPreposition('au sein de', 'le ', 'JNIM', false) // 'au sein du '
 */
export function withPreposition(before: string, article: string, name: string, quoted: boolean): string {
  if (before === '') return article;
  const words = before.split(' ');
  const last = words.at(-1) ?? '';
  const lead = words
    .slice(0, -1)
    .map((word) => `${word} `)
    .join('');
  const melted = MELTED[`${last}|${article}`];
  if (melted !== undefined) return `${lead}${elidedDe(melted, name, quoted)}`;
  if (article === '' && last === 'de' && !quoted && elides(name)) return `${lead}d'`;
  if (last === 'de' && (article === 'un ' || article === 'une ')) return `${lead}d'${article}`;
  return `${before} ${article}`;
}

/** "de" that swallowed "des" elides before a vowel like any other. */
function elidedDe(melted: string, name: string, quoted: boolean): string {
  return melted === 'de ' && !quoted && elides(name) ? "d'" : melted;
}
