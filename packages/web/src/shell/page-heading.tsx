/**
 * The heading of a view. It names the page in the window's title and takes the focus when one comes from another view,
 * so that a screen reader begins there.
 */
import { useRouter } from '@tanstack/react-router';
import { type ReactNode, useEffect, useLayoutEffect, useRef } from 'react';

interface PageHeadingProps {
  /** For the window's title. */
  readonly title: string;
  /** What stands in the heading; the title when left out. */
  readonly children?: ReactNode;
  readonly lang?: string;
  readonly dir?: 'ltr' | 'rtl' | 'auto';
}

let lastFocused = '';
/** Set when a heading that had the focus gave way to another of the same page, as when its thing arrived. */
let handedOn = false;

/** The one h1 of a view. */
export function PageHeading({ title, children, lang, dir }: PageHeadingProps) {
  const element = useRef<HTMLHeadingElement>(null);
  const { pathname } = useRouter().state.location;
  useEffect(() => {
    document.title = `${title} · Marsad`;
  }, [title]);
  useEffect(() => {
    // The first page of a visit keeps the browser's own focus.
    const moved = (lastFocused !== '' && lastFocused !== pathname) || handedOn;
    lastFocused = pathname;
    handedOn = false;
    if (moved) element.current?.focus({ preventScroll: true });
  }, [pathname]);
  useLayoutEffect(() => {
    const own = element.current;
    return () => {
      handedOn = own !== null && document.activeElement === own;
    };
  }, []);
  return (
    <h1 ref={element} tabIndex={-1} lang={lang} dir={dir}>
      {children ?? title}
    </h1>
  );
}
