/** What is drawn when a view itself broke, so that the rest of the screens stays. */
import type { ErrorComponentProps } from '@tanstack/react-router';
import { Failure } from './failure.js';

/** The router shows it in place of the view. */
export function Crash({ error, reset }: ErrorComponentProps) {
  return (
    <div className="page">
      <Failure error={error} onRetry={reset} />
    </div>
  );
}
