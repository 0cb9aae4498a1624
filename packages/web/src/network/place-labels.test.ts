import { describe, expect, it } from 'vitest';
import { labelOf } from './label.js';
import { forcedLabel, type LabelledBody, placeLabels } from './place-labels.js';

const SIZE = { width: 600, height: 300 };

function body(ref: string, x: number, y: number, lines?: readonly number[]): LabelledBody {
  const own = { ref, x, y, shape: 'circle' as const, radius: 10, label: labelOf('Ansar Dine') };
  return lines === undefined ? own : { ...own, lines };
}

describe('labels', () => {
  it('stand below their node when nothing is there', () => {
    const spot = placeLabels([body('a', 300, 150)], SIZE).get('a')!;
    expect(spot.y).toBeGreaterThan(160);
    expect(spot.x + spot.width / 2).toBeCloseTo(300, 6);
    expect(spot).toEqual(forcedLabel(body('a', 300, 150)));
  });

  it('stand above at the lower border, and beside where a line leaves below and above', () => {
    expect(placeLabels([body('a', 300, 290)], SIZE).get('a')!.y).toBeLessThan(280);
    const beside = placeLabels([body('a', 300, 150, [Math.PI / 2, -Math.PI / 2])], SIZE).get('a')!;
    expect(beside).toMatchObject({ align: 'left' });
    expect(beside.x).toBeGreaterThan(310);
  });

  it('are left out where there is no room', () => {
    const crowd = [body('a', 300, 150), body('b', 304, 150), body('c', 300, 154), body('d', 296, 150)];
    expect(placeLabels(crowd, { width: 330, height: 180 }).size).toBeLessThan(4);
  });

  it('have at most two lines, in the direction of their script', () => {
    const long = labelOf('جماعة نصرة الإسلام والمسلمين');
    expect(long).toMatchObject({ direction: 'rtl', lines: ['جماعة نصرة', 'الإسلام والمسلمين'] });
    const endless = labelOf('United Nations Multidimensional Integrated Stabilization Mission in Mali');
    expect(endless.lines).toHaveLength(2);
    expect(endless.lines[0]).toMatch(/…$/);
    expect(labelOf('JNIM (جماعة)')).toMatchObject({ direction: 'ltr', height: 14 });
  });
});
