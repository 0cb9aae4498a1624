/**
 * Names inside an English sentence: whether they take "the", and whether they are plural. It goes by the common noun
 * in the name and by short lists; a name that it does not know stands bare.
 */

/** Common nouns that make a name take the article, wherever they stand in it. */
const WITH_THE =
  /\b(?:Forces?|Army|Union|Nations|Movement|Front|Brigades?|Group|Network|Alliance|Councils?|Coalition|Guards|Mission|Command|Government|Tigers|Taliban|Houthis|Courts|Agency|Observatory|Emirate|Platform|Center|Corps)\b|\bemirate\b/;
const BARE_START = /^(?:The |Task Force|Operation |Islamic State|Multi-National|Free )/;
const WITH_THE_ANYWAY =
  /^(?:Free Syrian Army|Multi-National Force|BBC|Peshmerga|Janjaweed|G5 Sahel$|(?:ADF|CMA|CNSP|CSP|FARDC|FDLR|FPRC|GIA|GSPC|HCUA|MAA|MFDC|MNLA|MPC|MSA|PKK|SPLM|UFDD|VDP|YPG)\b)/;
const PLURAL =
  /\b(?:Forces|Brigades|Guards|Tigers|Taliban|Houthis|Councils|Courts|hunters|militias|Peshmerga)\b|^(?:Those Who|FARDC|VDP|Anti-balaka|Janjaweed)/;
/** Plural in form, and one body. */
const ONE_BODY = /^(?:United Nations|.*\bCourts Union)/;

/** "the " or nothing. */
export function englishArticle(name: string): string {
  if (WITH_THE_ANYWAY.test(name)) return 'the ';
  return WITH_THE.test(name) && !BARE_START.test(name) ? 'the ' : '';
}

/** Whether a verb behind the name is plural. */
export function isEnglishPlural(name: string): boolean {
  return PLURAL.test(name) && !ONE_BODY.test(name);
}
