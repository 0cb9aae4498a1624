/** How many pixels the drawing has, in steps, so that a scrollbar more or less does not lay the network out anew. */
import { type RefObject, useLayoutEffect, useState } from 'react';
import type { Frame } from './fill-frame.js';

const STEP = 20;

/** Null until the element was measured. */
export function useFrame(element: RefObject<Element | null>): Frame | null {
  const [frame, setFrame] = useState<Frame | null>(null);
  useLayoutEffect(() => {
    const box = element.current;
    if (box === null) return;
    const measure = (): void => {
      const { width, height } = box.getBoundingClientRect();
      const corner = document.documentElement.dir === 'rtl' ? 'right' : 'left';
      const next: Frame = {
        corner,
        width: Math.floor(width / STEP) * STEP,
        height: Math.floor(height / STEP) * STEP,
      };
      if (next.width < STEP || next.height < STEP) return;
      setFrame((now) =>
        now?.width === next.width && now.corner === corner && now.height === next.height ? now : next,
      );
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(box);
    return () => observer.disconnect();
  }, [element]);
  return frame;
}
