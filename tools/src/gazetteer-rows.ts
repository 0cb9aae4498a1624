/**
 * The committed extract of GeoNames as rows: Latin names in one file, Arabic names in another, since no line mixes
 * scripts of both directions. Credit is in lexicon/places/README.md.
 */

export interface PlaceRow {
  /** GeoNames id, or 0 for a country or a region of our own. */
  readonly id: number;
  readonly name: string;
  /** Other names in Latin and Arabic letters. */
  readonly alternates: string[];
  /** Names that we vouch for: they hold even where they are also a common word. */
  readonly sure: string[];
  readonly lat: number;
  readonly lon: number;
  feature: string;
  readonly country: string;
  readonly admin1: string;
  readonly population: number;
}

/** First line of the file of Latin names. */
export const HEADER = 'id\tname\talternates\tlat\tlon\tfeature\tcountry\tadmin1\tpopulation';

const DIVISION = /^(?:محافظة|ولاية|مديرية|إقليم|Muhafazat|Wilayat|Mudiriyat) /iu;

/** "The governorate of X" is no name of the town X. */
const isOfDivision = (name: string, feature: string): boolean =>
  feature.startsWith('PPL') && DIVISION.test(name);

/** Reads both files; `arabic` has an id and names parted by bars on each line. */
export function parsePlaces(latin: string, arabic: string): PlaceRow[] {
  const arabicNames = new Map<number, string[]>();
  for (const line of arabic.split('\n').slice(1)) {
    const [id = '', names = ''] = line.split('\t');
    if (names) arabicNames.set(Number(id), names.split('|'));
  }
  const rows: PlaceRow[] = [];
  for (const line of latin.split('\n').slice(1)) {
    const [id, name, alternates = '', lat, lon, feature = '', country = '', admin1 = '', population] =
      line.split('\t');
    if (!id || !name) continue;
    rows.push({
      id: Number(id),
      name,
      alternates: [...alternates.split('|').filter(Boolean), ...(arabicNames.get(Number(id)) ?? [])].filter(
        (alternate) => !isOfDivision(alternate, feature),
      ),
      sure: [],
      lat: Number(lat),
      lon: Number(lon),
      feature,
      country,
      admin1,
      population: Number(population || 0),
    });
  }
  return rows;
}
