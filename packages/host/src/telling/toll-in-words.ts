/**
 * Figures of an assertion in words: "at least 3 killed (peacekeepers, Niger)". Numbers take the form that the language
 * asks for; what the report leaves vague stays vague.
 */
import type { Lexicon } from '@marsad/engine';
import type { Figure, Language, Measure, PersonKind, Qualifier } from '@marsad/model';
import { refPhrase } from './filler-phrase.js';
import { countryNameIn } from './name-in.js';

const DIGITS: Readonly<Record<Language, Intl.NumberFormat>> = {
  en: new Intl.NumberFormat('en'),
  fr: new Intl.NumberFormat('fr'),
  ar: new Intl.NumberFormat('ar-u-nu-latn'),
};
const ARABIC_PLURAL = new Intl.PluralRules('ar');

/** English; French singular and plural; Arabic one, two (behind a preposition too), some, eleven and more, all. */
interface Counted {
  readonly en: readonly [one: string, many: string];
  readonly fr: readonly [one: string, many: string];
  readonly ar: readonly [
    one: string,
    two: string,
    twoOblique: string,
    few: string,
    many: string,
    all: string,
  ];
}

const COUNTED: Readonly<Record<Measure, Counted>> = {
  killed: {
    en: ['killed', 'killed'],
    fr: ['tué', 'tués'],
    ar: ['قتيل', 'قتيلان', 'قتيلين', 'قتلى', 'قتيلا', 'القتلى'],
  },
  wounded: {
    en: ['wounded', 'wounded'],
    fr: ['blessé', 'blessés'],
    ar: ['جريح', 'جريحان', 'جريحين', 'جرحى', 'جريحا', 'الجرحى'],
  },
  captured: {
    en: ['captured', 'captured'],
    fr: ['capturé', 'capturés'],
    ar: ['أسير', 'أسيران', 'أسيرين', 'أسرى', 'أسيرا', 'الأسرى'],
  },
  abducted: {
    en: ['abducted', 'abducted'],
    fr: ['enlevé', 'enlevés'],
    ar: ['مختطف', 'مختطفان', 'مختطفين', 'مختطفين', 'مختطفا', 'المختطفين'],
  },
  missing: {
    en: ['missing', 'missing'],
    fr: ['disparu', 'disparus'],
    ar: ['مفقود', 'مفقودان', 'مفقودين', 'مفقودين', 'مفقودا', 'المفقودين'],
  },
  displaced: {
    en: ['displaced', 'displaced'],
    fr: ['déplacé', 'déplacés'],
    ar: ['نازح', 'نازحان', 'نازحين', 'نازحين', 'نازحا', 'النازحين'],
  },
  fighters: {
    en: ['fighter', 'fighters'],
    fr: ['combattant', 'combattants'],
    ar: ['مقاتل', 'مقاتلان', 'مقاتلين', 'مقاتلين', 'مقاتلا', 'المقاتلين'],
  },
  materiel: {
    en: ['piece of materiel', 'pieces of materiel'],
    fr: ['matériel', 'matériels'],
    ar: ['قطعة عتاد', 'قطعتا عتاد', 'قطعتي عتاد', 'قطع عتاد', 'قطعة عتاد', 'قطع العتاد'],
  },
};

const KINDS: Readonly<
  Record<Exclude<PersonKind, 'person'>, Readonly<Record<Language, readonly [string, string]>>>
> = {
  soldier: { en: ['soldier', 'soldiers'], fr: ['soldat', 'soldats'], ar: ['جندي', 'جنود'] },
  peacekeeper: {
    en: ['peacekeeper', 'peacekeepers'],
    fr: ['Casque bleu', 'Casques bleus'],
    ar: ['من قوات حفظ السلام', 'من قوات حفظ السلام'],
  },
  police: {
    en: ['police officer', 'police officers'],
    fr: ['policier', 'policiers'],
    ar: ['من الشرطة', 'من الشرطة'],
  },
  militia: {
    en: ['militia member', 'militia members'],
    fr: ['milicien', 'miliciens'],
    ar: ['من الميليشيا', 'من الميليشيا'],
  },
  militant: { en: ['militant', 'militants'], fr: ['combattant', 'combattants'], ar: ['مسلح', 'مسلحون'] },
  civilian: { en: ['civilian', 'civilians'], fr: ['civil', 'civils'], ar: ['مدني', 'مدنيون'] },
  child: { en: ['child', 'children'], fr: ['enfant', 'enfants'], ar: ['طفل', 'أطفال'] },
  official: { en: ['official', 'officials'], fr: ['responsable', 'responsables'], ar: ['مسؤول', 'مسؤولون'] },
  worker: { en: ['worker', 'workers'], fr: ['travailleur', 'travailleurs'], ar: ['عامل', 'عمال'] },
};

type Said = Exclude<Qualifier, 'exact' | 'vague'>;
const QUALIFIED: Readonly<Record<Language, Readonly<Record<Said, string>>>> = {
  en: { 'at-least': 'at least ', 'at-most': 'at most ', about: 'about ' },
  fr: { 'at-least': 'au moins ', 'at-most': 'au plus ', about: 'environ ' },
  ar: { 'at-least': 'ما لا يقل عن ', 'at-most': 'ما لا يزيد على ', about: 'نحو ' },
};

/** What vague amounts begin at, by the convention of the record. */
const VAGUE: readonly (readonly [from: number, words: Readonly<Record<Language, string>>])[] = [
  [1000, { en: 'thousands', fr: 'des milliers de', ar: 'آلاف' }],
  [100, { en: 'hundreds', fr: 'des centaines de', ar: 'مئات' }],
  [20, { en: 'dozens', fr: 'des dizaines de', ar: 'عشرات' }],
  [0, { en: 'several', fr: 'plusieurs', ar: 'عدد من' }],
];
const UNKNOWN: Readonly<Record<Language, string>> = {
  en: 'an unknown number',
  fr: 'un nombre inconnu de',
  ar: 'عدد غير معروف من',
};
const OF_THESE: Readonly<Record<Language, string>> = { en: 'of these, ', fr: 'dont ', ar: 'منهم ' };

function arabicCount(count: number, forms: Counted['ar'], oblique: boolean): string {
  const [one, two, twoOblique, few, many] = forms;
  const digits = DIGITS.ar.format(count);
  const rule = ARABIC_PLURAL.select(count);
  if (rule === 'one') return `${one} ${one.startsWith('قطعة') ? 'واحدة' : 'واحد'}`;
  if (rule === 'two') return oblique ? twoOblique : two;
  if (rule === 'few') return `${digits} ${few}`;
  return `${digits} ${rule === 'many' ? many : one}`;
}

function counted(count: number, measure: Measure, lang: Language, oblique: boolean): string {
  const words = COUNTED[measure];
  if (lang === 'ar') return arabicCount(count, words.ar, oblique);
  const one = lang === 'fr' ? count < 2 : count === 1;
  return `${DIGITS[lang].format(count)} ${words[lang][one ? 0 : 1]}`;
}

function uncounted(amount: string, measure: Measure, lang: Language): string {
  const words = COUNTED[measure];
  return `${amount} ${lang === 'ar' ? words.ar[5] : words[lang][1]}`;
}

function range(low: number, high: number, measure: Measure, lang: Language): string {
  const ends = [DIGITS[lang].format(low), counted(high, measure, lang, true)];
  if (lang === 'en') return `${ends[0]} to ${ends[1]}`;
  return lang === 'fr' ? `${ends[0]} à ${ends[1]}` : `بين ${ends[0]} و${ends[1]}`;
}

function amountWords(figure: Figure, lang: Language): string {
  const { low, best, high, qualifier, measure } = figure;
  if (qualifier === 'vague') {
    if (low === null) return uncounted(UNKNOWN[lang], measure, lang);
    const found = VAGUE.find(([from]) => low >= from);
    return uncounted(found?.[1][lang] ?? UNKNOWN[lang], measure, lang);
  }
  if (low !== null && high !== null && low !== high && (best === null || qualifier === 'exact'))
    return range(low, high, measure, lang);
  const count = best ?? low ?? high;
  if (count === null) return uncounted(UNKNOWN[lang], measure, lang);
  if (qualifier === 'exact') return counted(count, measure, lang, false);
  return QUALIFIED[lang][qualifier] + counted(count, measure, lang, true);
}

function whoWords(figure: Figure, lang: Language, lexicon: Lexicon, told: string | undefined): string[] {
  const { of, nationality, ref, best } = figure;
  const kind = of === undefined || of === 'person' ? [] : [KINDS[of][lang][best === 1 ? 0 : 1]];
  const country = nationality === undefined ? [] : [countryNameIn(nationality, lang)];
  const actor = ref === undefined || ref === null ? undefined : lexicon.actors.get(ref);
  const named = actor !== undefined && actor.ref !== told && actor.kind !== 'generic';
  // "soldiers, Mali" says what "Malian Armed Forces" would say again.
  const repeats =
    country.length > 0 && actor?.ref === `armed-forces-${lexicon.countrySlug.get(nationality ?? '')}`;
  return [...kind, ...country, ...(named && !repeats ? [refPhrase(actor.ref, lang, lexicon).part.text] : [])];
}

/** One figure in words. `told` is the one ref that the sentence itself says they belong to, which is not said again. */
export function tollInWords(figure: Figure, lang: Language, lexicon: Lexicon, told?: string): string {
  const who = whoWords(figure, lang, lexicon, told);
  const part = figure.part_of === undefined ? '' : OF_THESE[lang];
  const bracket = who.length === 0 ? '' : ` (${who.join(lang === 'ar' ? '، ' : ', ')})`;
  return part + amountWords(figure, lang) + bracket;
}
