/**
 * Principal parts of the regular French verbs, with the spellings that keep a sound before another ending
 * (mangeons, plaçait, achète, appelle, emploie).
 */
import { irregularParts, type PrincipalParts } from './inflect-irregular.js';

/** Verbs in -eler and -eter that double their consonant; the others take è. */
const DOUBLING =
  /(appel|épel|chancel|étincel|nivel|renouvel|ensorcel|morcel|amoncel|ficel|jumel|jet|étiquet|feuillet|empaquet|caquet)$/u;

/** The stem before a mute e, in present and in future. */
function muteStems(stem: string): (readonly [present: string, future: string])[] {
  if (/[ou]y$/u.test(stem)) return [[`${stem.slice(0, -1)}i`, `${stem.slice(0, -1)}ier`]];
  if (stem.endsWith('ay'))
    return [
      [`${stem.slice(0, -1)}i`, `${stem.slice(0, -1)}ier`],
      [stem, `${stem}er`],
    ];
  if (DOUBLING.test(stem)) return [[stem + stem.at(-1), `${stem}${stem.at(-1)}er`]];
  const closed = /^(.*)e([bcdfghjklmnpqrstvwxz]|vr)$/u.exec(stem);
  if (closed) return [[`${closed[1]}è${closed[2]}`, `${closed[1]}è${closed[2]}er`]];
  const acute = /^(.*)é([^aeiouyéèêàâîôû]+u?)$/u.exec(stem);
  if (acute) return [[`${acute[1]}è${acute[2]}`, `${stem}er`]];
  return [[stem, `${stem}er`]];
}

/** The stem before a, o: nous mangeons, il plaça. */
function softStem(stem: string): string {
  if (stem.endsWith('g')) return `${stem}e`;
  if (stem.endsWith('c')) return `${stem.slice(0, -1)}ç`;
  return stem;
}

function firstGroup(infinitive: string): PrincipalParts[] {
  const stem = infinitive.slice(0, -2);
  const soft = softStem(stem);
  return muteStems(stem).map(([mute, future]) => [
    `${mute}e`, `${mute}e`, `${soft}ons`, `${mute}ent`, future, `${mute}e`, `${soft}a`, `${stem}é`,
  ]); // biome-ignore format: order of the parts
}

/**
 * All sets of principal parts of a verb: one, or two where French writes both (paie, paye). Empty when the word is no
 * French infinitive.
 */
export function principalParts(infinitive: string): readonly PrincipalParts[] {
  const listed = irregularParts(infinitive);
  if (listed) return [listed];
  const stem = infinitive.slice(0, -2);
  if (stem.length === 0) return [];
  if (infinitive.endsWith('er')) return firstGroup(infinitive);
  if (infinitive.endsWith('ir'))
    return [
      [
        `${stem}is`,
        `${stem}it`,
        `${stem}issons`,
        `${stem}issent`,
        infinitive,
        `${stem}isse`,
        `${stem}it`,
        `${stem}i`,
      ],
    ];
  if (infinitive.endsWith('dre'))
    return [[`${stem}s`, stem, `${stem}ons`, `${stem}ent`, `${stem}r`, `${stem}e`, `${stem}it`, `${stem}u`]];
  return [];
}
