/** Gives assertions and the mentions that they use the names they keep, and ties claims to what they claim. */
import { type Assertion, anchorOf, assertionId, type Filler, type Voice } from '@marsad/model';
import type { Draft } from '../state.js';
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
  const sorted = [...unsigned].sort((a, b) => a.trigger[0] - b.trigger[0] || a.trigger[1] - b.trigger[1]);
  for (const item of sorted) {
    const place = item.trigger.join('-');
    const occurrence = occurrences.get(place) ?? 0;
    occurrences.set(place, occurrence + 1);
    anchors.set(item.key, anchorOf(context.textHash, item.trigger, occurrence));
  }
  const bySentence = new Map<number, Unsigned[]>();
  for (const item of sorted) {
    const list = bySentence.get(item.key.sentence);
    if (list) list.push(item);
    else bySentence.set(item.key.sentence, [item]);
  }
  return sorted.map(({ key, ...rest }) => {
    const about = aboutAnchor(key, bySentence, anchors);
    const withIds: Omit<Assertion, 'anchor' | 'id'> = {
      ...rest,
      roles: mapFillers(rest.roles, ids),
      attribution: rest.attribution.map((v) => named1(v, ids)),
      ...(about ? { about } : {}),
    };
    const anchor = anchors.get(key) ?? '';
    return { anchor, id: assertionId(anchor, withIds), ...withIds };
  });
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

/** The anchor of the event a statement is about: the one its words name, else the violence told last before it. */
function aboutAnchor(
  draft: Draft,
  bySentence: ReadonlyMap<number, readonly Unsigned[]>,
  anchors: ReadonlyMap<Draft, string>,
): string | undefined {
  const own = bySentence.get(draft.sentence) ?? [];
  if (draft.about) {
    const direct =
      own.find((u) => u.key.frame === draft.about) ??
      own.find(
        (u) =>
          u.key !== draft &&
          draft.about &&
          u.key.evidence[0] <= draft.about.head.start &&
          u.key.evidence[1] >= draft.about.head.end &&
          u.kind === 'event' &&
          !u.key.predicate.about,
      );
    if (direct) return anchors.get(direct.key);
  }
  if (!CLAIMABLE.has(draft.predicate.type)) return undefined;
  const before = [...(bySentence.get(draft.sentence - 1) ?? []), ...own].filter(
    (u) => u.key !== draft && u.kind === 'event' && u.figures !== undefined,
  );
  return before.length === 1 && before[0] ? anchors.get(before[0].key) : undefined;
}
