import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createEngine } from '../../engine.js';
import { loadLexicon } from '../../lexicon/load.js';

const lexicon = loadLexicon(
  readFileSync(new URL('../../../../host/lexicon/marsad-lexicon.bin', import.meta.url)),
);
const engine = createEngine(lexicon);

const placeOf = (text: string): string => {
  const [first] = engine.extract({ text, published: '2023-05-02' }).assertions;
  return first?.place ? `${first.place.name} ${first.place.country} ${first.place.precision}` : 'none';
};

describe('a village that no list has', () => {
  it.each([
    ['Gunmen killed four farmers in the village of Zzombera, in Nigeria’s Zamfara state.', 'Zzombera NG 3'],
    [
      'Des hommes armés ont tué trois civils au village Bakwenzi, en territoire de Mambasa, en RDC.',
      'Bakwenzi CD 2',
    ],
    ['قتل مسلحون ثلاثة مدنيين في قرية زمبيغورا بولاية زمفارا النيجيرية.', 'زمبيغورا NG 3'],
  ])('is where it happened: %s', (text, place) => {
    expect(placeOf(text)).toBe(place);
  });

  it('stays one in the sentences after it', () => {
    const text =
      'Gunmen raided the village of Zzombera in Nigeria. Soldiers later killed two of them near Zzombera.';
    const { assertions } = engine.extract({ text });
    expect(assertions.at(-1)?.place).toMatchObject({ name: 'Zzombera', relation: 'near' });
  });

  it('is no name of a person or of a group', () => {
    const text = 'Gunmen met Zzombera in Nigeria and killed three farmers.';
    expect(
      engine.extract({ text }, { allMentions: true }).mentions.filter((m) => m.kind === 'place'),
    ).toMatchObject([{ text: 'Nigeria' }]);
  });
});

describe('a name of a province and its seat', () => {
  const seatless = 'مقتل امرأة في هجوم بكركوك. قتلت امرأة في هجوم بمحافظة كركوك شمالي العراق.';

  it('is the province where the report tells of a province alone', () => {
    expect(placeOf(seatless)).toBe('Kirkuk IQ 3');
  });

  it('stays the town where the report tells of the town', () => {
    expect(placeOf('مقتل امرأة في هجوم بكركوك. وقع الهجوم في مدينة كركوك بمحافظة كركوك.')).toBe(
      'Kirkuk IQ 1',
    );
  });
});
