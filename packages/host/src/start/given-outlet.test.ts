import { expect, it } from 'vitest';
import { startEngine } from './start-engine.js';

const { engine } = startEngine();
const outletOf = (outlet: string) =>
  engine.extract({ text: 'JNIM attacked a post in Gao.', outlet }).document.outlet;

it('takes the outlet that was given by its ref, or by a name that only one outlet bears', () => {
  expect(outletOf('al-ghad-mali')).toEqual({ ref: 'al-ghad-mali' });
  for (const name of ['Kibaru', 'Al-Ghad (Mali)', 'صحيفة الغد المالية', 'Long War Journal'])
    expect(outletOf(name)?.why).toContain(name);
  expect(outletOf('Long War Journal')?.ref).toBe('long-war-journal');
  expect(outletOf('صحيفة الغد المالية')?.ref).toBe('al-ghad-mali');
});

it('keeps any other name as it was given, also that of a group', () => {
  expect(outletOf('The Village Paper')).toEqual({ ref: 'The Village Paper' });
  expect(outletOf('JNIM')).toEqual({ ref: 'JNIM' });
});
