/** Lists by name. */

/** Every thing under each of its names, in the order given. */
export function byName<T>(
  all: readonly T[],
  namesOf: (one: T) => readonly string[],
): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    for (const name of namesOf(one)) {
      const there = groups.get(name);
      if (there === undefined) groups.set(name, [one]);
      else there.push(one);
    }
  }
  return groups;
}
