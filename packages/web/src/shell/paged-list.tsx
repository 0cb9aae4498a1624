/**
 * A list that is asked for page by page: grey rows while its first page is on its way, what failed, what is made of the
 * rows there are, and the way to more. What an empty list says is up to its view.
 */
import type { Page } from '@marsad/model';
import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Failure } from './failure.js';
import { MoreButton } from './more-button.js';
import { Skeleton } from './skeleton.js';

/** What there is of a list. */
export interface Listed<P extends Page<unknown>> {
  /** The rows of all pages that were asked for. */
  readonly rows: readonly P['rows'][number][];
  readonly total: number;
  /** The first page, with what it says beside its rows. */
  readonly first: P;
  /** Whether other rows were asked for and these are still those of before. */
  readonly busy: boolean;
}

interface PagedListProps<P extends Page<unknown>> {
  readonly list: UseInfiniteQueryResult<InfiniteData<P>>;
  /** Grey rows while it is on its way. */
  readonly waiting: number;
  readonly children: (listed: Listed<P>) => ReactNode;
}

/** The list, and a button while it has more. */
export function PagedList<P extends Page<unknown>>({ list, waiting, children }: PagedListProps<P>) {
  const first = list.data?.pages[0];
  if (list.data === undefined || first === undefined)
    return list.error === null ? (
      <Skeleton rows={waiting} />
    ) : (
      <Failure error={list.error} onRetry={() => void list.refetch()} />
    );
  const rows = list.data.pages.flatMap((page): readonly P['rows'][number][] => page.rows);
  const { total } = first;
  return (
    <>
      {children({ rows, total, first, busy: list.isPlaceholderData })}
      <MoreButton
        shown={rows.length}
        total={total}
        busy={list.isFetchingNextPage}
        onMore={() => void list.fetchNextPage()}
      />
    </>
  );
}
