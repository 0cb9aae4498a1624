/**
 * Arabic number words, both genders and all cases. Keys are folded: ة is ه, ئ and ى are ي, every alef is bare.
 */
import type { Numeral } from './quantity.js';
import { numbers, ordinals, vague } from './table.js';

const HUNDRED = ['ميه', 'مايه'];
const UNITS = ['ثلاث', 'اربع', 'خمس', 'ست', 'سبع', 'ثمان', 'ثماني', 'تسع'];
const UNIT_VALUES = [3, 4, 5, 6, 7, 8, 8, 9];

function hundreds(): [string, Numeral][] {
  const rows: [string, Numeral][] = HUNDRED.map((word) => [
    word,
    { is: 'number', role: 'hundred', value: 100 },
  ]);
  for (const word of ['ميتان', 'ميتين', 'ميتا', 'ميتي', 'مايتان', 'مايتين', 'مايتا', 'مايتي'])
    rows.push([word, { is: 'number', role: 'hundred', value: 200 }]);
  UNITS.forEach((unit, n) => {
    for (const hundred of HUNDRED)
      rows.push([unit + hundred, { is: 'number', role: 'hundred', value: (UNIT_VALUES[n] as number) * 100 }]);
  });
  return rows;
}

function same(role: 'unit' | 'teen' | 'ten' | 'scale', value: number, forms: string): [string, Numeral][] {
  return forms.split(' ').flatMap((form) => numbers(role, value, form));
}

function withArticle(rows: [string, Numeral][]): [string, Numeral][] {
  return rows.flatMap(
    ([word, numeral]) =>
      [
        [word, numeral],
        [`ال${word}`, numeral],
      ] as [string, Numeral][],
  );
}

const CARDINALS: [string, Numeral][] = [
  ...same('unit', 1, 'واحد واحده'),
  ...same('unit', 2, 'اثنان اثنين اثنا اثني اثنتان اثنتين اثنتا اثنتي'),
  ...numbers('unit', 3, 'ثلاثه اربعه خمسه سته سبعه ثمانيه تسعه'),
  ...numbers('unit', 3, 'ثلاث اربع خمس ست سبع ثماني تسع'),
  ...same('unit', 8, 'ثمان'),
  ...same('teen', 10, 'عشره عشر'),
  ...numbers('ten', 20, 'عشرون ثلاثون اربعون خمسون ستون سبعون ثمانون تسعون', 10),
  ...numbers('ten', 20, 'عشرين ثلاثين اربعين خمسين ستين سبعين ثمانين تسعين', 10),
  ...hundreds(),
  ...same('scale', 1_000, 'الف الاف الفا'),
  ...same('scale', 2_000, 'الفان الفين الفي'),
  ...same('scale', 1_000_000, 'مليون مليونا ملايين'),
  ...same('scale', 2_000_000, 'مليونان مليونين مليوني'),
  ...same('scale', 1_000_000_000, 'مليار مليارا مليارات'),
];
const ORDINALS: [string, Numeral][] = [
  ...ordinals(1, 'اول ثاني ثالث رابع خامس سادس سابع ثامن تاسع عاشر حادي'),
  ...ordinals(1, 'اولي ثانيه ثالثه رابعه خامسه سادسه سابعه ثامنه تاسعه عاشره حاديه'),
].map(([word, numeral]) =>
  word.startsWith('حادي') ? [word, { is: 'ordinal', value: 11 }] : [word, numeral],
);

export const ARABIC: ReadonlyMap<string, Numeral> = new Map<string, Numeral>([
  ...withArticle(ORDINALS),
  ...withArticle(CARDINALS),
  ['احد', { is: 'number', role: 'unit', value: 1, article: true }],
  ['احدي', { is: 'number', role: 'unit', value: 1, article: true }],
  ...vague({ عشرات: [20, 99], العشرات: [20, 99], ميات: [200, 999], الميات: [200, 999] }),
  ...vague({
    بضع: [3, 9],
    بضعه: [3, 9],
    عده: [3, null],
    الالاف: [2000, 9999],
    الملايين: [2_000_000, 9_999_999],
  }),
]);

/** Forms that look like a number word with a prefix and are another word. */
export const ARABIC_NEVER: ReadonlySet<string> = new Set(
  'بعده وبعده فبعده لست ولست فلست كست وكست بست كميه وكميه فكميه كمايه كالف والفي كعده'.split(' '),
);
