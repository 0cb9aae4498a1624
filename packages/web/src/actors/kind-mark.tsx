/** The shape of a kind beside a name; the name of the kind stands in words elsewhere. */
import { shapeOf, shapePath } from './kind-shape.js';

/** Decorative. */
export function KindMark({ kind }: { readonly kind: string }) {
  return (
    <svg className="kind-mark" viewBox="-9 -9 18 18" aria-hidden="true">
      <path d={shapePath(shapeOf(kind), 6)} />
    </svg>
  );
}
