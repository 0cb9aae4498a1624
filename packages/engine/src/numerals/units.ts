/**
 * What the words around a number make of it: a percentage, an age, an hour, money, a distance or a duration, so that
 * it is not taken for a count of people. Keys are folded.
 */
import type { Language } from '@marsad/model';
import { type Prefixed, withoutPrefixes, withPrefixes } from './arabic-prefixes.js';
import type { QuantityKind } from './quantity.js';

type Rows = readonly (readonly [kind: QuantityKind, words: string])[];

const BEHIND: Readonly<Record<Language, Rows>> = {
  en: [
    ['percent', '% percent percentage'],
    ['clock', 'am pm gmt'],
    ['money', '$ € £ dollar dollars euro euros cfa francs franc pounds naira usd eur'],
    ['distance', 'km kilometer kilometers kilometre kilometres meter meters metre metres mile miles kms'],
    [
      'duration',
      'second seconds minute minutes hour hours day days week weeks month months year years decade decades',
    ],
    ['distance', 'degrees hectares tonnes tons kg kilograms kilos litres liters'],
  ],
  fr: [
    ['percent', '%'],
    ['clock', 'h gmt tu'],
    ['money', '$ € £ dollar dollars euro euros fcfa cfa francs franc usd eur'],
    ['distance', 'km kilometre kilometres metre metres kms'],
    [
      'duration',
      'seconde secondes minute minutes heure heures jour jours semaine semaines mois an ans annee annees decennie decennies',
    ],
    ['distance', 'degres hectares tonnes kg kilos litres'],
  ],
  ar: [
    ['percent', '% ٪ بالميه بالمايه'],
    ['money', '$ € £ دولار دولارا دولارات يورو فرنك فرنكا'],
    [
      'distance',
      'كلم كم كيلومتر كيلومترا كيلومترات متر مترا امتار ميل ميلا اميال كيلو كيلوغرام كيلوغراما كلغ طن طنا اطنان هكتار هكتارا',
    ],
    [
      'duration',
      'ثانيه دقيقه دقايق ساعه ساعات يوم يوما ايام اسبوع اسبوعا اسابيع شهر شهرا اشهر شهور سنه سنوات سنين عام عاما اعوام عقد عقود',
    ],
  ],
};
const BEFORE: Readonly<Record<Language, Rows>> = {
  en: [
    ['money', '$ € £ us$'],
    ['age', 'aged'],
  ],
  fr: [
    ['money', '$ € £'],
    ['age', 'age agee ages agees'],
  ],
  ar: [
    ['money', '$ € £'],
    ['clock', 'الساعه ساعه'],
    ['age', 'العمر عمره عمرها عمرهم'],
  ],
};

type Table = ReadonlyMap<string, Prefixed<QuantityKind>>;

function index(rows: Rows, language: Language): Table {
  const table = new Map<string, QuantityKind>();
  for (const [kind, words] of rows) for (const word of words.split(' ')) table.set(word, kind);
  return language === 'ar' ? withPrefixes(table, new Set()) : withoutPrefixes(table);
}

const languages = (rows: Readonly<Record<Language, Rows>>): Readonly<Record<Language, Table>> => ({
  ar: index(rows.ar, 'ar'),
  fr: index(rows.fr, 'fr'),
  en: index(rows.en, 'en'),
});

/** Kind by the word behind a number. */
export const UNITS_BEHIND = languages(BEHIND);
/** Kind by the word before a number. */
export const UNITS_BEFORE = languages(BEFORE);

/** Endings that make an ordinal of figures they are joined to: 24th, 1er, 3e. */
export const ORDINAL_ENDINGS: ReadonlySet<string> = new Set('st nd rd th er re ere e eme nde'.split(' '));
