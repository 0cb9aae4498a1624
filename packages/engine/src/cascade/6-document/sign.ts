/** Gives assertions and the mentions that they use the names they keep, and ties claims to what they claim. */
import { type Assertion, anchorOf, assertionId, type Filler, type Voice } from '@marsad/model';
import { wordOf } from '../../mentions/party.js';
import type { Draft, Frame } from '../state.js';
import { addAllMentions } from './all-mentions.js';
import type { AssemblyContext, Unsigned } from './assembly.js';
import { type MentionList, mentionKey } from './mention-list.js';

/** Keeps the mentions that an assertion uses; those of dropped assertions and doubles are forgotten. */
function keepMentions(item: Unsigned, mentions: MentionList): void {
  for (const fillers of Object.values(item.roles))
    for (const { mention } of fillers) if (mention) mentions.keep(mention);
  for (const { holder } of item.attribution) if (holder.mention) mentions.keep(holder.mention);
  for (const place of item.places ?? (item.place ? [item.place] : []))
    mentions.keep(mentionKey({ kind: 'place', span: place.span, ref: place.ref }));
  for (const { span } of item.figures ?? []) mentions.keep(mentionKey({ kind: 'figure', span, ref: null }));
  if (item.time?.span) mentions.keep(mentionKey({ kind: 'time', span: item.time.span, ref: null }));
}

/** The assertions in the order of the text, with their anchors and ids. */
export function sign(unsigned: readonly Unsigned[], context: AssemblyContext): Assertion[] {
  for (const item of unsigned) keepMentions(item, context.mentions);
  if (context.allMentions) addAllMentions(context);
  const { ids } = context.mentions.number();
  const occurrences = new Map<string, number>();
  const anchors = new Map<Draft, string>();
  const claims = new Map<Unsigned, string>();
  const sorted = [...unsigned].sort((a, b) => a.trigger[0] - b.trigger[0] || a.trigger[1] - b.trigger[1]);
  for (const item of sorted) {
    const place = item.trigger.join('-');
    const occurrence = occurrences.get(place) ?? 0;
    occurrences.set(place, occurrence + 1);
    const anchor = anchorOf(context.textHash, item.trigger, occurrence);
    // A claim read from its deed has that deed's draft and a place of its own.
    if (item.claims) claims.set(item, anchor);
    else for (const draft of [item.key, ...item.tellings]) anchors.set(draft, anchor);
  }
  const bySentence = inSentences(sorted);
  return sorted.map((item) => {
    const { key, tellings: _, retells, claims: deed, ...rest } = item;
    const about = deed ? anchors.get(deed) : aboutAnchor(key, bySentence, anchors);
    const first = retells && anchors.get(retells);
    const withIds: Omit<Assertion, 'anchor' | 'id'> = {
      ...rest,
      ...(first ? { retells: first } : {}),
      roles: mapFillers(rest.roles, ids),
      attribution: rest.attribution.map((v) => named1(v, ids)),
      ...(about ? { about } : {}),
    };
    const anchor = claims.get(item) ?? anchors.get(key) ?? '';
    return { anchor, id: assertionId(anchor, withIds), ...withIds };
  });
}

/** A draft with the assertion that tells it. */
interface Telling {
  readonly draft: Draft;
  readonly item: Unsigned;
}

/** What each sentence tells, also where it was joined to an event told before. */
function inSentences(sorted: readonly Unsigned[]): Map<number, Telling[]> {
  const found = new Map<number, Telling[]>();
  for (const item of sorted.filter((x) => !x.claims))
    for (const draft of [item.key, ...item.tellings]) {
      const list = found.get(draft.sentence);
      if (list) list.push({ draft, item });
      else found.set(draft.sentence, [{ draft, item }]);
    }
  return found;
}

const named1 = (voice: Voice, ids: ReadonlyMap<string, string>): Voice =>
  voice.holder.mention
    ? { ...voice, holder: { ...voice.holder, mention: ids.get(voice.holder.mention) ?? '' } }
    : voice;

function mapFillers(
  roles: Readonly<Record<string, readonly Filler[]>>,
  ids: ReadonlyMap<string, string>,
): Record<string, Filler[]> {
  return Object.fromEntries(
    Object.entries(roles).map(([role, fillers]) => [
      role,
      fillers.map((f) => (f.mention ? { ...f, mention: ids.get(f.mention) ?? f.mention } : f)),
    ]),
  );
}

const CLAIMABLE = new Set(['claim-responsibility', 'deny-responsibility']);
/** What can be claimed or denied. */
const VIOLENT = new Set(
  'attack ambush bombing suicide-bombing shelling air-strike assassination abduction massacre clash'.split(
    ' ',
  ),
);

/** The anchor of the event a statement is about: the one its words name, else the violence told last before it. */
function aboutAnchor(
  draft: Draft,
  bySentence: ReadonlyMap<number, readonly Telling[]>,
  anchors: ReadonlyMap<Draft, string>,
): string | undefined {
  const own = bySentence.get(draft.sentence) ?? [];
  if (draft.about) {
    const { head } = draft.about;
    const direct =
      own.find(
        (t) => t.draft.frame === draft.about && t.item.kind === 'event' && !CLAIMABLE.has(t.item.type),
      ) ??
      own.find(
        (t) =>
          t.draft !== draft &&
          t.draft.evidence[0] <= head.start &&
          t.draft.evidence[1] >= head.end &&
          t.item.kind === 'event' &&
          !t.draft.predicate.about &&
          !CLAIMABLE.has(t.item.type),
      );
    if (direct) return anchors.get(direct.draft);
  }
  if (!CLAIMABLE.has(draft.predicate.type) || isAnother(draft)) return undefined;
  for (let back = 0; back <= FURTHEST; back += 1) {
    const told = (bySentence.get(draft.sentence - back) ?? []).filter(
      ({ draft: d, item }) =>
        d !== draft &&
        VIOLENT.has(item.type) &&
        item.factuality.polarity === 'affirmed' &&
        (back > 0 || item.figures !== undefined || d.trigger[0] < draft.trigger[0]),
    );
    const chosen = theOne(told, anchors);
    if (chosen) return chosen;
    if (told.length > 0) return undefined;
  }
  return undefined;
}

/** How many sentences back a claim looks for what it claims. */
const FURTHEST = 3;

/** What is told with its toll, else what its sentence reports; nothing where two could be meant. */
function theOne(told: readonly Telling[], anchors: ReadonlyMap<Draft, string>): string | undefined {
  for (const pick of [
    told.filter(({ item }) => item.figures !== undefined),
    told.filter(({ item }) => item.salience === 'main'),
    told,
  ]) {
    const found = new Set(pick.map(({ draft }) => anchors.get(draft)));
    if (found.size === 1) return [...found][0];
  }
  return undefined;
}

/** Is it told whose deed it was, or where, or on whom? A statement or a paper behind it tells nothing of that. */
const isTold = ({ slots }: Frame): boolean =>
  [...slots.values()].some((list) =>
    list.some(
      ({ phrase: { head, of } }) =>
        head.category === 'place' ||
        head.senses.length > 0 ||
        of.some((p) => p.head.category === 'place' || p.head.senses.length > 0) ||
        wordOf(head, 'place-noun') !== undefined ||
        wordOf(head, 'person') !== undefined ||
        wordOf(head, 'force') !== undefined,
    ),
  );

/** "claimed another attack", "ten attacks": an event named by an indefinite noun is told here for the first time. */
const isAnother = ({ about }: Draft): boolean =>
  // "claimed the attack on the camp", which no sentence tells: another than those told.
  about !== null &&
  (isTold(about) ||
    about.times.length > 0 ||
    (about.item.kind === 'phrase' && (!about.item.definite || about.item.count !== null)));
