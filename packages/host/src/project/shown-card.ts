/**
 * A stored assertion as a card: its telling in plain words, the sentence it stands in, and what was decided of it.
 */
import type { Lexicon } from '@marsad/engine';
import { type Card, edtfBounds, type JudgementView, type Language } from '@marsad/model';
import type { StoredAssertion, StoredJudgement } from '@marsad/store';
import { nameIn, typeNameIn } from '../telling/name-in.js';
import { named, sentenceOf, within } from './shown-report.js';

/** A judgement without what only the store needs. */
export function judgementView(stored: StoredJudgement | null): JudgementView | null {
  if (stored === null || stored.undone !== null) return null;
  const { n, verdict, author, at, reason } = stored;
  return { n, verdict, author, at, ...(reason !== undefined && { reason }) };
}

function whenOf(stored: StoredAssertion, words: string | null): Card['when'] {
  const { time } = stored.assertion;
  if (time === undefined) return null;
  const [from, to] = edtfBounds(time.edtf)?.outer ?? [null, null];
  return { edtf: time.edtf, words: words ?? time.edtf, from, to, basis: time.basis };
}

interface Told extends Pick<Card, 'told' | 'accordingTo' | 'where' | 'toll' | 'caveats' | 'voices'> {
  readonly when: string | null;
  readonly rung: string | null;
}

function tellAssertion(
  assertion: StoredAssertion['assertion'],
  { words, lang, lexicon }: { words: StoredAssertion['words']; lang: Language; lexicon: Lexicon },
): Told {
  const parties = Object.values(assertion.roles)
    .flat()
    .flatMap(({ ref, mention, value }) => {
      if (ref !== null) return [{ text: nameIn(ref, lang, lexicon), ref }, { text: ' · ' }];
      const text = value ?? words[mention ?? ''];
      return text === undefined ? [] : [{ text, quoted: true }, { text: ' · ' }];
    });
  const voices = assertion.attribution.map(({ holder, act, role, span }) => ({
    name: holder.ref === undefined ? (holder.text ?? '') : nameIn(holder.ref, lang, lexicon),
    ref: holder.ref ?? null,
    role,
    act,
    words: '',
    ...(span !== undefined && { span }),
  }));
  const told = [...parties, { text: typeNameIn(assertion.type, lang, lexicon) }];
  const where = assertion.place?.name ?? null;
  return { told, accordingTo: [], where, toll: [], caveats: [], voices, when: null, rung: null };
}

/** Makes the card of an assertion in the text of its report. */
export function cardOf(stored: StoredAssertion, text: string, lang: Language, lexicon: Lexicon): Card {
  const { assertion, report, family } = stored;
  const told = tellAssertion(assertion, { words: stored.words, lang, lexicon });
  const range = sentenceOf(text, assertion.evidence);
  const { id, anchor, kind, type, salience, evidence, trigger, rung, factuality } = assertion;
  return {
    id,
    anchor,
    report: {
      id: report.id,
      title: report.title,
      outlet: named(report.outlet, (ref) => nameIn(ref, lang, lexicon)),
      published: report.published.edtf,
      language: report.language,
    },
    kind,
    type,
    typeName: typeNameIn(type, lang, lexicon),
    family,
    salience,
    told: told.told,
    accordingTo: told.accordingTo,
    when: whenOf(stored, told.when),
    where: told.where,
    toll: told.toll,
    caveats: told.caveats,
    certainty: factuality.certainty,
    rung: rung === undefined || told.rung === null ? null : { ...rung, words: told.rung },
    voices: told.voices,
    sentence: {
      text: text.slice(...range),
      start: range[0],
      evidence: within(evidence, range),
      trigger: within([trigger], range)[0] ?? [0, 0],
      quotations: within(report.quotations, range),
    },
    evidence,
    trigger,
    judgement: judgementView(stored.judgement),
  };
}
