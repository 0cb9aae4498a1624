/** Everything that hangs together with some things by steps that have to be loaded one ring after the other. */

/** The things and all that `next` leads to from them; `load` is told each ring before `next` is asked of it. */
export async function spread<T>(
  seeds: Iterable<T>,
  load: (ring: readonly T[]) => Promise<void>,
  next: (one: T) => Iterable<T>,
): Promise<Set<T>> {
  const found = new Set(seeds);
  let ring = [...found];
  while (ring.length > 0) {
    await load(ring);
    const further: T[] = [];
    for (const one of ring)
      for (const other of next(one)) {
        if (found.has(other)) continue;
        found.add(other);
        further.push(other);
      }
    ring = further;
  }
  return found;
}
