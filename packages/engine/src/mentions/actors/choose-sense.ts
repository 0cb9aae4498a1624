/**
 * Which of several bearers a name means in one report. The best must lead the next by a margin, and a short or wrong
 * name must be carried by the report; otherwise nobody is answered, and the reason told.
 */
import { fold } from '@marsad/match';
import type { Language, MatchKind } from '@marsad/model';
import type { ReportContext } from '../../cascade/6-document/report-context.js';
import type { NameSense } from '../../lexicon/lexicon.js';
import { type NameUse, type Scored, scoreSense } from './score-sense.js';

/** Who is meant, and by what right. */
export interface Identity {
  readonly ref: string | null;
  readonly match: MatchKind;
  readonly why?: string;
  /** What an unlisted group or person is, by the words that name it. */
  readonly type?: string;
  readonly kind: 'actor' | 'person' | 'place' | 'outlet';
}

/** Points by which the best sense must lead the next. */
const MARGIN = 0.4;
/** Points that a short or wrong name must reach. */
const ENOUGH = 0.6;

function ranked(senses: readonly NameSense[], use: NameUse, context: ReportContext): Scored[] {
  const best = new Map<string, Scored>();
  for (const sense of senses) {
    const scored = scoreSense(sense, use, context);
    const known = best.get(sense.actor.ref);
    if (!known || scored.score > known.score) best.set(sense.actor.ref, scored);
  }
  return [...best.values()].sort(
    (a, b) => b.score - a.score || (a.sense.actor.ref < b.sense.actor.ref ? -1 : 1),
  );
}

function because({ reasons }: Scored, second: Scored | undefined): string {
  const own = reasons.filter((reason) => !second?.reasons.includes(reason));
  const told = (own.length > 0 ? own : reasons).slice(0, 2);
  return told.length > 0 ? told.join(' and ') : 'the others were not there at the time';
}

const isPartOf = (part: Scored, whole: Scored): boolean =>
  part.sense.actor.parents.some((p) => p.ref === whole.sense.actor.ref);

/** A name that a group shares with its branch means the group, unless the branch is clearly meant. */
function wholeFirst(scored: readonly Scored[]): readonly Scored[] {
  const [first, second] = scored;
  if (!first || !second || !isPartOf(first, second) || first.score - second.score >= MARGIN) return scored;
  return [second, first, ...scored.slice(2)];
}

/** Who the name means; `kind` is what it is taken for where it has no sense at all. */
export function chooseSense(
  senses: readonly NameSense[],
  use: NameUse,
  context: ReportContext,
  language: Language,
): Identity {
  const [first, second] = wholeFirst(ranked(senses, use, context));
  if (!first) return { ref: null, match: 'none', kind: 'actor', why: 'No name.' };
  const { sense, score } = first;
  const { actor, form } = sense;
  const kind = actor.kind === 'person' ? 'person' : actor.kind === 'outlet' ? 'outlet' : 'actor';
  const nobody = (why: string): Identity => ({ ref: null, match: 'none', kind, why });
  if (second && score - second.score < MARGIN && !isPartOf(second, first))
    return nobody(`${form} may be ${actor.ref} or ${second.sense.actor.ref}; nothing in the report decides.`);
  if (sense.strength === 'weak' && score < ENOUGH)
    return nobody(
      `${form} is a short name of ${actor.ref}, but nothing in the report confirms that it is meant.`,
    );
  if (sense.strength === 'misnomer')
    return score < ENOUGH
      ? nobody(`${form} is at times said of ${actor.ref}, but nothing in the report confirms it.`)
      : {
          ref: actor.ref,
          match: 'misnomer',
          kind,
          why: `${form} is not the name of ${actor.ref}, but ${because(first, second)}.`,
        };
  const label = actor.label[language] ?? '';
  const own = form === label || fold(form) === fold(label);
  const match = own ? 'name' : 'alias';
  if (!second && sense.strength === 'strong') return { ref: actor.ref, match, kind };
  return {
    ref: actor.ref,
    match,
    kind,
    why: second
      ? `Chosen over ${second.sense.actor.ref}: ${because(first, second)}.`
      : `A short name of ${actor.ref}: ${because(first, second)}.`,
  };
}
