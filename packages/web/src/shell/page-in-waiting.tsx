/** A view of one thing that is not there yet, or that could not be had. */
import { ApiFailure } from '../api/failure.js';
import { useLanguage } from '../language/use-language.js';
import { Failure } from './failure.js';
import { NotFound } from './not-found.js';
import { PageHeading } from './page-heading.js';
import { Skeleton } from './skeleton.js';

interface PageInWaitingProps {
  /** Null while it is on its way. */
  readonly error: unknown;
  readonly onRetry: () => void;
}

/** Grey lines, or what went wrong; what does not exist is said like any wrong address. */
export function PageInWaiting({ error, onRetry }: PageInWaitingProps) {
  const { t } = useLanguage();
  if (error instanceof ApiFailure && error.status === 404) return <NotFound />;
  return (
    <div className="page">
      <PageHeading title={error === null ? t('common.loading') : t('error.heading')} />
      {error === null ? <Skeleton rows={8} /> : <Failure error={error} onRetry={onRetry} headed={false} />}
    </div>
  );
}
