/**
 * Writes the registry of types that the model exports: the union of their ids, their roles and families.
 */
import type { TypeFile } from './schemas.js';

function quoted(values: readonly string[]): string {
  return values.map((value) => `'${value}'`).join(', ');
}

/** The text of packages/model/src/generated/types.ts. */
export function renderTypeRegistry(types: readonly TypeFile[]): string {
  const sorted = [...types].sort((a, b) => (a.id < b.id ? -1 : 1));
  const families = [...new Set(sorted.map((type) => type.family))].sort();
  const rows = sorted.map(
    (type) =>
      `  '${type.id}': { kind: '${type.kind}', family: '${type.family}', roles: [${quoted(type.roles)}] },`,
  );
  return `/**
 * Generated from lexicon/types by \`npm run lexicon\`; edit the data files and not this one.
 */

/** Ids of all types, sorted. */
export const TYPE_IDS = [
${sorted.map((type) => `  '${type.id}',`).join('\n')}
] as const;

/** Id of a type of assertion. */
export type TypeId = (typeof TYPE_IDS)[number];

/** Families of types, sorted. */
export const TYPE_FAMILIES = [${quoted(families)}] as const;

/** A family of types. */
export type TypeFamily = (typeof TYPE_FAMILIES)[number];

/** What a type is, by its id. */
export const TYPES = {
${rows.join('\n')}
} as const satisfies Readonly<Record<TypeId, { readonly kind: string; readonly family: TypeFamily; readonly roles: readonly string[] }>>;
`;
}
