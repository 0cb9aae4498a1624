/**
 * Names by which screens call places in French and Arabic: those of our own regions, curated spellings, and the Arabic
 * names of the extract. It takes one name a place, and none where the extract's look like another language's.
 */
import type { LexiconFiles } from './read-lexicon.js';

type Label = readonly [key: string, fr: string, ar: string];

/** Letters of Arabic alone, without vowel marks; the extract also holds Persian and Uyghur spellings. */
const PLAIN_ARABIC = /^[\u0621-\u063a\u0641-\u064a][\u0621-\u063a\u0641-\u064a -]*$/;
/** How Uyghur begins a word with a vowel. */
const UYGHUR = /^\u0626/;

function plainest(names: readonly string[]): string {
  return names.find((name) => PLAIN_ARABIC.test(name) && !UYGHUR.test(name)) ?? '';
}

/** One label a place that has a French or an Arabic name, in the order of their keys. */
export function placeLabels(files: LexiconFiles): Label[] {
  const labels = new Map<string, { fr: string; ar: string }>();
  const rows = (files.texts.get('lexicon/places/geonames-ar.tsv') ?? '').split('\n').slice(1);
  for (const row of rows) {
    const [id, names = ''] = row.split('\t');
    const ar = plainest(names.split('|'));
    if (id && ar !== '') labels.set(`geonames:${id}`, { fr: '', ar });
  }
  for (const { value } of files.curated) {
    const key = `geonames:${value.geonames}`;
    const known = labels.get(key)?.ar ?? '';
    const ar = known === '' ? plainest(value.names.ar) : known;
    labels.set(key, { fr: value.names.fr[0] ?? '', ar });
  }
  for (const { value } of files.regions)
    labels.set(value.label.en, { fr: value.label.fr, ar: value.label_ar[0] ?? '' });
  return [...labels].map(([key, { fr, ar }]): Label => [key, fr, ar]).sort((a, b) => (a[0] < b[0] ? -1 : 1));
}
