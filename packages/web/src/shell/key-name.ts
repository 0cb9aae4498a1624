/**
 * Which single key was pressed, whatever the keyboard's layout: on an Arabic or other non-Latin layout the key's place
 * on the board decides. Keys pressed with a modifier, or while something is typed, are none.
 */

interface KeyPress {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
  readonly isComposing?: boolean;
}

/** `j`, `/`, `?`, `ArrowDown`; with Shift held on an arrow `Shift+ArrowDown`; null for none. */
export function keyName(press: KeyPress): string | null {
  if (press.ctrlKey || press.metaKey || press.altKey || press.isComposing === true) return null;
  if (press.key.startsWith('Arrow')) return press.shiftKey ? `Shift+${press.key}` : press.key;
  // U+061F is the Arabic question mark.
  if (press.key === '؟') return '?';
  if (/^[\x21-\x7e]$/.test(press.key)) return press.key.toLowerCase();
  if (/^Key[A-Z]$/.test(press.code) && press.key.length <= 2) return press.code.slice(3).toLowerCase();
  if (press.code === 'Slash' && press.key.length === 1) return press.shiftKey ? '?' : '/';
  return press.key;
}
