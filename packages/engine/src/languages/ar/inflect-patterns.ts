/**
 * The ten forms as tables of patterns, one table for each way a root can be weak. A row gives the stems before
 * vowel endings and, after a bar, before consonant endings where they differ. Notation as in inflect-spelling.
 * Present stems begin with the vowel of the prefix. `V` is the vowel of form 1, `W` its long counterpart.
 */
export interface Row {
  readonly past: string;
  readonly pastPassive: string;
  readonly present: string;
  readonly presentPassive: string;
  readonly active: string;
  readonly passive: string;
  /** Empty for form 1, whose verbal nouns are listed. */
  readonly masdar: string;
}

function row(text: string): Row {
  const [
    past = '',
    pastPassive = '',
    present = '',
    presentPassive = '',
    active = '',
    passive = '',
    masdar = '',
  ] = text.trim().split(/\s+/);
  return { past, pastPassive, present, presentPassive, active, passive, masdar };
}

const table = (rows: Readonly<Record<number, string>>): ReadonlyMap<number, Row> =>
  new Map(Object.entries(rows).map(([form, text]) => [Number(form), row(text)]));

export const SOUND = table({
  1: '1a2P3      1u2i3      a12V3      u12a3      1A2i3      ma12U3',
  2: '1a2a3      1u2i3      u1a2i3     u1a2a3     mu1a2i3    mu1a2a3    ta12I3',
  3: '1A2a3      1U2i3      u1A2i3     u1A2a3     mu1A2i3    mu1A2a3    mu1A2a3ap',
  4: "'a12a3     'u12i3     u12i3      u12a3      mu12i3     mu12a3     'i12A3",
  5: 'ta1a2a3    tu1u2i3    ata1a2a3   uta1a2a3   muta1a2i3  muta1a2a3  ta1a2u3',
  6: 'ta1A2a3    tu1U2i3    ata1A2a3   uta1A2a3   muta1A2i3  muta1A2a3  ta1A2u3',
  7: 'in1a2a3    un1u2i3    an1a2i3    un1a2a3    mun1a2i3   mun1a2a3   in1i2A3',
  8: 'i1ta2a3    u1tu2i3    a1ta2i3    u1ta2a3    mu1ta2i3   mu1ta2a3   i1ti2A3',
  9: 'i12a3|i12a3a3 u12i3|u12i3i3 a12a3|a12a3i3 u12a3|u12a3a3 mu12a3 mu12a3 i12i3A3',
  10: 'ista12a3  ustu12i3   asta12i3   usta12a3   musta12i3  musta12a3  isti12A3',
});

export const FOUR = table({
  1: '1a23a4     1u23i4     u1a23i4    u1a23a4    mu1a23i4   mu1a23a4   1a23a4ap',
  2: 'ta1a23a4   tu1u23i4   ata1a23a4  uta1a23a4  muta1a23i4 muta1a23a4 ta1a23u4',
});

export const GEMINATE = table({
  1: '1a3|1a2P3  1u3|1u2i3  a1V3|a12V3 u1a3|u12a3 1A3        ma12U3',
  3: '1A3|1A2a3  1U3|1U2i3  u1A3|u1A2i3 u1A3|u1A2a3 mu1A3    mu1A3      mu1A3ap',
  4: "'a1a3|'a12a3 'u1i3|'u12i3 u1i3|u12i3 u1a3|u12a3 mu1i3  mu1a3      'i12A3",
  6: 'ta1A3|ta1A2a3 tu1U3|tu1U2i3 ata1A3|ata1A2a3 uta1A3|uta1A2a3 muta1A3 muta1A3 ta1A3',
  7: 'in1a3|in1a2a3 un1u3|un1u2i3 an1a3|an1a2i3 un1a3|un1a2a3 mun1a3 mun1a3  in1i2A3',
  8: 'i1ta3|i1ta2a3 u1tu3|u1tu2i3 a1ta3|a1ta2i3 u1ta3|u1ta2a3 mu1ta3 mu1ta3  i1ti2A3',
  10: 'ista1a3|ista12a3 ustu1i3|ustu12i3 asta1i3|asta12i3 usta1a3|usta12a3 musta1i3 musta1a3 isti12A3',
});

export const HOLLOW = table({
  1: "1A3|1i3    1I3|1i3    a1W3|a1V3  u1A3|u1a3  1A'i3      ma1G3",
  4: "'a1A3|'a1a3 'u1I3|'u1i3 u1I3|u1i3 u1A3|u1a3 mu1I3      mu1A3      'i1A3ap",
  7: 'in1A3|in1a3 un1I3|un1i3 an1A3|an1a3 un1A3|un1a3 mun1A3 mun1A3     in1iyA3',
  8: 'i1tA3|i1ta3 u1tI3|u1ti3 a1tA3|a1ta3 u1tA3|u1ta3 mu1tA3 mu1tA3     i1tiyA3',
  10: 'ista1A3|ista1a3 ustu1I3|ustu1i3 asta1I3|asta1i3 usta1A3|usta1a3 musta1I3 musta1A3 isti1A3ap',
});
