import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readDates as fromPackage } from '@marsad/engine/time';
import { describe, expect, it } from 'vitest';
import { readDates } from './read-dates.js';

const dates = (text: string, published?: string) =>
  readDates(text, published === undefined ? {} : { published }).map((d) => `${d.text} = ${d.edtf}`);

describe('the README', () => {
  it('shows what its example prints', () => {
    const readme = readFileSync(fileURLToPath(new URL('./README.md', import.meta.url)), 'utf8');
    const [, code = ''] = /```js\n([\s\S]*?)```/.exec(readme) ?? [];
    const [, output = ''] = /```text\n([\s\S]*?)```/.exec(readme) ?? [];
    expect(code).toContain("from '@marsad/engine/time'");
    const printed: string[] = [];
    const run = new Function('readDates', 'console', code.replace(/^import .*$/m, ''));
    run(fromPackage, { log: (line: string) => printed.push(line) });
    expect(printed.join('\n')).toBe(output.trim());
  });
});

describe('the dates of a text', () => {
  it('are counted from the event told before', () => {
    expect(dates('On Monday gunmen attacked. The next day they fled.', '2017-12-14')).toEqual([
      'Monday = 2017-12-11',
      'The next day = 2017-12-12',
    ]);
    expect(
      dates("Des hommes ont attaqué lundi 4 décembre. La veille, l'armée était partie.", '2017-12-14'),
    ).toEqual(['lundi 4 décembre = 2017-12-04', 'La veille = 2017-12-03']);
    expect(dates('وقع الهجوم يوم 3 مايو 2012. وبعد ثلاثة أيام انسحبوا.', '2017-12-14')).toEqual([
      'يوم 3 مايو 2012 = 2012-05-03',
      'وبعد ثلاثة أيام = 2012-05-06',
    ]);
  });
  it('are not counted from a year, nor from what was told far above', () => {
    expect(dates('In 2012 they rebelled. The next day they fled.', '2017-12-14')[1]).toBe(
      'The next day = null',
    );
    const far = `On Monday gunmen attacked. ${'They fled. '.repeat(6)}The next day it rained.`;
    expect(dates(far, '2017-12-14')[1]).toBe('The next day = null');
    expect(dates('In 2012 they rebelled. The following year France came.', '2017-12-14')[1]).toBe(
      'The following year = 2013',
    );
  });
  it('are of the year that the sentence tells beside them', () => {
    const story = 'The coup of 22 March 2012 led to the fall of Gao on 31 March and of Timbuktu on 1 April.';
    expect(dates(story, '2017-12-14').map((date) => date.slice(-10))).toEqual([
      '2012-03-22',
      '2012-03-31',
      '2012-04-01',
    ]);
    const news = 'The group, which was founded on 2 March 2017, attacked on 3 December.';
    expect(dates(news, '2018-12-14')[1]).toBe('3 December = 2018-12-03');
    expect(
      dates('Ils se sont alliés le 17 décembre, puis ont attaqué le 19, selon un témoin.', '2021-01-25')[1],
    ).toBe('19 = 2020-12-19');
  });
  it('are counted from the day that the text gives itself', () => {
    expect(dates('شن المسلحون اليوم (السبت) هجمات. وقتلوا اليوم جنديا.', '2021-05-02')).toEqual([
      'اليوم (السبت) = 2021-05-01',
      'اليوم = 2021-05-01',
    ]);
  });
  it('keep their place in the text', () => {
    const text = 'Le 3 mai 2012, puis en juin.\nDepuis 2013, plus rien.';
    for (const { span, text: words } of readDates(text)) expect(text.slice(...span)).toBe(words);
    expect(readDates(text)).toHaveLength(3);
  });
  it('have no answer where the day of the text is not known', () => {
    const [only] = readDates('Gunmen attacked on Monday.');
    expect(only).toMatchObject({ edtf: null, parts: {} });
    expect(only?.why).toContain('not known');
  });
  it('tell what was said and what was implied', () => {
    const parts = (text: string) => readDates(text, { published: '2017-12-14' })[0]?.parts;
    expect(parts('on 24 November')).toEqual({ year: 'implied', month: 'said', day: 'said' });
    expect(parts('في نوفمبر 2017')).toEqual({ year: 'said', month: 'said' });
    expect(parts('du 3 au 5 mai 2012')).toEqual({ year: 'said', month: 'said', day: 'said' });
    expect(parts('Des soldats ont été tués hier dans le nord')).toEqual({
      year: 'implied',
      month: 'implied',
      day: 'implied',
    });
    expect(parts('since 2012')).toEqual({ year: 'said' });
  });
});
