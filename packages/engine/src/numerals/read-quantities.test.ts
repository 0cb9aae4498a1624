import type { Language } from '@marsad/model';
import { describe, expect, it } from 'vitest';
import { createTokenizer } from '../text/tokens.js';
import { readQuantities } from './read-quantities.js';

const tokenize = {
  ar: createTokenizer('ar', () => []),
  fr: createTokenizer('fr', () => []),
  en: createTokenizer('en', () => []),
};

/** One line a number: low best high qualifier, and the kind when it is not a count. */
function shown(language: Language, text: string): string {
  return readQuantities(tokenize[language](text), language)
    .map((q) => {
      const bounds = `${q.low ?? '-'} ${q.best ?? '-'} ${q.high ?? '-'} ${q.qualifier}`;
      return `${bounds}${q.kind === 'count' ? '' : ` ${q.kind}`}${q.article ? ' article' : ''}`;
    })
    .join('; ');
}

const EN: [string, string][] = [
  ['three soldiers were killed', '3 3 3 exact'],
  ['24 people, 1,200 others', '24 24 24 exact; 1200 1200 1200 exact'],
  ['twenty-five fighters', '25 25 25 exact'],
  ['two hundred and five', '205 205 205 exact'],
  ['one thousand two hundred men', '1200 1200 1200 exact'],
  ['1.5 million', '1500000 1500000 1500000 exact'],
  ['20 thousand displaced', '20000 20000 20000 exact'],
  ['a dozen men', '12 12 12 about'],
  ['two dozen men', '24 24 24 about'],
  ['dozens of people', '20 - 99 vague'],
  ['scores were wounded', '40 - 99 vague'],
  ['hundreds of thousands', '200000 - 999999 vague'],
  ['several hundred fighters', '200 - 999 vague'],
  ['several soldiers', '3 - 9 vague'],
  ['at least ten', '10 10 - at-least'],
  ['more than 20', '20 20 - at-least'],
  ['up to 30 people', '- 30 30 at-most'],
  ['fewer than 30 people', '- 30 30 at-most'],
  ['some 30 gunmen', '30 30 30 about'],
  ['between 3 and 5 soldiers', '3 - 5 about'],
  ['three to five soldiers', '3 - 5 about'],
  ['3-5 soldiers', '3 - 5 about'],
  ['two or three men', '2 - 3 about'],
  ['10 people or more', '10 10 10 exact'],
  ['10 or more people', '10 10 - at-least'],
  ['a hundred people', '100 100 100 exact'],
  ['a man aged 30', '30 30 30 exact age'],
  ['a 30-year-old man', '30 30 30 exact age'],
  [
    '20 percent, 20% and 20 per cent',
    '20 20 20 exact percent; 20 20 20 exact percent; 20 20 20 exact percent',
  ],
  ['$5 million and 300 dollars', '5000000 5000000 5000000 exact money; 300 300 300 exact money'],
  ['at 6 am and 10:30', '6 6 6 exact clock; 10 10 10 exact clock'],
  ['20 km from', '20 20 20 exact distance'],
  ['the third attack, the 24th', '3 3 3 exact ordinal; 24 24 24 exact ordinal'],
  ['G5 and AK-47', '47 47 47 exact code'],
  ['two weeks', '2 2 2 exact duration'],
  ['at least dozens of people', '20 20 - at-least'],
];
const FR: [string, string][] = [
  ['trois soldats tués', '3 3 3 exact'],
  ['quatre-vingt-dix-sept morts', '97 97 97 exact'],
  ['quatre-vingts morts', '80 80 80 exact'],
  ['soixante et onze', '71 71 71 exact'],
  ['soixante-quinze', '75 75 75 exact'],
  ['vingt et un soldats', '21 21 21 exact'],
  ['dix-sept blessés', '17 17 17 exact'],
  ['deux cents hommes', '200 200 200 exact'],
  ['deux mille trois cent quatre-vingt-cinq', '2385 2385 2385 exact'],
  ['1 200 déplacés', '1200 1200 1200 exact'],
  ['une vingtaine de morts', '20 20 20 about'],
  ['une centaine de civils', '100 100 100 about'],
  ['trois centaines de civils', '300 300 300 about'],
  ['des dizaines de morts', '20 - 99 vague'],
  ['plusieurs dizaines de milliers', '20000 - 99999 vague'],
  ["des centaines d'hommes", '200 - 999 vague'],
  ['plusieurs soldats', '3 - - vague'],
  ['quelques hommes', '3 - 9 vague'],
  ['au moins dix morts', '10 10 - at-least'],
  ['dix morts au moins', '10 10 10 exact'],
  ['plus de 20 morts', '20 20 - at-least'],
  ["plus d'une dizaine", '10 10 - at-least'],
  ['environ 30 hommes', '30 30 30 about'],
  ['près de 30 hommes', '30 30 30 about'],
  ["jusqu'à 30 hommes", '- 30 30 at-most'],
  ['entre 3 et 5 hommes', '3 - 5 about'],
  ['trois à cinq hommes', '3 - 5 about'],
  ['un soldat', '1 1 1 exact article'],
  ['âgé de 30 ans', '30 30 30 exact age'],
  ['à 20h30 et à 6 heures', '20 20 20 exact clock; 6 6 6 exact clock'],
  ['20 pour cent', '20 20 20 exact percent'],
  ['5 millions de dollars, 200 euros', '5000000 5000000 5000000 exact; 200 200 200 exact money'],
  ['la 3e attaque, le 1er, le troisième', '3 3 3 exact ordinal; 1 1 1 exact ordinal; 3 3 3 exact ordinal'],
];
const AR: [string, string][] = [
  ['ثلاثة جنود', '3 3 3 exact'],
  ['مقتل وثلاثة آخرين', '3 3 3 exact'],
  ['ثلاثة عشر جنديا', '13 13 13 exact'],
  ['خمس عشرة امرأة', '15 15 15 exact'],
  ['أحد عشر جنديا', '11 11 11 exact'],
  ['اثنا عشر', '12 12 12 exact'],
  ['خمسة وعشرين مسلحا', '25 25 25 exact'],
  ['مئة وخمسة وعشرين', '125 125 125 exact'],
  ['ثلاثمائة', '300 300 300 exact'],
  ['ثلاثة آلاف مقاتل', '3000 3000 3000 exact'],
  ['خمسة وعشرين ألف نازح', '25000 25000 25000 exact'],
  ['ألفين وخمسمئة', '2500 2500 2500 exact'],
  ['٢٤ قتيلا', '24 24 24 exact'],
  ['20 ألفا', '20000 20000 20000 exact'],
  ['اثنين من الجنود', '2 2 2 exact'],
  ['عشرات القتلى', '20 - 99 vague'],
  ['مئات المقاتلين', '200 - 999 vague'],
  ['آلاف المقاتلين', '2000 - 9999 vague'],
  ['عشرات الآلاف', '20000 - 99999 vague'],
  ['مئات الآلاف', '200000 - 999999 vague'],
  ['بضعة جنود', '3 - 9 vague'],
  ['عدة هجمات', '3 - - vague'],
  ['لا يقل عن 20 قتيلا', '20 20 - at-least'],
  ['ما لا يقل عن عشرة جنود', '10 10 - at-least'],
  ['أكثر من 20', '20 20 - at-least'],
  ['نحو 30 شخصا', '30 30 30 about'],
  ['بنحو 30 شخصا', '30 30 30 about'],
  ['قرابة مئة', '100 100 100 about'],
  ['بين ثلاثة وخمسة', '3 - 5 about'],
  ['عشرة على الأقل', '10 10 - at-least'],
  ['و3 آخرين', '3 3 3 exact'],
  ['20 في المئة و30%', '20 20 20 exact percent; 30 30 30 exact percent'],
  ['البالغ من العمر 30 عاما', '30 30 30 exact age'],
  ['الساعة السادسة', '6 6 6 exact clock'],
  ['الهجوم الثالث', '3 3 3 exact ordinal'],
  ['20 كيلومترا', '20 20 20 exact distance'],
  ['أحد الجنود', '1 1 1 exact article'],
  ['بعده لست مات', ''],
];

describe.each([
  ['en', EN],
  ['fr', FR],
  ['ar', AR],
] as const)('numbers in %s', (language, cases) => {
  it.each(cases)('%s', (text, expected) => expect(shown(language, text)).toBe(expected));
});
