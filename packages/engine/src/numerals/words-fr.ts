/** French number words. Keys are folded, so that accents are gone. */
import type { Numeral } from './quantity.js';
import { numbers, ordinals, rounds, vague } from './table.js';

export const FRENCH: ReadonlyMap<string, Numeral> = new Map<string, Numeral>([
  ['un', { is: 'number', role: 'unit', value: 1, article: true }],
  ['une', { is: 'number', role: 'unit', value: 1, article: true }],
  ...numbers('unit', 2, 'deux trois quatre cinq six sept huit neuf'),
  ...numbers('teen', 10, 'dix onze douze treize quatorze quinze seize'),
  ...numbers('ten', 20, 'vingt trente quarante cinquante soixante', 10),
  ...numbers('ten', 20, 'vingts'),
  ...numbers('ten', 70, 'septante'),
  ...numbers('ten', 80, 'huitante'),
  ...numbers('ten', 90, 'nonante'),
  ...numbers('hundred', 100, 'cent'),
  ...numbers('hundred', 100, 'cents'),
  ...numbers('scale', 1_000, 'mille'),
  ...numbers('scale', 1_000_000, 'million'),
  ...numbers('scale', 1_000_000, 'millions'),
  ...numbers('scale', 1_000_000_000, 'milliard'),
  ...numbers('scale', 1_000_000_000, 'milliards'),
  ...rounds({ huitaine: 8, dizaine: 10, douzaine: 12, quinzaine: 15, vingtaine: 20, trentaine: 30 }),
  ...rounds({ quarantaine: 40, cinquantaine: 50, soixantaine: 60, centaine: 100, millier: 1000 }),
  ...vague({ dizaines: [20, 99], douzaines: [24, 99], centaines: [200, 999], milliers: [2000, 9999] }),
  ...vague({ plusieurs: [3, null], quelques: [3, 9], nombreux: [10, null], nombreuses: [10, null] }),
  ...ordinals(1, 'premier deuxieme troisieme quatrieme cinquieme sixieme septieme huitieme neuvieme dixieme'),
  ...ordinals(1, 'premiere seconde'),
  ...ordinals(2, 'second'),
  ...ordinals(11, 'onzieme douzieme'),
  ...ordinals(20, 'vingtieme'),
]);
