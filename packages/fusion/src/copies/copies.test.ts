import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toldReport } from '../testing/told-report.js';
import { copyClusters, copyPairs } from './copy-clusters.js';
import { lineageOf } from './lineage.js';
import { Origins } from './origins.js';
import { textDifference } from './text-difference.js';

const WIRE = `Gunmen attacked a joint patrol of United Nations peacekeepers and Malian troops near the village of
Indelimane on Friday, killing three peacekeepers from Niger and one Malian soldier, the mission said. The patrol had
been on its way to give medical care to villagers when it drove into an ambush at dawn. No group had claimed the attack
by nightfall, but armed groups linked to al-Qaeda and to Islamic State are known to move freely in the area.`;
const REWRITE = WIRE.replace('Gunmen attacked', 'Unknown men attacked').replace(
  'at dawn',
  'early in the day',
);
const CUT = WIRE.slice(0, WIRE.indexOf(' No group'));
const OTHER = `The president received the ambassadors of four countries in the capital on Monday to talk about the price
of cotton, the harvest of the coming season and the state of the roads in the south, his office said in a statement.`;
const ARABIC = `هاجم مسلحون دورية مشتركة لقوات الأمم المتحدة والجيش المالي قرب قرية إنديلمان يوم الجمعة، مما أدى إلى مقتل
ثلاثة جنود من النيجر وجندي مالي، بحسب ما أعلنت البعثة في بيان صدر مساء اليوم نفسه`;
const VOCALISED = ARABIC.replace('مسلحون', 'مُسَلَّحُون').replace('إنديلمان', 'انديلمان');

describe('copies', () => {
  it('are found as they came, rewritten and cut, and nothing else is', () => {
    const texts = {
      wire: WIRE,
      rewrite: REWRITE,
      cut: CUT,
      other: OTHER,
      arabic: ARABIC,
      vocalised: VOCALISED,
    };
    const clusters = copyClusters(Object.entries(texts).map(([id, text]) => ({ id, text })));
    expect(clusters.map(({ reports }) => reports)).toEqual([
      ['arabic', 'vocalised'],
      ['cut', 'rewrite', 'wire'],
    ]);
    const why = copyPairs([
      { id: 'cut', text: CUT },
      { id: 'wire', text: WIRE },
    ])[0]?.why;
    expect(why).toMatch(/a (cut|rewrite)/);
  });

  it('do not depend on the order of the texts', () => {
    const all = [WIRE, REWRITE, CUT, OTHER, ARABIC, VOCALISED].map((text, i) => ({ id: `d${i}`, text }));
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (shuffled) => {
        expect(copyClusters(shuffled)).toEqual(copyClusters(all));
      }),
      { numRuns: 20 },
    );
  });
});

const shown = (first: string, second: string): string =>
  textDifference(first, second)
    .map(({ kind, first: a, second: b }) => {
      const words = a === null ? second.slice(...b!) : first.slice(...a);
      return kind === 'same' ? words : kind === 'removed' ? `[-${words}-]` : `[+${words}+]`;
    })
    .join(' ');

describe('the difference of two texts', () => {
  it('shows what was kept, dropped and added', () => {
    expect(shown('Three soldiers were killed on Friday.', 'At least three soldiers died on Friday.')).toBe(
      '[+At least+] Three soldiers [-were killed-] [+died+] on Friday.',
    );
  });

  it('holds every word of both, once and in order', () => {
    const words = fc
      .array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 30 })
      .map((all) => all.join(' '));
    fc.assert(
      fc.property(words, words, (first, second) => {
        const parts = textDifference(first, second);
        const of = (side: 'first' | 'second', text: string): string =>
          parts.flatMap((part) => (part[side] === null ? [] : [text.slice(...part[side])])).join(' ');
        expect(of('first', first)).toBe(first);
        expect(of('second', second)).toBe(second);
      }),
      { numRuns: 300 },
    );
  });
});

describe('origins', () => {
  const said = { anchor: 'a', voice: ['minusma', 'official'] } as const;
  const originOf = (origins: Origins, report = toldReport('d1', [said])) =>
    origins.of(report.record.assertions[0]!, report).key;

  it('are one for two outlets that repeat one voice, in whatever language', () => {
    const none = new Origins([]);
    expect(originOf(none, toldReport('d1', [said], { outlet: 'x' }))).toBe(
      originOf(none, toldReport('d2', [said], { outlet: 'y' })),
    );
  });

  it('are one for two outlets that print one text in their own voice, else two', () => {
    const [one, two] = ['d1', 'd2'].map((id) => toldReport(id, [{ anchor: 'a' }], { outlet: `o-${id}` }));
    const copied = new Origins([{ reports: ['d1', 'd2'], pairs: [] }]);
    expect(originOf(copied, one)).toBe(originOf(copied, two));
    expect(originOf(new Origins([]), one)).not.toBe(originOf(new Origins([]), two));
  });
});

describe('lineage', () => {
  it('goes from the copy published later to the earlier one, and names rings of outlets', () => {
    const cites = (id: string, outlet: string, named: string, published: string) =>
      toldReport(id, [{ anchor: id, voice: [named, 'outlet', 'report'] }], { outlet, published });
    const reports = [
      cites('d1', 'alpha', 'beta', '2017-11-24'),
      cites('d2', 'beta', 'alpha', '2017-11-25'),
      cites('d3', 'gamma', 'agence', '2017-11-26'),
    ];
    const pair = { a: 'd1', b: 'd3', jaccard: 1, contained: 1, why: 'the same words' };
    const { steps, rings } = lineageOf(reports, [pair]);
    expect(rings).toEqual([['alpha', 'beta']]);
    expect(steps).toContainEqual(expect.objectContaining({ report: 'd3', from: 'd1', how: 'copied' }));
    expect(steps).toContainEqual(expect.objectContaining({ report: 'd2', from: 'd1', outlet: 'alpha' }));
    expect(steps).toContainEqual(expect.objectContaining({ report: 'd3', from: null, outlet: 'agence' }));
  });
});
