/**
 * What every country has beside its register: templates of actors with their labels, and the words that each country
 * lends to them. The engine puts the two together.
 */
import type { StoredCountry, StoredTemplate } from '@marsad/engine/lexicon/generic-actors.js';
import type { ActorTemplate } from '@marsad/engine/lexicon/lexicon.js';
import type { CountryEntry } from './place-schemas.js';

type Template = Omit<StoredTemplate, 'type'>;

function body(kind: Template['kind'], en: string, fr: string, ar: string): Template {
  return { kind, label: { en, fr, ar }, body: true };
}

function people(en: string, fr: string, ar: string): Template {
  return { kind: 'generic', label: { en, fr, ar }, body: false };
}

const BY_TYPE: Readonly<Record<ActorTemplate, Template>> = {
  'armed-forces': body('force', 'Armed forces', 'Forces armées', 'القوات المسلحة'),
  police: body('force', 'Police', 'Police', 'الشرطة'),
  gendarmerie: body('force', 'Gendarmerie', 'Gendarmerie', 'قوات الدرك'),
  'security-forces': body('force', 'Security forces', 'Forces de sécurité', 'قوات الأمن'),
  government: body('government', 'Government', 'Gouvernement', 'الحكومة'),
  intelligence: body('force', 'Intelligence services', 'Services de renseignement', 'أجهزة الاستخبارات'),
  civilians: people('Civilians', 'Civils', 'مدنيون'),
  protesters: people('Protesters', 'Manifestants', 'محتجون'),
  'unidentified-armed-group': people(
    'Unidentified armed group',
    'Groupe armé non identifié',
    'جماعة مسلحة مجهولة',
  ),
  'communal-militia': people('Communal militia', 'Milice communautaire', 'ميليشيا محلية'),
  prisoners: people('Prisoners', 'Prisonniers', 'سجناء'),
};

/** All templates, in a fixed order. */
export const TEMPLATES: readonly StoredTemplate[] = (
  Object.entries(BY_TYPE) as [ActorTemplate, Template][]
).map(([type, template]) => ({ type, ...template }));

/** The words a country lends to the labels of its actors. */
export function storedCountry(country: CountryEntry): StoredCountry {
  const { iso, slug, of, label_ar, adjective_ar } = country;
  const inCountry = `في ${label_ar[0]}`;
  return { iso, slug, of: { ...of, ar: inCountry, arBody: adjective_ar?.[0] ?? inCountry } };
}
