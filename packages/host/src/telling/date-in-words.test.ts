import { describe, expect, it } from 'vitest';
import { dateInWords } from './date-in-words.js';

describe('dates', () => {
  const cases: readonly (readonly [edtf: string, en: string, fr: string, ar: string])[] = [
    ['2017-11-24', '24 November 2017', '24 novembre 2017', '24 نوفمبر 2017'],
    ['2017-08-01', '1 August 2017', '1er août 2017', '1 أغسطس 2017'],
    ['2017-11', 'November 2017', 'novembre 2017', 'نوفمبر 2017'],
    ['2017', '2017', '2017', '2017'],
    ['2017-21', 'spring 2017', 'printemps 2017', 'ربيع 2017'],
    ['201X', 'the 2010s', 'les années 2010', 'بين 2010 و2019'],
    ['2017-11-24~', 'about 24 November 2017', 'vers le 24 novembre 2017', 'نحو 24 نوفمبر 2017'],
    ['2017-11?', 'November 2017 (uncertain)', 'novembre 2017 (incertain)', 'نوفمبر 2017 (غير مؤكد)'],
    ['2017-11-XX', 'November 2017', 'novembre 2017', 'نوفمبر 2017'],
    [
      '2012-04/2013-01',
      'from April 2012 to January 2013',
      "d'avril 2012 à janvier 2013",
      'من أبريل 2012 إلى يناير 2013',
    ],
    [
      '2017-11-24/2017-11-26',
      'from 24 November 2017 to 26 November 2017',
      'du 24 novembre 2017 au 26 novembre 2017',
      'من 24 نوفمبر 2017 إلى 26 نوفمبر 2017',
    ],
    ['2009/..', 'since 2009', 'depuis 2009', 'منذ 2009'],
    ['../2017-11-24', 'until 24 November 2017', "jusqu'au 24 novembre 2017", 'حتى 24 نوفمبر 2017'],
    ['2009/', 'since 2009, end unknown', 'depuis 2009, fin inconnue', 'منذ 2009، ونهايته غير معروفة'],
    ['nonsense', 'nonsense', 'nonsense', 'nonsense'],
  ];
  it.each(cases)('%s', (edtf, en, fr, ar) => {
    expect([dateInWords(edtf, 'en'), dateInWords(edtf, 'fr'), dateInWords(edtf, 'ar')]).toEqual([en, fr, ar]);
  });
});
