/** Clusters of reports that carry the same words, with why, for a terminal. */
import type { CopyCluster } from '@marsad/model';
import type { FindingsView } from '../../findings/findings-view.js';

/** One cluster after the other, each report with its title, then what ties the pairs. */
export function copiesText(copies: readonly CopyCluster[], { reports }: FindingsView): string {
  if (copies.length === 0) return 'No report carries the words of another.\n';
  return copies
    .map(({ reports: ids, pairs }) => {
      const titles = ids.map((id) => {
        const { title, outlet, published } = reports[id] ?? { title: '', outlet: null, published: null };
        return `  ${[id.slice(0, 8), published ?? 'no date', outlet, title].filter(Boolean).join('  ')}\n`;
      });
      const whys = pairs.map(({ a, b, why }) => `    ${a.slice(0, 8)} and ${b.slice(0, 8)}: ${why}\n`);
      return `one text in ${ids.length} reports\n${titles.join('')}${whys.join('')}`;
    })
    .join('');
}
