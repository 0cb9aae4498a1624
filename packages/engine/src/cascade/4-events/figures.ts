/**
 * Tolls: how many of whom were killed, wounded, taken. A figure is read from the phrase that the predicate counts:
 * its number, an Arabic dual, or a single person told of in the singular.
 */
import type { Measure, PersonKind } from '@marsad/model';
import { Feature } from '../../lexicon/lexicon.js';
import { countryOf, partyOf, wordOf } from '../../mentions/party.js';
import type { DraftFigure, Phrase } from '../state.js';

interface Count {
  readonly low: number | null;
  readonly best: number | null;
  readonly high: number | null;
  readonly qualifier: DraftFigure['figure']['qualifier'];
}

const exactly = (n: number): Count => ({ low: n, best: n, high: n, qualifier: 'exact' });

function countOf(phrase: Phrase): Count | null {
  const { count, head } = phrase;
  if (count) {
    if (count.kind !== 'count') return null;
    return { low: count.low, best: count.best, high: count.high, qualifier: count.qualifier };
  }
  const person =
    wordOf(head, 'person') ?? wordOf(head, 'unit') ?? wordOf(head, 'title') ?? wordOf(head, 'creed');
  if (!person) return null;
  const certain = (bit: number): boolean =>
    head.analyses.some((a) => (a.features & bit) !== 0) &&
    head.analyses.every((a) => a.lemma.pos === 'function' || (a.features & bit) !== 0);
  if (certain(Feature.dual)) return exactly(2);
  if (certain(Feature.plural) || phrase.plural) return null;
  if (!phrase.definite && certain(Feature.singular)) return exactly(1);
  return null;
}

function kindOf(phrase: Phrase): PersonKind {
  const person = wordOf(phrase.head, 'person');
  if (person?.of === 'soldier' && phrase.of.some((p) => wordOf(p.head, 'person')?.of === 'peacekeeper'))
    return 'peacekeeper';
  if (person) return person.of;
  const own = wordOf(phrase.head, 'force');
  if (own && own.actor === 'armed-forces') return 'soldier';
  for (const inner of phrase.of) {
    const word = wordOf(inner.head, 'person');
    if (word) return word.of;
    const force = wordOf(inner.head, 'force');
    if (force)
      return force.actor === 'armed-forces'
        ? 'soldier'
        : force.actor === 'government'
          ? 'official'
          : 'police';
  }
  if (wordOf(phrase.head, 'creed')) return 'militant';
  return wordOf(phrase.head, 'title')?.office ? 'official' : 'person';
}

/** The figures of one counted phrase and those joined to it; none where nothing is counted. */
export function figuresOf(phrase: Phrase, measure: Measure, side: 'agent' | 'target'): DraftFigure[] {
  const figures: DraftFigure[] = [];
  for (const member of [phrase, ...phrase.list]) {
    const count = countOf(member);
    if (!count) continue;
    const nationality = countryOf(member);
    figures.push({
      figure: {
        measure,
        ...count,
        of: kindOf(member),
        ...(nationality ? { nationality } : {}),
        side,
        span: [
          Math.min(member.countSpan?.[0] ?? member.head.start, member.head.start),
          Math.max(member.countSpan?.[1] ?? member.head.end, member.head.end),
        ],
      },
      party: partyOf(member),
      ...(member.head.category === 'adjective' ||
      (member.head.category === 'number' && member.of.length === 0)
        ? { others: true }
        : {}),
    });
  }
  return figures;
}
