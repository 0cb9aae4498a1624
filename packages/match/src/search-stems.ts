/**
 * Light stems for search: the folded word without the endings that change its number, gender or person, and in Arabic
 * without what is written together with it. A stem is a key that two forms share, not a word; both sides of a search
 * take it the same way, so a wrong cut costs little. It refuses cuts that leave too little of a word.
 */

/** Arabic words whose first letter looks like a conjunction or preposition and is none; folded. */
const WHOLE_AR = new Set(
  `وزير وزاره وزراء وفد وفاه وسط وسيط وقت وقوع وقود وحده وحدات وثيقه وثايق وكاله وكالات ولايه ولايات وضع وطن وطني وطنيه واشنطن
  وصول وساطه ورق وجود وجه فرنسا فرنسي فرنسيه فرنسيين فريق فصيل فصايل فرع فديه فجر فلسطين فرد فيديو فيما ليبيا ليبي ليبيه
  لبنان لبناني لجنه لقاء لندن بلد بلاد بلده بيان بيانات بيعه بعثه بعض بعد بين باماكو بنين بوركينا بوكو باريس باكستان بداو
  كتيبه كتايب كمين كماين كبير كبيره كثير كينيا كيدال كتاب كان كانت كانوا سيطره سيطر سياره سيارات سياسي سياسيه لاجيين لواء
  بشكل برخان برلمان بركان بنغازي بغداد بيروت كابول كولونيل كاتب كارثه فوق فعل فقد فاغنر فكر فيه وليد لها له لهم لم لن`.split(
    /\s+/,
  ),
);
/** Arabic words whose end looks like a plural or a dual and is none; folded. */
const KEEP_END_AR = new Set(
  `طالبان باكستان افغانستان كردستان سودان لبنان بحرين فلسطين برلمان رمضان سلطان انسان ميدان عدوان بيان برخان قران
  اوكرانيا سوريا ليبيا روسيا بوركينا الصين`.split(/\s+/),
);
/** Behind an article that leaves so little, the whole word may be meant: والدة. */
const SHORT_BARE = 3;
const ARTICLES = ['وبال', 'وكال', 'فبال', 'وال', 'فال', 'بال', 'كال', 'ولل', 'فلل', 'لل', 'ال'];
/** Ending and how many letters must stay; the first that fits is cut. */
const ENDINGS_AR: readonly (readonly [ending: string, stays: number])[] = [
  ['اتهما', 3],
  ['اتها', 3],
  ['اتهم', 3],
  ['اته', 3],
  ['تهما', 3],
  ['تها', 3],
  ['تهم', 3],
  ['هما', 3],
  ['ته', 3],
  ['ها', 3],
  ['هم', 3],
  ['هن', 4],
  ['نا', 4],
  ['كم', 4],
  ['ات', 3],
  ['ون', 3],
  ['ين', 3],
  ['ان', 4],
  ['وا', 3],
  ['يه', 4],
  ['ه', 3],
  ['ك', 5],
  ['ي', 4],
];

function withoutArticle(form: string): string | null {
  for (const article of ARTICLES)
    if (form.startsWith(article) && form.length - article.length >= 2) return form.slice(article.length);
  return null;
}

/** The word behind one or two letters that are written together with it, or null. */
function withoutProclitic(form: string, stays: number): string | null {
  const first = form.charAt(0);
  if (form.length < stays + 1 || WHOLE_AR.has(form) || !'وفبكلس'.includes(first)) return null;
  const rest = form.slice(1);
  if (first === 'س') return 'يتنا'.includes(rest.charAt(0)) && rest.length >= 4 ? rest : null;
  const again = (first === 'و' || first === 'ف') && !WHOLE_AR.has(rest);
  return again && 'بكلس'.includes(rest.charAt(0)) && rest.length > stays + 1 ? rest.slice(1) : rest;
}

function withoutEnding(form: string): string {
  if (KEEP_END_AR.has(form)) return form;
  for (const [ending, stays] of ENDINGS_AR) {
    const length = form.length - ending.length;
    if (length < stays || !form.endsWith(ending)) continue;
    // In قواتها the ت is that of the word's own plural, which is too short to be cut.
    if (ending.startsWith('ت') && form.charAt(length - 1) === 'ا') continue;
    return form.slice(0, length);
  }
  return form;
}

/**
 * The words that may stand inside a folded Arabic word: itself, and without article, conjunction or preposition.
 *
 * @param stays letters that must stay behind a single letter that is cut off.
 */
export function arabicCores(form: string, stays = 3): string[] {
  const bare = withoutArticle(form);
  if (bare !== null) return bare.length > SHORT_BARE ? [bare] : [bare, form];
  const cut = withoutProclitic(form, stays);
  if (cut === null) return [form];
  const both = cut.length === form.length - 2;
  const inner = withoutArticle(cut);
  return [form, cut, ...(both ? [form.slice(1)] : []), ...(inner === null ? [] : [inner])];
}

/** Stems of a folded Arabic word, the likeliest first; without the word itself. */
export function arabicStems(form: string, stays = 3): string[] {
  const stems = arabicCores(form, stays).flatMap((core) => [core, withoutEnding(core)]);
  return [...new Set(stems)].filter((stem) => stem !== form);
}

/** Words that end like a plural and are none. */
const NO_PLURAL = new Set(['news', 'series', 'species', 'always', 'perhaps', 'besides']);
const UNDOUBLED = /([bdgmnprt])\1$/;
const SIBILANT_PLURAL = /(ss|sh|ch|x|zz)es$/;
const BARE_S = /[^sui]s$/;

/** The stem of a folded English word: plural, -ed and -ing go, with the letter they doubled. */
export function englishStem(form: string): string {
  if (form.length < 4 || NO_PLURAL.has(form)) return form;
  if (form.endsWith('ies') && form.length > 4) return `${form.slice(0, -3)}y`;
  if (SIBILANT_PLURAL.test(form)) return form.slice(0, -2);
  if (form.endsWith('ied') && form.length > 5) return `${form.slice(0, -3)}y`;
  if (form.endsWith('ed') && form.length > 5) return form.slice(0, -2).replace(UNDOUBLED, '$1');
  if (form.endsWith('ing') && form.length > 6) return form.slice(0, -3).replace(UNDOUBLED, '$1');
  const singular = BARE_S.test(form) ? form.slice(0, -1) : form;
  return singular.length > 4 && singular.endsWith('e') ? singular.slice(0, -1) : singular;
}

/** The stem of a folded French word: plural, -enne and the infinitive's r go. */
export function frenchStem(form: string): string {
  if (form.length < 4) return form;
  if (form.endsWith('eaux')) return form.slice(0, -1);
  if (form.endsWith('aux') && form.length > 5) return `${form.slice(0, -3)}al`;
  const singular = BARE_S.test(form) ? form.slice(0, -1) : form;
  if (singular.length > 6 && singular.endsWith('enne')) return singular.slice(0, -2);
  if (singular.length > 5 && singular.endsWith('er')) return singular.slice(0, -1);
  return singular;
}
