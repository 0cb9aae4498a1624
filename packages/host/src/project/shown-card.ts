/**
 * A stored assertion as a card: its telling in plain words, the sentence it stands in, and what was decided of it.
 */
import type { Lexicon } from '@marsad/engine';
import type { Card, JudgementView, Language } from '@marsad/model';
import type { StoredAssertion, StoredDecision, StoredJudgement } from '@marsad/store';
import { nameIn } from '../telling/name-in.js';
import { nameAssertion, tellAssertion } from '../telling/tell-assertion.js';
import { decisionView } from './decided.js';
import { named, sentenceOf, within } from './shown-report.js';

/** A judgement without what only the store needs. */
export function judgementView(stored: StoredJudgement | null): JudgementView | null {
  if (stored === null || stored.undone !== null) return null;
  const { n, verdict, author, at, reason } = stored;
  return { n, verdict, author, at, ...(reason !== undefined && { reason }) };
}

/** Makes the card of an assertion in the text of its report; `about` is what it is about, if that is known, and `decisions` may be of other assertions too. */
export function cardOf(
  stored: StoredAssertion,
  about: StoredAssertion | undefined,
  text: string,
  lang: Language,
  lexicon: Lexicon,
  decisions: readonly StoredDecision[],
): Card {
  const { assertion, report, family } = stored;
  const telling = { lang, lexicon, outlet: report.outlet, text };
  const told = tellAssertion(assertion, { ...telling, words: stored.words });
  const { id, anchor, kind, type, salience, evidence, trigger, factuality } = assertion;
  // Of an event told in several sentences, the one with the deciding word is quoted.
  const own = evidence.filter(([start, end]) => start <= trigger[0] && trigger[1] <= end);
  const range = sentenceOf(text, own.length > 0 ? own : evidence);
  return {
    id,
    anchor,
    report: {
      id: report.id,
      title: report.title,
      outlet: named(report.outlet, (ref) => nameIn(ref, lang, lexicon)),
      published: report.published.edtf,
      language: report.language,
      ...(report.withdrawn !== undefined && { withdrawn: report.withdrawn.on }),
    },
    kind,
    type,
    family,
    salience,
    ...told,
    certainty: factuality.certainty,
    sentence: {
      text: text.slice(...range),
      start: range[0],
      evidence: within(evidence, range),
      trigger: within([trigger], range)[0] ?? [0, 0],
      quotations: within(report.quotations, range),
    },
    about:
      about === undefined
        ? null
        : {
            id: about.assertion.id,
            named: nameAssertion(about.assertion, { ...telling, words: about.words }),
          },
    evidence,
    trigger,
    judgement: judgementView(stored.judgement),
    decisions: decisions.filter((one) => one.anchor === anchor && one.report === report.id).map(decisionView),
  };
}
