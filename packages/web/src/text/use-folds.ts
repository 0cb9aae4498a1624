/** Which quotations of armed groups are unfolded, by where they begin; all are folded at first. */
import { useCallback, useState } from 'react';

export interface Folds {
  readonly open: ReadonlySet<number>;
  readonly toggle: (quotation: number) => void;
}

/** State for one text. */
export function useFolds(): Folds {
  const [open, setOpen] = useState<ReadonlySet<number>>(new Set());
  const toggle = useCallback((quotation: number): void => {
    setOpen((before) => {
      const after = new Set(before);
      if (!after.delete(quotation)) after.add(quotation);
      return after;
    });
  }, []);
  return { open, toggle };
}
