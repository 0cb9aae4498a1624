/**
 * Names inside an Arabic sentence: the gender that a verb before them takes, the case that shows, and the letters that
 * are written together with the word behind them. It goes by the first word of the name.
 */

/** First words that are feminine without an ending that shows it, or plurals of things, which are feminine too. */
const FEMININE = new Set(
  'قوات كتائب سرايا وحدات حركات ميليشيات أجهزة أنصار بعثة الأمم الحكومة الشرطة القوات عصابات جماعات مصادر'.split(
    ' ',
  ),
);
/** First words that look feminine and are not. */
const MASCULINE = new Set(['خليفة', 'أسامة', 'حمزة', 'طلحة', 'عبيدة', 'حذيفة', 'قادة', 'سكان']);
/** Sound plurals that lost their n before what they belong to. */
const CONSTRUCT = new Set(['صيادو', 'متطوعو', 'مقاتلو', 'عناصرو', 'مسلحو']);
/** Plurals that change their ending; names of persons such as هارون do not. */
const SOUND_PLURALS = new Set('مدنيون محتجون مسلحون مقاتلون جهاديون متمردون حوثيون مجهولون'.split(' '));
const JOINED = new Set(['ل', 'ب', 'ك', 'و']);

/** Whether a verb before this name is feminine, when the register does not say. */
export function isArabicFeminine(name: string): boolean {
  const first = name.split(' ')[0] ?? '';
  if (MASCULINE.has(first)) return false;
  return FEMININE.has(first) || first.endsWith('ة') || first.endsWith('ات');
}

/**
 * The name behind a preposition or as an object.
 *
 * @example obliqueArabic('مدنيون في مالي') // 'مدنيين في مالي'
 */
export function obliqueArabic(name: string): string {
  const [first = '', ...rest] = name.split(' ');
  const changed = CONSTRUCT.has(first)
    ? `${first.slice(0, -1)}ي`
    : SOUND_PLURALS.has(first.replace(/^ال/, ''))
      ? `${first.slice(0, -2)}ين`
      : first;
  return [changed, ...rest].join(' ');
}

/**
 * A preposition before a name, as what stands apart from it and what is written together with it: one letter joins the
 * name, and ل swallows the alef of its article.
 *
 * @example attach('ل', 'الحكومة') // ['', 'للحكومة']
 */
export function attach(before: string, name: string): readonly [apart: string, together: string] {
  if (before === '') return ['', name];
  const last = before.slice(before.lastIndexOf(' ') + 1);
  if (!JOINED.has(last)) return [`${before} `, name];
  const apart = before.slice(0, before.length - last.length);
  if (last === 'ل' && name.startsWith('ال')) return [apart, `لل${name.slice(2)}`];
  return [apart, last + name];
}

const PEOPLE = /^(مدنيون|محتجون|سجناء) في /;

/** The Arabic label of a generic actor, with people "from" their country. */
export function arabicGenericName(label: string): string {
  return label.replace(PEOPLE, '$1 من ');
}
