/**
 * Armed groups' own words are noted so that screens fold them and exports leave them out. Here a word too many folded
 * costs less than one too few, but what officials and witnesses say stays in sight.
 */
import { expect, it } from 'vitest';
import { startEngine } from '../start/start-engine.js';

const { engine } = startEngine();
const folded = (text: string): string[] =>
  engine
    .extract({ text })
    .notes.filter(({ code }) => code === 'quoted-armed-group-speech')
    .map(({ span }) => (span === undefined ? '' : text.slice(...span)));

it.each([
  'In a statement AQIM said: “Our fighters drove the soldiers out of the post.”',
  'AQIM said in a statement: "Our fighters drove the soldiers out of the post."',
  'Al-Shabaab spokesman Abdiasis Abu Musab said: "We took the base and burned it."',
  'JNIM claimed the attack. "Our fighters drove the soldiers out of the post," the statement said.',
  'Le porte-parole du MUJAO, Abou Walid Sahraoui, a déclaré : « Nous avons pris la ville et y resterons. »',
  "L'EIGS a revendiqué l'attaque. « Nous avons tué les soldats », dit le communiqué.",
  'Le GSIM a déclaré que « les soldats ont fui le poste en laissant leurs armes ».',
  'وجاء في بيان لحركة الشباب أن "مقاتلينا سيطروا على القاعدة وأحرقوا آليات كثيرة".',
  'وقال المتحدث باسم حركة الشباب عبد العزيز أبو مصعب "لقد سيطرنا على القاعدة وقتلنا من فيها".',
  'وقالت جماعة نصرة الإسلام والمسلمين في بيان: «إن مقاتلينا أخرجوا الجنود من الموقع واستولوا على آلياتهم».',
])('is folded: %s', (text) => {
  expect(folded(text)).toHaveLength(1);
});

it.each([
  'The army said of the JNIM attack: "We repelled them and will go on until the end."',
  '"We heard gunfire all night and hid in the house," said Amadou, a trader, after al-Shabaab attacked the town.',
  'President Keita said after the JNIM attack: "We will not bend before those who want to destroy us."',
  'The government spokesman said of al-Shabaab: "They have lost the town and they will lose the rest."',
  'JNIM claimed the attack. "We will not bend," the minister said. "They will all be found and tried."',
  'Le ministre a dénoncé le JNIM : « Nous ne céderons pas devant ces gens. »',
  "Un porte-parole de l'armée a dit du JNIM : « Ils ont perdu la ville et ils perdront le reste. »",
  'وقال وزير الدفاع إن "قواتنا ستواصل ملاحقة بوكو حرام حتى النهاية".',
  'وقال المتحدث باسم الجيش إن "حركة الشباب خسرت المدينة وستخسر ما بقي لها".',
])('stays in sight: %s', (text) => {
  expect(folded(text)).toEqual([]);
});
