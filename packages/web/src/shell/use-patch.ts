/** Changes filters in the address of the present view. */
import { useNavigate } from '@tanstack/react-router';
import { useCallback } from 'react';

/**
 * `patch({ q: 'x' })` adds an entry to the browser's history, `patch(…, true)` replaces the present one, as while one
 * is still typing. A key set to undefined is taken away.
 */
export function usePatch<P extends object>(): (changes: Partial<P>, replace?: boolean) => void {
  const navigate = useNavigate();
  return useCallback(
    (changes, replace = false) =>
      void navigate({
        to: '.',
        search: (previous: object) => ({ ...previous, ...changes }),
        replace,
        resetScroll: false,
      }),
    [navigate],
  );
}
