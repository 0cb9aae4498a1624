/** Ties and actors in words, for labels, captions and the panel. */
import type { NetworkView } from '@marsad/model';
import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useLanguage } from '../language/use-language.js';
import type { TieKind } from '../shell/search-params.js';
import type { Tie } from './tie.js';

const NAMES = {
  'warm-verbal': 'network.warmVerbal',
  'warm-material': 'network.warmMaterial',
  'cold-verbal': 'network.coldVerbal',
  'cold-material': 'network.coldMaterial',
} as const;
const NOTES = {
  'warm-verbal': 'network.warmVerbalNote',
  'warm-material': 'network.warmMaterialNote',
  'cold-verbal': 'network.coldVerbalNote',
  'cold-material': 'network.coldMaterialNote',
} as const;

/** "Warm words". */
export function kindName(kind: TieKind, t: TFunction): string {
  return t(NAMES[kind]);
}

/** "praise, contact, truce". */
export function kindNote(kind: TieKind, t: TFunction): string {
  return t(NOTES[kind]);
}

/** Keeps a name together and in its own direction inside our words. */
export function isolate(name: string): string {
  return `\u2068${name}\u2069`;
}

export interface NetworkWords {
  readonly nameOf: (ref: string) => string;
  readonly nodeWords: (node: NetworkView['nodes'][number]) => string;
  readonly tieWords: (tie: Tie) => string;
}

/** Names and descriptions of what this view holds. */
export function useNetworkWords(view: NetworkView): NetworkWords {
  const { t } = useLanguage();
  return useMemo(() => {
    const names = new Map(view.nodes.map(({ ref, name }) => [ref, name]));
    const nameOf = (ref: string): string => names.get(ref) ?? ref;
    const count = (n: number): string => t('count.assertions', { count: n });
    return {
      nameOf,
      nodeWords: (node) =>
        t('network.nodeLabel', { name: isolate(node.name), kind: node.kindName, count: count(node.count) }),
      tieWords: (tie) =>
        t(tie.way === 'forward' ? 'network.edgeLabelDirected' : 'network.edgeLabel', {
          a: isolate(nameOf(tie.a)),
          b: isolate(nameOf(tie.b)),
          kind: kindName(tie.kind, t),
          count: count(tie.count),
        }),
    };
  }, [view, t]);
}
