/** How many more or fewer things each origin said of each actor after a change. */
import type { SaidCount } from '../findings/voice-shares.js';
import type { KeptReport } from './kept-report.js';
import type { Sights } from './regroup.js';

/** The differences, for changed reports as they were and as they are. */
export async function saidChange(
  reports: readonly (readonly [before: KeptReport | null, after: KeptReport | null])[],
  { region, before, after }: Sights,
): Promise<SaidCount[]> {
  const said = new Map(
    reports.flatMap((both) =>
      both.flatMap((one) => one?.body.said.map((each) => [each[3], each] as const) ?? []),
    ),
  );
  await region.load(said.keys());
  const counts = new Map<string, { ref: string; by: string | null; sort: SaidCount['sort']; n: number }>();
  for (const [name, [ref, by, sort]] of said) {
    const more = Number(after.reportsUnder(name).length > 0) - Number(before.reportsUnder(name).length > 0);
    if (more === 0) continue;
    const key = [ref, by, sort].join('\n');
    const known = counts.get(key) ?? { ref, by, sort, n: 0 };
    known.n += more;
    counts.set(key, known);
  }
  return [...counts.values()].filter(({ n }) => n !== 0);
}
