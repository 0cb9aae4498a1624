/**
 * Spellings by which the press writes words of names that come from another script: al-Qaeda and al-Qaida, jihad and
 * djihad. A name of the register that holds one of them is known by the others too. In Arabic only "servant of the",
 * which is written with the name behind it or apart. Folded words.
 */
const FAMILIES: readonly (readonly string[])[] = [
  ['qaeda', 'qaida', 'qaidah', 'qaedah'],
  ['jihad', 'djihad'],
  ['shabaab', 'shabab', 'chabab', 'chabaab', 'shebab', 'chebab'],
  ['taliban', 'taleban', 'talibans'],
  ['tehreek', 'tehrik', 'tehrek'],
  ['dine', 'din', 'deen', 'eddine'],
  ['sharia', 'shariah', 'charia', 'chariaa'],
  ['mourabitoun', 'mourabitoune', 'murabitun', 'murabitoun'],
  ['jamaat', 'jama at', 'jamaa', 'jama a', 'jama', 'djamaat'],
  ['houthis', 'huthis', 'houthi'],
  ['nusra', 'nosra', 'nousra'],
  ['hezbollah', 'hizbullah', 'hizbollah', 'hizballah'],
  ['katiba', 'katibat', 'katibah'],
  ['macina', 'massina'],
  ['mohammed', 'mohamed', 'muhammad', 'mohammad', 'mohamad', 'muhammed'],
  ['yusuf', 'yousef', 'youssef', 'youssouf', 'yusef'],
  ['ahmed', 'ahmad'],
  ['abou', 'abu'],
  ['hassan', 'hasan'],
  ['hussein', 'hussain', 'husayn'],
];
const FAMILY = new Map(FAMILIES.flatMap((family) => family.map((word) => [word, family] as const)));
const MOST = 48;
const SERVANT = /(^| )عبد ال/gu;

/** The key of a name, words joined by one space, and every other spelling of it. */
export function spellingsOf(key: string): readonly string[] {
  const servant = key.replaceAll(SERVANT, '$1عبدال');
  if (servant !== key) return [key, servant];
  let found = [''];
  for (const word of joined(key)) {
    const spellings = FAMILY.get(word) ?? [word];
    if (found.length * spellings.length > MOST) return [key];
    found = found.flatMap((start) => spellings.map((one) => (start === '' ? one : `${start} ${one}`)));
  }
  return [key, ...found.filter((one) => one !== key)];
}

/** The words of a key, with those that a mark has cut in two put together again: jama'at. */
function joined(key: string): string[] {
  const words = key.split(' ');
  const found: string[] = [];
  for (let i = 0; i < words.length; i += 1) {
    const pair = `${words[i]} ${words[i + 1]}`;
    if (FAMILY.has(pair)) {
      found.push(pair);
      i += 1;
    } else found.push(words[i]!);
  }
  return found;
}
