/**
 * Refs and types in words a reader knows, taken from the lexicon; what it does not know is shown as its own words.
 */
import type { Lexicon } from '@marsad/engine';
import type { Filler, Holder } from '@marsad/model';

/** Name of a ref in English; a ref the register does not hold is spelled out (`civilians-mali` → civilians mali). */
export function nameOf(ref: string, lexicon: Lexicon): string {
  return lexicon.actors.get(ref)?.label.en ?? ref.replace(/^geonames:/, 'place ').replaceAll('-', ' ');
}

/** What fills a role, in words; `someone` when it was not resolved and has no words. */
export function fillerName(filler: Filler, lexicon: Lexicon, mentions: ReadonlyMap<string, string>): string {
  if (filler.ref !== null) return nameOf(filler.ref, lexicon);
  if (filler.value !== undefined) return valueName(filler.value, lexicon);
  const words = filler.mention === undefined ? undefined : mentions.get(filler.mention);
  return words === undefined ? 'someone' : `“${words}”`;
}

/** The value of an attribute in words: a country by its name, an office without its hyphens. */
function valueName(value: string, lexicon: Lexicon): string {
  const country = /^[A-Z]{2}$/.test(value) ? lexicon.places.country(value) : undefined;
  return country?.name ?? value.replaceAll('-', ' ');
}

/** Who holds a voice, in words. */
export function holderName(holder: Holder, lexicon: Lexicon): string {
  return holder.ref === undefined ? `“${holder.text ?? 'someone'}”` : nameOf(holder.ref, lexicon);
}

/** Label of a type in English. */
export function typeName(type: string, lexicon: Lexicon): string {
  return lexicon.types.get(type)?.label.en ?? type.replaceAll('-', ' ');
}
