/**
 * Small settings that this browser keeps for its user. A browser that refuses to keep anything loses only the
 * convenience: reading gives null and writing does nothing.
 */

type Setting = 'language' | 'author' | 'single-keys';

/** The value kept under this name, or null. */
export function recall(setting: Setting): string | null {
  try {
    return localStorage.getItem(`marsad.${setting}`);
  } catch {
    return null;
  }
}

/** Keeps a value under this name; an empty one is forgotten. */
export function remember(setting: Setting, value: string): void {
  try {
    if (value === '') localStorage.removeItem(`marsad.${setting}`);
    else localStorage.setItem(`marsad.${setting}`, value);
  } catch {
    // Storage is off in this browser.
  }
}
