/**
 * Families of types and kinds of actors in words of three languages, for menus and legends.
 */
import type { Actor } from '@marsad/engine';
import type { Language, TypeFamily } from '@marsad/model';

type Words = Readonly<Record<Language, string>>;

const FAMILIES: Readonly<Record<TypeFamily, Words>> = {
  violence: { en: 'Violence', fr: 'Violences', ar: 'أعمال العنف' },
  control: { en: 'Control and movement', fr: 'Contrôle et mouvements', ar: 'السيطرة والتحركات' },
  statements: { en: 'Statements', fr: 'Déclarations', ar: 'التصريحات' },
  diplomacy: { en: 'Diplomacy', fr: 'Diplomatie', ar: 'الدبلوماسية' },
  'group-life': { en: 'Life of groups', fr: 'Vie des groupes', ar: 'حياة الجماعات' },
  'ties-mutual': { en: 'Mutual ties', fr: 'Liens réciproques', ar: 'الروابط المتبادلة' },
  'ties-directed': { en: 'Directed ties', fr: 'Liens hiérarchiques', ar: 'روابط التبعية' },
  presence: { en: 'Presence', fr: 'Présence', ar: 'الوجود الميداني' },
  attributes: { en: 'Attributes', fr: 'Attributs', ar: 'السمات' },
};

const KINDS: Readonly<Record<Actor['kind'], Words>> = {
  group: { en: 'Armed group', fr: 'Groupe armé', ar: 'جماعة مسلحة' },
  force: { en: 'Force', fr: 'Force', ar: 'قوة نظامية' },
  mission: { en: 'Mission', fr: 'Mission', ar: 'بعثة' },
  government: { en: 'Government', fr: 'Gouvernement', ar: 'حكومة' },
  organisation: { en: 'Organisation', fr: 'Organisation', ar: 'منظمة' },
  person: { en: 'Person', fr: 'Personne', ar: 'شخص' },
  outlet: { en: 'News outlet', fr: 'Média', ar: 'وسيلة إعلام' },
  generic: { en: 'Unnamed people or groups', fr: 'Personnes ou groupes non nommés', ar: 'أطراف غير مسماة' },
};

function wordsOf(table: Readonly<Record<string, Words>>, key: string, lang: Language): string {
  return table[key]?.[lang] ?? key.replaceAll('-', ' ');
}

/** Name of a family of types. */
export function familyNameIn(family: string, lang: Language): string {
  return wordsOf(FAMILIES, family, lang);
}

/** Name of a kind of actor. */
export function kindNameIn(kind: string, lang: Language): string {
  return wordsOf(KINDS, kind, lang);
}
