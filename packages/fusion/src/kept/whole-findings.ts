/** Findings whole, out of what is kept of them. Pure: it is given every row and reads nothing. */
import type { CopyCluster, EventFinding, Lead, VoiceShares } from '@marsad/model';
import type { Agreement } from '../agreement/agreement.js';
import { dyadOf } from '../dyads/dyad-findings.js';
import { ranked, triangles } from '../dyads/leads.js';
import { eventOrder } from '../findings/event-finding.js';
import { type SaidCount, sharesOf } from '../findings/voice-shares.js';
import type { Findings } from '../findings-of.js';
import { byName } from '../grouped.js';
import { FUSION_RULES } from '../rule-version.js';
import type { KeptDyad, KeptStep } from './shelf.js';

export interface KeptRows {
  readonly copies: readonly CopyCluster[];
  readonly events: readonly EventFinding[];
  readonly dyads: readonly KeptDyad[];
  readonly steps: readonly KeptStep[];
  readonly said: readonly SaidCount[];
}

const name = (pair: readonly string[]): string => pair.join('\n');
const byText = (x: string, y: string): number => (x < y ? -1 : x > y ? 1 : 0);

/** Shares of the voices on every actor, or on one. */
export function keptVoices(said: readonly SaidCount[], dyads: readonly KeptDyad[]): readonly VoiceShares[] {
  const enemies = new Map<string, Set<string>>();
  for (const { pair, fights } of dyads) {
    if (!fights) continue;
    const [a, b] = pair;
    enemies.set(a, (enemies.get(a) ?? new Set()).add(b));
    enemies.set(b, (enemies.get(b) ?? new Set()).add(a));
  }
  return sharesOf(said, enemies);
}

/** Pairs whose violence may make a triangle: each of them works with one third party. */
export function trianglePairs(dyads: readonly KeptDyad[]): ReadonlySet<string> {
  const friends = new Map<string, Set<string>>();
  for (const { pair, warm } of dyads) {
    if (warm.length === 0) continue;
    const [a, b] = pair;
    friends.set(a, (friends.get(a) ?? new Set()).add(b));
    friends.set(b, (friends.get(b) ?? new Set()).add(a));
  }
  const shared = dyads.filter(({ pair: [a, b], fights }) => {
    const [x, y] = [friends.get(a), friends.get(b)];
    return fights && x !== undefined && y !== undefined && [...x].some((ref) => y.has(ref));
  });
  return new Set(shared.map(({ pair }) => name(pair)));
}

/** All leads; `steps` are those of at least the pairs that `trianglePairs` names. */
export function keptLeads(dyads: readonly KeptDyad[], steps: readonly KeptStep[]): readonly Lead[] {
  const byPair = byName(steps, ({ pair }) => [name(pair)]);
  const whole = dyads.map(({ pair, warm }) => {
    const own = byPair.get(name(pair))?.map(({ step }) => step);
    return dyadOf(pair, own ?? warm);
  });
  return ranked([...dyads.flatMap(({ leads }) => leads), ...triangles(whole)]);
}

/** Everything, as `findingsOf` gives it. */
export function wholeFindings(
  { copies, events, dyads, steps, said }: KeptRows,
  agreement: Agreement,
  coverage: Findings['coverage'],
): Findings {
  const byPair = byName(steps, ({ pair }) => [name(pair)]);
  return {
    rules: FUSION_RULES,
    copies: [...copies].sort((x, y) => byText(x.reports[0]!, y.reports[0]!)),
    events: [...events].sort(eventOrder),
    dyads: [...byPair]
      .sort(([x], [y]) => byText(x, y))
      .map(([, own]) =>
        dyadOf(
          own[0]!.pair,
          own.map(({ step }) => step),
        ),
      ),
    leads: keptLeads(dyads, steps),
    voices: keptVoices(said, dyads),
    agreement,
    coverage,
  };
}
