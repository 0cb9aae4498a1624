/** What sort of party a ref of the register stands for, as fusion asks it. */
import type { Lexicon } from '@marsad/engine';
import { type ActorClass, type ClassOf, classByForm } from '@marsad/fusion';

const BY_KIND: Readonly<Record<string, ActorClass>> = {
  group: 'group',
  force: 'forces',
  mission: 'forces',
  government: 'government',
  organisation: 'organisation',
  person: 'person',
  outlet: 'outlet',
};

/** By the form of the ref where that tells, else by the register; `unknown` for a ref that neither knows. */
export function classOfIn(lexicon: Lexicon): ClassOf {
  return (ref) => {
    const byForm = classByForm(ref);
    if (byForm !== 'unknown') return byForm;
    const kind = lexicon.actors.get(ref)?.kind;
    return kind === undefined ? 'unknown' : (BY_KIND[kind] ?? 'unknown');
  };
}
