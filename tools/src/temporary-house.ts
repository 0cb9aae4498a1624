/**
 * A house with a small lexicon in a temporary folder, for tests that need mistakes or a world of a few words.
 */
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const TYPE = `id: attack
kind: event
family: violence
roles: [agent, target]
definition: An armed assault by one side on another.
label: {en: Attack, fr: Attaque}
label_ar:
  - هجوم
told_en:
  - "{agent} attacked {target}"
  - an attack took place
told_fr:
  - "{agent} [a|ont] attaqué {target}"
  - une attaque a eu lieu
told_ar:
  - "[هاجم|هاجمت] {فاعل} {هدف}"
  - وقع هجوم
named_en: "attack {by agent} {on target}"
named_fr: "attaque {de agent} {contre target}"
named_ar:
  - "هجوم {من جانب فاعل} {على هدف}"
acled: null
plover: null
icon: swords
`;
const COUNTRIES = `- iso: ML
  slug: mali
  lat: 17.57
  lon: -4
  of:
    en: of Mali
    fr: du Mali
  adjective_ar:
    - المالية
  label: {en: Mali, fr: Mali}
  label_ar:
    - مالي
`;
const PREDICATES = `- id: attack.assault
  type: attack
  verbs:
    - attaquer
  nouns:
    - attaque
  roles:
    agent: {from: [subject, by, of], kind: [actor]}
    target: {from: [object, against], kind: [actor, place]}
  needs: [[agent, target]]
`;

/** Files of a lexicon without mistakes, by path. */
export const SMALL_LEXICON: Readonly<Record<string, string>> = {
  'types/attack.yaml': TYPE,
  'places/countries.yaml': COUNTRIES,
  'predicates/fr/violence.yaml': PREDICATES,
};

/** Writes files under `lexicon` of a new temporary house and returns the house's path. */
export function temporaryHouse(files: Readonly<Record<string, string>>): string {
  const house = mkdtempSync(join(tmpdir(), 'marsad-house-'));
  for (const [path, text] of Object.entries(files)) {
    const full = join(house, 'lexicon', path);
    mkdirSync(dirname(full), { recursive: true });
    writeFileSync(full, text);
  }
  return house;
}
