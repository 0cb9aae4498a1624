/** A run of reports going in: in parcels, one behind the other, with its progress, and with what is left when it stops. */
import type { IntakeItem, IntakeResult } from '@marsad/model';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useRef, useState } from 'react';
import { tell } from '../api/request.js';
import { inBatches } from './batches.js';

export interface IntakeRun {
  readonly total: number;
  readonly results: readonly IntakeResult[];
  readonly busy: boolean;
  /** What was not sent, because it was stopped or failed. */
  readonly left: readonly IntakeItem[];
  readonly error: unknown;
}

interface IntakeRunner {
  readonly run: IntakeRun | null;
  readonly start: (items: readonly IntakeItem[], failed: readonly IntakeResult[]) => void;
  readonly resume: () => void;
  readonly stop: () => void;
  readonly reset: () => void;
}

/** One run at a time; what comes in during a run is added to it. */
export function useIntakeRun(): IntakeRunner {
  const client = useQueryClient();
  const [run, setRun] = useState<IntakeRun | null>(null);
  const queue = useRef<readonly IntakeItem[]>([]);
  const working = useRef(false);
  const stopped = useRef(false);

  const work = useCallback(async (): Promise<void> => {
    if (working.current) return;
    working.current = true;
    stopped.current = false;
    let error: unknown = null;
    setRun((now) => now && { ...now, busy: true, error: null, left: [] });
    while (queue.current.length > 0 && !stopped.current && error === null) {
      const batch = inBatches(queue.current)[0] ?? [];
      try {
        const { results } = await tell<{ results: readonly IntakeResult[] }>('/api/reports', {
          items: batch,
        });
        queue.current = queue.current.slice(batch.length);
        setRun((now) => now && { ...now, results: [...now.results, ...results] });
      } catch (cause) {
        error = cause;
      }
    }
    working.current = false;
    const left = queue.current;
    setRun((now) => now && { ...now, busy: false, left, error });
    void client.invalidateQueries();
  }, [client]);

  const start = useCallback(
    (items: readonly IntakeItem[], failed: readonly IntakeResult[]): void => {
      queue.current = [...queue.current, ...items];
      setRun((now) => ({
        total: (now?.total ?? 0) + items.length + failed.length,
        results: [...(now?.results ?? []), ...failed],
        busy: true,
        left: [],
        error: null,
      }));
      void work();
    },
    [work],
  );
  const reset = useCallback((): void => {
    queue.current = [];
    stopped.current = true;
    setRun(null);
  }, []);
  const stop = useCallback((): void => {
    stopped.current = true;
  }, []);
  return { run, start, resume: () => void work(), stop, reset };
}
