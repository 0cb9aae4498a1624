/**
 * Checks of the sentences in which a type is told: brackets that close, slots that are roles of the type, and a last
 * sentence that needs none, so that every assertion can be told in every language.
 */
import { isPattern, slotsOf } from '@marsad/engine/lexicon/told-pattern.js';
import { type Diagnostic, suggest } from './diagnostic.js';
import type { Located } from './read-lexicon.js';
import type { TypeFile } from './schemas.js';

/** What a slot may hold besides a role of the type: the assertion's place, with its preposition, and a value. */
const EXTRA_ROLES = ['place', 'value'];

function checkPattern(entry: Located<TypeFile>, pattern: string, path: (string | number)[]): Diagnostic[] {
  const { value, source } = entry;
  if (!isPattern(pattern)) {
    const help = 'slots are {by agent}, alternatives [is|are]';
    return [source.at(path, 'broken-pattern', 'a bracket of this pattern does not close', help)];
  }
  const allowed = [...new Set([...value.roles, ...EXTRA_ROLES])];
  return slotsOf(pattern)
    .filter((slot) => !allowed.includes(slot.role))
    .map((slot) =>
      source.at(
        path,
        'role-not-of-type',
        `type ${value.id} has no role "${slot.role}"`,
        suggest(slot.role, allowed),
      ),
    );
}

/** All mistakes in the sentences of one type. */
export function checkTold(entry: Located<TypeFile>): Diagnostic[] {
  const { value, source } = entry;
  const told = (['told_en', 'told_fr', 'told_ar'] as const).flatMap((key) => {
    const last = value[key].length - 1;
    const needs = slotsOf(value[key][last] ?? '').length > 0;
    const help = 'add a sentence without a slot at the end';
    return [
      ...value[key].flatMap((pattern, i) => checkPattern(entry, pattern, [key, i])),
      ...(needs ? [source.at([key, last], 'last-needs-role', 'the last sentence needs a role', help)] : []),
    ];
  });
  return [
    ...told,
    ...checkPattern(entry, value.named_en, ['named_en']),
    ...checkPattern(entry, value.named_fr, ['named_fr']),
    ...checkPattern(entry, value.named_ar[0] ?? '', ['named_ar', 0]),
  ];
}
