/**
 * Words that are no one's own name: titles, words for "son of", kinds of places, points of the compass. Each has a
 * class, so that one is known for the other across languages, and a weight: how much it counts when one spelling of a
 * name has it and the other has not.
 */

import { fold } from '../fold.js';

export type Role =
  | 'name'
  | 'kin'
  | 'kunya'
  | 'title'
  | 'place-kind'
  | 'compass'
  | 'small'
  | 'initial'
  | 'number';

export interface RoleEntry {
  readonly role: Role;
  readonly class: string;
}

/** Role -> class -> folded forms. */
const TABLE: Readonly<Partial<Record<Role, Readonly<Record<string, string>>>>> = {
  kin: {
    son: 'ibn bin ben بن ابن',
    ould: 'ould weld wuld wald uld ولد',
    daughter: 'bint mint bent بنت منت',
    ag: 'ag agh اغ اق',
    ait: 'ait ayt ايت',
  },
  kunya: {
    father: 'abu abou abi aba abo ابو ابي ابا',
    mother: 'umm oum um om ام',
  },
  title: {
    president: 'president presidente رئيس',
    minister: 'minister ministre وزير وزراء',
    prime: 'prime premier premiere',
    general: 'general gen جنرال فريق لواء عميد',
    colonel: 'colonel col عقيد كولونيل',
    major: 'major commandant رائد مقدم',
    captain: 'captain capt capitaine نقيب كابتن',
    lieutenant: 'lieutenant lt ملازم',
    sergeant: 'sergeant sergent رقيب',
    marshal: 'marshal marechal مشير ماريشال',
    commander: 'commander chief chef leader قائد زعيم قيادي',
    emir: 'emir amir ameer امير',
    sheikh: 'sheikh sheik shaykh shaikh sheekh cheikh cheik cheick شيخ',
    imam: 'imam امام',
    mullah: 'mullah mulla maulvi mawlawi maulana ملا مولوي مولانا',
    hajj: 'hajj hadj haj hajji haji elhadj elhadji elhaj alhaji حاج',
    sayyid: 'sayyid sayed سيد سيده',
    doctor: 'dr doctor docteur دكتور دكتوره د',
    professor: 'prof professor professeur استاذ',
    mister: 'mr mrs ms mme mlle monsieur madame sir',
    king: 'king roi ملك',
    prince: 'prince princess princesse اميره',
    engineer: 'engineer مهندس',
    judge: 'judge juge قاضي',
    spokesman: 'spokesman spokesperson ناطق متحدث',
    ambassador: 'ambassador ambassadeur سفير',
  },
  'place-kind': {
    city: 'city town ville cite مدينه بلده بلديه municipality municipalite commune',
    village: 'village قريه',
    region:
      'region province wilaya wilayah wilayat governorate gouvernorat state etat county district department departement cercle prefecture subprefecture emirate emirat منطقه ولايه محافظه اقليم مقاطعه دائره قضاء ناحيه مديريه اماره',
    well: 'bir puits well wells hassi hasi hassy بئر بير ابار حاسي',
    mountain: 'jebel djebel jabal jebal gebel jbel mont monts mount mountain mountains جبل جبال',
    valley: 'oued wadi wad wady ouadi vallee valley وادي واد',
    lake: 'lac lake بحيره',
    river: 'river fleuve riviere نهر',
    island: 'island isle ile iles islands جزيره جزر',
    camp: 'camp مخيم معسكر',
    airport: 'airport aeroport مطار',
    port: 'port ميناء مرفا',
  },
  compass: {
    north: 'north nord northern شمال شمالي شماليه',
    south: 'south sud southern جنوب جنوبي جنوبيه',
    east: 'east est eastern شرق شرقي شرقيه',
    west: 'west ouest western غرب غربي غربيه',
    central: 'central centre centrale وسط وسطي اوسط',
    new: 'new nouveau nouvelle جديد جديده',
  },
  small: {
    of: 'de du des d da di do of دي دو',
    the: 'la le les l the لا لو ليه لي',
    von: 'von van der den فون فان',
    and: 'and et و',
    al: 'al el',
  },
};

const entries = new Map<string, RoleEntry>();
for (const [role, classes] of Object.entries(TABLE))
  for (const [one, forms] of Object.entries(classes))
    for (const form of forms.split(' ')) entries.set(fold(form), { role: role as Role, class: one });

/** The role of a folded word, without its article; undefined for a word that may be a name of its own. */
export function roleOf(word: string): RoleEntry | undefined {
  return entries.get(word);
}

/** How much a word of this role counts when the other spelling lacks it, 0 to 1 of what its sounds weigh. */
export const LACKING: Readonly<Record<Role, number>> = {
  name: 1,
  kunya: 0.7,
  compass: 1,
  kin: 0.2,
  initial: 0.3,
  small: 0.3,
  'place-kind': 0.12,
  title: 0.1,
  number: 2,
};
