/**
 * The inflection of every language, by its code. A language added to the record's union does not compile until it
 * stands here.
 */
import { inflect as ar } from '@marsad/engine/languages/ar/inflect.js';
import { inflect as en } from '@marsad/engine/languages/en/inflect.js';
import { inflect as fr } from '@marsad/engine/languages/fr/inflect.js';
import type { Inflect } from '@marsad/engine/languages/lemma-spec.js';
import type { Language } from '@marsad/model';

export const INFLECTIONS: Readonly<Record<Language, Inflect>> = { ar, fr, en };
