/**
 * Offices, posts and ranks in words of three languages, as they stand behind "is". The ids are those of the titles in
 * lexicon/words and lexicon/actors; a test holds the two together.
 */
import type { Language } from '@marsad/model';

/** English, French, Arabic. */
const TITLES: Readonly<Record<string, readonly [en: string, fr: string, ar: string]>> = {
  admiral: ['an admiral', 'amiral', 'أميرال'],
  adviser: ['an adviser', 'conseiller', 'مستشار'],
  ambassador: ['ambassador', 'ambassadeur', 'سفير'],
  'army-commander': ['army commander', "commandant de l'armée", 'قائد الجيش'],
  captain: ['a captain', 'capitaine', 'نقيب'],
  'chief-of-staff': ['chief of staff', "chef d'état-major", 'رئيس الأركان'],
  colonel: ['a colonel', 'colonel', 'عقيد'],
  commander: ['a commander', 'commandant', 'قائد'],
  commissioner: ['a commissioner', 'commissaire', 'مفوض'],
  consul: ['consul', 'consul', 'قنصل'],
  'defence-minister': ['defence minister', 'ministre de la Défense', 'وزير الدفاع'],
  deputy: ['a deputy', 'adjoint', 'نائب'],
  'deputy-leader': ['deputy leader', 'chef adjoint', 'نائب الزعيم'],
  diplomat: ['a diplomat', 'diplomate', 'دبلوماسي'],
  director: ['director', 'directeur', 'مدير'],
  envoy: ['an envoy', 'émissaire', 'مبعوث'],
  'force-commander': ['force commander', 'commandant de la force', 'قائد القوة'],
  'foreign-minister': ['foreign minister', 'ministre des Affaires étrangères', 'وزير الخارجية'],
  founder: ['a founder', 'fondateur', 'مؤسس'],
  general: ['a general', 'général', 'جنرال'],
  governor: ['governor', 'gouverneur', 'وال'],
  ideologue: ['an ideologue', 'idéologue', 'منظر'],
  'interior-minister': ['interior minister', "ministre de l'Intérieur", 'وزير الداخلية'],
  judge: ['a judge', 'juge', 'قاض'],
  'justice-minister': ['justice minister', 'ministre de la Justice', 'وزير العدل'],
  king: ['king', 'roi', 'ملك'],
  leader: ['a leader', 'chef', 'زعيم'],
  legislator: ['a legislator', 'parlementaire', 'برلماني'],
  lieutenant: ['a lieutenant', 'lieutenant', 'ملازم'],
  'lieutenant-colonel': ['a lieutenant colonel', 'lieutenant-colonel', 'مقدم'],
  major: ['a major', 'commandant', 'رائد'],
  marshal: ['a marshal', 'maréchal', 'مشير'],
  mayor: ['mayor', 'maire', 'عمدة'],
  member: ['a member', 'membre', 'عضو'],
  'member-of-parliament': ['a member of parliament', 'député', 'نائب في البرلمان'],
  'military-chief': ['military chief', 'chef militaire', 'قائد عسكري'],
  minister: ['a minister', 'ministre', 'وزير'],
  monarch: ['monarch', 'souverain', 'عاهل'],
  'police-chief': ['police chief', 'chef de la police', 'قائد الشرطة'],
  prefect: ['prefect', 'préfet', 'محافظ'],
  president: ['president', 'président', 'رئيس'],
  'prime-minister': ['prime minister', 'Premier ministre', 'رئيس الوزراء'],
  prince: ['a prince', 'prince', 'أمير'],
  prosecutor: ['prosecutor', 'procureur', 'مدع عام'],
  'religious-judge': ['a religious judge', 'juge religieux', 'قاض شرعي'],
  representative: ['a representative', 'représentant', 'ممثل'],
  'secretary-general': ['secretary-general', 'secrétaire général', 'أمين عام'],
  senator: ['a senator', 'sénateur', 'سناتور'],
  sergeant: ['a sergeant', 'sergent', 'رقيب'],
  'speaker-of-parliament': ['speaker of parliament', 'président du Parlement', 'رئيس البرلمان'],
  'special-representative': ['special representative', 'représentant spécial', 'ممثل خاص'],
  spokesman: ['spokesman', 'porte-parole', 'متحدث'],
  spokesperson: ['spokesperson', 'porte-parole', 'متحدث'],
  'traditional-chief': ['a traditional chief', 'chef traditionnel', 'زعيم تقليدي'],
  'transition-president': [
    'president of the transition',
    'président de la transition',
    'رئيس المرحلة الانتقالية',
  ],
  'vice-president': ['vice-president', 'vice-président', 'نائب الرئيس'],
};
const COLUMN: Readonly<Record<Language, 0 | 1 | 2>> = { en: 0, fr: 1, ar: 2 };

/** Whether the table knows a title. */
export function hasTitle(id: string): boolean {
  return id in TITLES;
}

/** A title in words behind "is": "a colonel", "president"; one that is not in the table is spelled out. */
export function titleBehindIs(id: string, lang: Language): string {
  return TITLES[id]?.[COLUMN[lang]] ?? id.replaceAll('-', ' ');
}

/** A title in words as it stands alone in a list, without an English article. */
export function titleIn(id: string, lang: Language): string {
  return titleBehindIs(id, lang).replace(/^an? /, '');
}
