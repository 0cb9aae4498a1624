/**
 * Demonyms that two countries share, or that the press writes alike: Arabic for "Nigerien" and "Nigerian", "Congolese",
 * "Guinean". Which one is meant is told by the countries whose names, towns and regions stand in the report, and by
 * nothing else; where these name both or neither, the word is taken as it is written.
 */
import type { Language } from '@marsad/model';

/** Families of countries whose demonyms are mistaken for one another, in all languages or in one. */
const FAMILIES: readonly { readonly countries: readonly string[]; readonly language?: Language }[] = [
  { countries: ['NE', 'NG'], language: 'ar' },
  { countries: ['CD', 'CG'] },
  { countries: ['GN', 'GW', 'GQ'] },
  { countries: ['SD', 'SS'] },
];

/** For each country whose demonym must mean its namesake's in this report: that namesake. Both by ISO code. */
export function lookAlikes(named: ReadonlySet<string>, language: Language): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const { countries, language: only } of FAMILIES) {
    if (only && only !== language) continue;
    const [meant, ...others] = countries.filter((country) => named.has(country));
    if (meant && others.length === 0)
      for (const country of countries) if (country !== meant) found.set(country, meant);
  }
  return found;
}
