/**
 * The parts of every state and everyone else in it, as actors: `armed-forces-mali`, `civilians-mali`. Labels are put
 * together here from the country's own words; a file of the register with the same ref adds its names and dates.
 */
import type { Actor, ActorTemplate } from '@marsad/engine/lexicon/lexicon.js';
import type { CountryEntry } from './schemas.js';

interface Template {
  readonly kind: Actor['kind'];
  readonly en: string;
  readonly fr: string;
  readonly ar: string;
  /** The head is definite in Arabic and takes the country's adjective where there is one. */
  readonly agrees?: true;
}

const TEMPLATES: Readonly<Record<ActorTemplate, Template>> = {
  'armed-forces': {
    kind: 'force',
    en: 'Armed forces',
    fr: 'Forces armées',
    ar: 'القوات المسلحة',
    agrees: true,
  },
  police: { kind: 'force', en: 'Police', fr: 'Police', ar: 'الشرطة', agrees: true },
  gendarmerie: { kind: 'force', en: 'Gendarmerie', fr: 'Gendarmerie', ar: 'قوات الدرك', agrees: true },
  'security-forces': {
    kind: 'force',
    en: 'Security forces',
    fr: 'Forces de sécurité',
    ar: 'قوات الأمن',
    agrees: true,
  },
  government: { kind: 'government', en: 'Government', fr: 'Gouvernement', ar: 'الحكومة', agrees: true },
  intelligence: {
    kind: 'force',
    en: 'Intelligence services',
    fr: 'Services de renseignement',
    ar: 'أجهزة الاستخبارات',
    agrees: true,
  },
  civilians: { kind: 'generic', en: 'Civilians', fr: 'Civils', ar: 'مدنيون' },
  protesters: { kind: 'generic', en: 'Protesters', fr: 'Manifestants', ar: 'محتجون' },
  'unidentified-armed-group': {
    kind: 'generic',
    en: 'Unidentified armed group',
    fr: 'Groupe armé non identifié',
    ar: 'جماعة مسلحة مجهولة',
  },
  'communal-militia': {
    kind: 'generic',
    en: 'Communal militia',
    fr: 'Milice communautaire',
    ar: 'ميليشيا محلية',
  },
  prisoners: { kind: 'generic', en: 'Prisoners', fr: 'Prisonniers', ar: 'سجناء' },
};

function arabicLabel(template: Template, country: CountryEntry): string {
  const adjective = country.adjective_ar?.[0];
  if (template.agrees && adjective) return `${template.ar} ${adjective}`;
  return `${template.ar} في ${country.label_ar[0]}`;
}

/** All generic actors of one country. */
export function genericActors(country: CountryEntry): Actor[] {
  return (Object.entries(TEMPLATES) as [ActorTemplate, Template][]).map(([type, template]) => ({
    ref: `${type}-${country.slug}`,
    kind: template.kind,
    type,
    countries: [country.iso],
    label: {
      en: `${template.en} ${country.of.en}`,
      fr: `${template.fr} ${country.of.fr}`,
      ar: arabicLabel(template, country),
    },
    genderAr: template.agrees ? 'f' : 'm',
    parents: template.agrees && type !== 'government' ? [{ ref: `government-${country.slug}` }] : [],
    leads: [],
    offices: [],
  }));
}
