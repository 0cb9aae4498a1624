/**
 * Tells a date from a name that is made of one: صلاة الجمعة, the March 23 Movement, stade du 28 septembre, the Sunday
 * Times, الأمين العام. It looks only at the words beside the date and knows no name as such.
 */
import type { Token } from '../text/token.js';
import { type Grammar, wordOf } from './grammar.js';
import type { TimeValue } from './time-value.js';

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

/** Words before a prayer, a newspaper, a market or a habit, of which a weekday or today is a part. */
const BEFORE_DAY = words(
  'صلاه خطبه صحيفه جريده موقع مسجد سوق كل امام خطيب every each chaque black bloody good palm easter روسيا المصري راي اخبار العرب صوت',
);
/** Heads of names that take a day and month: the Brigade of 3 February, شارع 14 يناير. */
const NAMED_BY_DAY = words(
  'قوي فريق تحالف تيار حركه جبهه مجموعه كتيبه كتايب لواء شارع ملعب استاد ميدان ساحه جسر جامعه مدينه منظمه جمعيه حزب ايتلاف mouvement front brigade bataillon stade rue avenue boulevard place collectif pont quartier lycee universite hopital groupe movement battalion stadium street square',
);
/** The same behind a date: June 5 Movement. In French and English they count only with a capital. */
const NAMES_BEHIND = words('movement front brigade battalion stadium street avenue bridge square');
/** Words that make another day of a day: the world day of, the first day, Good Friday, Sunday Times. */
const BEHIND_DAY = words(
  'العالمي الوطني الدولي الواحد الاول الثاني الثالث الرابع الخامس السادس السابع الثامن التاسع العاشر الحادي الاخير الاسود السوداء الكبير الحزينه prayers prayer saint noir sanglant',
);
const NEWSPAPERS = words(
  'times sun trust express telegraph standard nation punch vanguard tribune herald mirror post',
);
const LINKS = words("du de d' of");
/** Nouns of offices and public things behind which العام is an adjective. */
const GENERAL = words(
  'الامين المدير القايد المدعي المفتش النايب المراقب الراي الامن القطاع الكاتب المنسق الحاكم الوكيل الاضراب العفو السكرتير الحارس امين مدير قايد مدعي النظام الصالح المال الوضع السياق الاطار الحق الشان المشهد',
);

const ARTICLES = words('a an the');
/** A day and month told without a weekday, of any year or of none. */
const isDayOfMonth = (value: TimeValue): boolean =>
  value.kind === 'calendar' &&
  value.day !== undefined &&
  value.month !== undefined &&
  value.weekday === undefined;

const isDay = (value: TimeValue): boolean =>
  value.kind === 'calendar'
    ? value.weekday !== undefined && value.day === undefined
    : value.kind === 'relative' && value.unit === 'day' && value.shift === 0 && value.date === undefined;

/** The noun before a date, behind the preposition that joins them. */
function headBefore(tokens: readonly Token[], first: number): string {
  const before = tokens[first - 1]?.key ?? '';
  return LINKS.has(before) ? (tokens[first - 2]?.key ?? '') : before;
}

function isNamedDay(tokens: readonly Token[], first: number, next: number): boolean {
  const token = tokens[first] as Token;
  const before = tokens[first - 1];
  const behind = tokens[next];
  // On a Wednesday, un vendredi: any one of them.
  if (before?.text === 'a' || before?.text === 'un') return true;
  if (BEFORE_DAY.has(before?.key ?? '') || BEHIND_DAY.has(behind?.key ?? '')) return true;
  // Bayna al-ithnayn: "the two" behind another dual.
  if (token.key === 'الاثنين' && before?.key.endsWith('ين') && before.key.startsWith('ال')) return true;
  if (
    behind?.capital &&
    NEWSPAPERS.has(behind.key) &&
    (before === undefined || !/^(on|late|early|last)$/.test(before.key))
  )
    return true;
  // USA Today, This Day: a capital within the line makes a title of it.
  const today = next - first === 1 && token.key === 'today' && token.capital && before?.capital === true;
  return (
    today ||
    (next - first === 2 &&
      token.key === 'this' &&
      tokens[first + 1]?.capital === true &&
      tokens[first + 1]?.key === 'day')
  );
}

/** عام behind the noun that it describes: الأمين العام السابق is the former secretary-general. */
function isGeneral(grammar: Grammar, tokens: readonly Token[], first: number): boolean {
  return wordOf(grammar, tokens[first])?.base === 'العام' && GENERAL.has(tokens[first - 1]?.key ?? '');
}

/** Whether what reads as a date from `first` up to `next` is part of a name. */
export function isPartOfName(
  grammar: Grammar,
  tokens: readonly Token[],
  first: number,
  next: number,
  value: TimeValue,
): boolean {
  // An overnight raid may be of any night.
  if (tokens[first]?.key === 'overnight' && next === first + 1)
    return ARTICLES.has(tokens[first - 1]?.key ?? '');
  if (isDay(value)) return isNamedDay(tokens, first, next) || BEFORE_DAY.has(headBefore(tokens, first));
  if (grammar.language === 'ar' && isGeneral(grammar, tokens, first)) return true;
  if (!isDayOfMonth(value)) return false;
  const behind = tokens[next];
  if (NAMED_BY_DAY.has(headBefore(tokens, first))) return true;
  if (behind === undefined) return false;
  if (NAMES_BEHIND.has(behind.key) && behind.capital) return true;
  // The rebels of the 23rd of March are the M23.
  return (
    value.kind === 'calendar' &&
    value.month === 3 &&
    value.day === 23 &&
    /^(rebels?|movement)$/.test(behind.key)
  );
}
