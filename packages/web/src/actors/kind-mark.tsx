/** The shape of a kind beside a name; the name of the kind stands in words elsewhere. */
import { shapeOf, shapePath } from '../network/node-shape.js';

/** Decorative. */
export function KindMark({ kind }: { readonly kind: string }) {
  const shape = shapeOf(kind);
  return (
    <svg className="kind-mark" viewBox="-9 -9 18 18" aria-hidden="true">
      <path d={shapePath(shape, shape === 'ring' ? 4 : 6)} />
    </svg>
  );
}
