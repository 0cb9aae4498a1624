/** Settles where and when a draft took place, how many it struck and who tells of it. */
import type { AssertedPlace, AssertedTime, Figure, Span, Voice } from '@marsad/model';
import type { Draft, PlaceArgument } from '../state.js';
import type { AssemblyContext, Voiced } from './assembly.js';
import { order, UNLISTED } from './settle-place.js';

/** A village that no list has lies where the district or the region told beside it lies. */
function within(place: AssertedPlace, all: readonly AssertedPlace[]): AssertedPlace {
  if (place.ref !== null || place.lat !== undefined || place.precision !== 4) return place;
  const container = all.find(
    (o) => o.lat !== undefined && o.country === place.country && o.precision < 4 && o.relation !== 'near',
  );
  if (!container) return place;
  const { lat, lon, radius_km, precision, precision_codes } = container;
  return {
    ...place,
    ...(lat === undefined || lon === undefined ? {} : { lat, lon }),
    ...(radius_km === undefined ? {} : { radius_km }),
    ...(precision_codes && precision > 1 ? { precision_codes } : {}),
    precision: precision === 1 ? 2 : precision,
    why: `${UNLISTED}; the text puts it in ${container.name}.`,
  };
}

/** "the country": the one that the report tells of there. */
function takenUpCountry(
  { phrase: { head } }: PlaceArgument,
  draft: Draft,
  context: AssemblyContext,
): AssertedPlace | null {
  if (head.places.length > 0 || head.category === 'place') return null;
  const found = context.resolver.references?.at(head.start, draft.sentence);
  if (found?.referent?.sort !== 'country') return null;
  const country = context.lexicon.places.country(found.referent.countries[0] ?? '');
  if (!country) return null;
  const { name, lat, lon } = country;
  const span = [head.start, head.end] as const;
  return {
    ref: null,
    name,
    country: country.country,
    lat,
    lon,
    relation: 'in',
    precision: 4,
    span,
    why: found.why,
  };
}

/** Kilometres from which a distance does not say where something happened. */
const FAR = 50;

/** The places of a draft, without namesakes abroad. */
export function placesOf(draft: Draft, context: AssemblyContext): AssertedPlace[] {
  const found: AssertedPlace[] = [];
  for (const argument of draft.places) {
    const place = context.places.settle(argument) ?? takenUpCountry(argument, draft, context);
    if (!place || found.some((f) => f.ref === place.ref && f.name === place.name)) continue;
    const { span, why: _, ...located } = place;
    const taken = argument.phrase.head.category !== 'place' && argument.candidates.length === 0;
    const { match, why } = taken
      ? ({ match: 'description', why: place.why } as const)
      : context.places.mention(argument.phrase.head);
    context.mentions.add({
      kind: 'place',
      span,
      ref: place.ref,
      match: place.ref !== null && match === 'none' ? 'name' : match,
      ...(why ? { why } : {}),
      place: located,
    });
    found.push(place);
  }
  found.forEach((place, i) => {
    found[i] = within(place, found);
  });
  // "in Tillabéri, near Mali": the neighbour tells where the place lies, and nothing happened there.
  if (context.language !== 'ar')
    for (const f of [...found])
      if (
        f.relation === 'near' &&
        f.precision === 4 &&
        found.some((o) => o !== f && o.country !== f.country && o.relation !== 'near')
      )
        found.splice(found.indexOf(f), 1);
  // "à Banibangou, à 250 km de Niamey": a town so far off only tells where the other lies.
  for (const f of [...found])
    if (
      (f.distance_km ?? 0) > FAR &&
      found.some((o) => o !== f && o.distance_km === undefined && (o.precision < 3 || o.ref === null))
    )
      found.splice(found.indexOf(f), 1);
  // Of two places in two countries, a doubtful one outside the report's own country is a namesake.
  const main = context.resolver.context.mainCountry();
  if (main && found.some((f) => f.country === main))
    for (const f of [...found]) {
      const doubtful = draft.places.some(
        (a) => a.phrase.head.start === f.span?.[0] && a.candidates.length > 1,
      );
      if (f.country && f.country !== main && f.precision < 4 && doubtful && context.language !== 'ar')
        found.splice(found.indexOf(f), 1);
    }
  return order(found).slice(0, 4);
}

/** The numbers of a draft, each with those it counts; parts point at their totals. */
export function figuresOf(draft: Draft, context: AssemblyContext, country: string | null): Figure[] {
  const figures: Figure[] = [];
  for (const { figure, party, whole } of draft.figures) {
    if (figures.some((f) => f.measure === figure.measure && f.span[0] === figure.span[0])) continue;
    const ref = party ? context.resolver.identify(party, draft.sentence, country).ref : null;
    const total = whole
      ? figures.findIndex((f) => f.measure === figure.measure && f.span[0] === whole[0])
      : -1;
    context.mentions.add({ kind: 'figure', span: figure.span, ref: null, match: 'none', why: 'A number.' });
    figures.push({ ...figure, ...(ref ? { ref } : {}), ...(total >= 0 ? { part_of: total } : {}) });
  }
  const own = figures.filter((f) => !isOfTheWounded(f, figures));
  const counted = own.map((f) => asSum(f, own));
  // What a part points at has moved when one before it is gone.
  const kept = counted.length === figures.length ? counted : counted.map(({ part_of: _, ...f }) => f);
  noteSums(kept, context);
  return kept;
}

const sameCount = (a: Figure, b: Figure): boolean => a.span[0] === b.span[0] && a.span[1] === b.span[1];

/** "14 dead and 5 others wounded": the five are counted with the dead by the word order alone. */
const isOfTheWounded = (figure: Figure, all: readonly Figure[]): boolean =>
  figure.measure === 'killed' &&
  all.some((f) => f.measure === 'wounded' && sameCount(f, figure)) &&
  all.some((f) => f.measure === 'killed' && !sameCount(f, figure));

/** "nine killed or wounded": of either there are at most nine. */
const asSum = (figure: Figure, all: readonly Figure[]): Figure =>
  (figure.measure === 'killed' || figure.measure === 'wounded') &&
  // One who was wounded and died is both.
  (figure.best ?? figure.high ?? 2) > 1 &&
  all.some(
    (f) => f !== figure && f.measure !== figure.measure && STRUCK.has(f.measure) && sameCount(f, figure),
  )
    ? { ...figure, low: 0, best: null, qualifier: isOpen(figure) ? 'vague' : 'at-most' }
    : figure;

/** "dozens killed or wounded", "more than 50 killed or wounded": no number says how many at most. */
const isOpen = ({ qualifier, high }: Figure): boolean => qualifier === 'vague' || high === null;

const STRUCK = new Set(['killed', 'wounded']);

/** Parts that are more than their total contradict it; both are kept and the total is noted. */
function noteSums(figures: readonly Figure[], context: AssemblyContext): void {
  figures.forEach((total, at) => {
    if (total.high === null) return;
    const parts = figures.filter((f) => f.part_of === at);
    const least = parts.reduce((sum, f) => sum + (f.low ?? f.best ?? 0), 0);
    if (least > total.high) context.notes.push({ code: 'toll-does-not-add-up', span: total.span });
  });
}

/** The date of a draft; one that cannot be settled is noted. */
export function timeOf(draft: Draft, context: AssemblyContext): AssertedTime | null {
  if (!draft.time) return null;
  const resolved = context.times.get(draft.time) ?? null;
  const tokens = context.sentences[draft.sentence]?.sentence.tokens;
  const first = tokens?.[draft.time.first];
  const last = tokens?.[draft.time.last];
  if (!first || !last) return null;
  const span: Span = [first.start, last.end];
  if (!resolved) {
    if (!context.notes.some((n) => n.code === 'date-unresolved' && n.span?.[0] === span[0]))
      context.notes.push({ code: 'date-unresolved', span });
    return null;
  }
  context.mentions.add({
    kind: 'time',
    span,
    ref: null,
    match: 'none',
    edtf: resolved.edtf,
    parts: resolved.parts,
    why: resolved.why,
  });
  const { edtf, basis, parts, why } = resolved;
  return { edtf, basis, parts, span, why };
}

const isInside = ([from, to]: Span, [start, end]: Span): boolean => from >= start && to <= end;

const GLOSSES: ReadonlySet<string> = new Set([
  'affiliated-with',
  'based-in',
  'led-by',
  'media-arm-of',
  'member-of',
  'operates-in',
  'part-of',
]);

/** "al-Shabaab, which is linked to al-Qaeda, said": what only tells who somebody is are the report's own words. */
const isGloss = ({ draft: { frame, predicate } }: Voiced): boolean =>
  GLOSSES.has(predicate.type) &&
  (frame.standing === 'adjective' || frame.standing === 'participle' || frame.antecedent !== null);

/** The voices that tell what a draft tells. */
export function voicesOf(item: Voiced, context: AssemblyContext, country: string | null): Voice[] {
  const voices: Voice[] = [];
  if (isGloss(item)) return voices;
  const speakers = item.draft.roles.get('agent') ?? [];
  const states = context.lexicon.types.get(item.draft.predicate.type)?.family === 'statements';
  for (const scope of item.voices) {
    // Whoever makes a statement is no voice outside it.
    // "The group hereby denies this, it said": what is said holds no voice over the saying of it.
    if (
      item.draft.predicate.id === 'statement.speech' &&
      scope.act === 'deny' &&
      isInside(scope.trigger, item.draft.evidence)
    )
      continue;
    if (states && scope.source && speakers.some((p) => p.phrase === scope.source?.phrase)) continue;
    const known = scope.source ? context.resolver.identify(scope.source, item.draft.sentence, country) : null;
    // A reporter, a priest, three fighters: one of many speaks, and is told in the report's words.
    const identity =
      known?.ref && /^(civilians|protesters|unidentified-armed-group)-/u.test(known.ref) ? null : known;
    if (!identity?.ref && voices.some((v) => v.holder.text === scope.sourceText)) continue;
    if (
      identity?.ref &&
      (identity.ref === context.outlet || voices.some((v) => v.holder.ref === identity.ref))
    )
      continue;
    const mention =
      scope.source && identity?.ref
        ? context.mentions.add({
            kind: identity.kind === 'place' ? 'actor' : identity.kind,
            span: scope.source.span,
            ref: identity.ref,
            match: identity.match,
            ...(identity.why ? { why: identity.why } : {}),
          })
        : null;
    const holder = identity?.ref
      ? { ref: identity.ref, ...(mention ? { mention } : {}) }
      : { text: scope.sourceText };
    voices.push({ holder, act: scope.act, role: scope.role ?? 'person', span: scope.trigger });
  }
  return voices.slice(0, 4);
}
