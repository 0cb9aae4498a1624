/** Which shape stands for a kind of actor, in lists and in the network alike. */

export type KindShape = 'circle' | 'square' | 'diamond' | 'hexagon';

const SHAPES: Readonly<Record<string, KindShape>> = {
  group: 'circle',
  force: 'square',
  government: 'square',
  state: 'square',
  person: 'diamond',
  mission: 'hexagon',
  organisation: 'hexagon',
  outlet: 'hexagon',
};

/** A circle for groups and for all that has no shape of its own. */
export function shapeOf(kind: string): KindShape {
  return SHAPES[kind] ?? 'circle';
}

/** An SVG path around the origin whose area is about that of a circle of this radius. */
export function shapePath(shape: KindShape, radius: number): string {
  const r = Math.round(radius * 100) / 100;
  if (shape === 'circle') return `M${-r} 0a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z`;
  const polygon = (points: readonly (readonly [number, number])[]): string =>
    `M${points.map(([x, y]) => `${Math.round(x * 100) / 100} ${Math.round(y * 100) / 100}`).join('L')}z`;
  if (shape === 'square') {
    const h = r * 0.89;
    return polygon([
      [-h, -h],
      [h, -h],
      [h, h],
      [-h, h],
    ]);
  }
  if (shape === 'diamond') {
    const h = r * 1.25;
    return polygon([
      [0, -h],
      [h, 0],
      [0, h],
      [-h, 0],
    ]);
  }
  const h = r * 1.1;
  return polygon(
    [0, 1, 2, 3, 4, 5].map((corner) => [
      h * Math.cos((corner * Math.PI) / 3),
      h * Math.sin((corner * Math.PI) / 3),
    ]),
  );
}
