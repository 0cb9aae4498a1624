/** What is asked of assertions, as the index is asked it: places by name become those of the gazetteer. */
import type { Lexicon } from '@marsad/engine';
import type { CardFilter } from '@marsad/model';
import type { CardQuery } from '@marsad/store';
import { CliError } from '../start/cli-error.js';
import { circleOf, placesMeant } from './gazetteer.js';

/** Throws `bad-request` for a place that is not listed, or that may be several where one is needed. */
export function saidQuery({ place, near, within, ...filter }: CardFilter, lexicon: Lexicon): CardQuery {
  if (within !== undefined && near === undefined)
    throw new CliError('bad-request', `Within ${within} km of what?`, 'Give near too: a place or a point.');
  return {
    ...filter,
    ...(place !== undefined && { place: placesMeant(place, lexicon) }),
    ...(near !== undefined && { near: circleOf(near, within, lexicon) }),
  };
}

/** Whether anything is asked for. */
export function isAsked(filter: object): boolean {
  return Object.values(filter).some((value) => value !== undefined);
}

type Given<F> = { readonly [K in keyof F]?: Exclude<F[K], undefined> };

/** Without what is undefined. */
export function given<F extends object>(filter: F): Given<F> {
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined)) as Given<F>;
}
