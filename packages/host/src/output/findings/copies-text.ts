/** Clusters of reports that carry the same words, with why, for a terminal. */
import type { CopyCluster, CopyPair } from '@marsad/model';
import type { Words } from './finding-words.js';

const SAME = 0.95;

/** How two reports carry the same words; a pair that is no cut of the other is a rewrite. */
export function copyWords({ jaccard, contained }: CopyPair, { texts }: Words): string {
  const { same, rewrite, cut } = texts.copy;
  if (jaccard >= SAME) return same;
  return jaccard >= 0.5 ? rewrite(Math.round(jaccard * 100)) : cut(Math.round(contained * 100));
}

/** One cluster after the other, each report with its title, then what ties the pairs. */
export function copiesText(copies: readonly CopyCluster[], words: Words): string {
  const { texts, reports } = words;
  if (copies.length === 0) return `${texts.none.copies}\n`;
  return copies
    .map(({ reports: ids, pairs }) => {
      const titles = ids.map((id) => {
        const { title, outlet, published } = reports[id] ?? { title: '', outlet: null, published: null };
        return `  ${[id.slice(0, 8), published ?? texts.undated, outlet, title].filter(Boolean).join('  ')}\n`;
      });
      const whys = pairs.map(
        (pair) =>
          `    ${texts.list([pair.a.slice(0, 8), pair.b.slice(0, 8)])}${texts.colon}${copyWords(pair, words)}\n`,
      );
      return `${texts.copies(ids.length)}\n${titles.join('')}${whys.join('')}`;
    })
    .join('');
}
