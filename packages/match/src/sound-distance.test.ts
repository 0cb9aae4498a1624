import { describe, expect, it } from 'vitest';
import { nameWords } from './fold.js';
import { soundKeys } from './skeleton.js';
import { SAME_SOUND, soundSimilarity } from './sound-distance.js';

/** Arabic press spelling, then the Latin name of the same place. */
const SAME: readonly (readonly [arabic: string, latin: string])[] = [
  ['إنضيليمن', 'I-n-Délimane'],
  ['منكا', 'Ménaka'],
  ['ميناكا', 'Ménaka'],
  ['بولكيسي', 'Boulikessi'],
  ['هومبوري', 'Hombori'],
  ['إيناتس', 'Inates'],
  ['أنسنغو', 'Ansongo'],
  ['أنسونغو', 'Ansongo'],
  ['تساليت', 'Tessalit'],
  ['تيساليت', 'Tessalit'],
  ['جيبو', 'Djibo'],
  ['تين زواتين', 'Tin Zaouatine'],
  ['كيدال', 'Kidal'],
  ['غاو', 'Gao'],
  ['جاو', 'Gao'],
  ['تمبكتو', 'Tombouctou'],
  ['موبتي', 'Mopti'],
  ['سيغو', 'Ségou'],
  ['تيلابيري', 'Tillabéri'],
  ['ديفا', 'Diffa'],
  ['تاهوا', 'Tahoua'],
  ['أغاديز', 'Agadez'],
  ['دوري', 'Dori'],
  ['واغادوغو', 'Ouagadougou'],
  ['غوسي', 'Gossi'],
  ['ليري', 'Léré'],
  ['دوينتزا', 'Douentza'],
  ['باندياغارا', 'Bandiagara'],
  ['تونغو تونغو', 'Tongo Tongo'],
  ['تيسيت', 'Tessit'],
  ['لابزانغا', 'Labbezanga'],
  ['أغلهوك', 'Aguelhok'],
  ['غوندام', 'Goundam'],
  ['بوسو', 'Bosso'],
  ['شيناغودار', 'Chinagodar'],
  ['شيناغودرار', 'Chinagodrar'],
  ['أنفيف', 'Anefif'],
  ['مايدوغوري', 'Maiduguri'],
  ['كيسمايو', 'Kismayo'],
  ['بيداوا', 'Baidoa'],
  ['أربيندا', 'Arbinda'],
  ['بارسالوغو', 'Barsalogho'],
  ['فادا نغورما', "Fada N'Gourma"],
  ['بنكاس', 'Bankass'],
  ['نيورو', 'Nioro'],
  ['كوليكورو', 'Koulikoro'],
  ['سيكاسو', 'Sikasso'],
  ['غورما راروس', 'Gourma-Rharous'],
  ['مقديشو', 'Mogadishu'],
  ['بوصاصو', 'Bosaso'],
];

/** Names that share a skeleton or most of it and are different places. */
const OTHER: readonly (readonly [arabic: string, latin: string])[] = [
  ['كيدال', 'Agadel'],
  ['هومبوري', 'Youmbol'],
  ['بولكيسي', 'Boula Gachi'],
  ['ميناكا', 'Mongo'],
  ['تمبكتو', 'Tamba Kouta Ba'],
  ['كيسمايو', 'Samé'],
  ['مايدوغوري', 'Amadou-Ka Were'],
  ['تساليت', 'Tlass'],
  ['سيغو', 'Zoukou'],
  ['موبتي', 'Mbété'],
];

const folded = (name: string): string => nameWords(name).join(' ');

describe('names of one place in two scripts', () => {
  it.each(SAME)('%s sounds like %s', (arabic, latin) => {
    expect(soundSimilarity(folded(arabic), folded(latin))).toBeGreaterThanOrEqual(SAME_SOUND);
    const keys = new Set(soundKeys(folded(latin)));
    expect(soundKeys(folded(arabic)).some((key) => keys.has(key))).toBe(true);
  });
});

describe('names of different places', () => {
  it.each(OTHER)('%s does not sound like %s', (arabic, latin) => {
    const keys = new Set(soundKeys(folded(latin)));
    const meet = soundKeys(folded(arabic)).some((key) => keys.has(key));
    expect(meet && soundSimilarity(folded(arabic), folded(latin)) >= SAME_SOUND).toBe(false);
  });
});
