/**
 * On whose word something stands in the end, as findings name it. Shapes only; fusion says how it is found.
 */
import type { VoiceRole } from '../record.js';

export interface Origin {
  /** Equal for assertions that stand on one word. */
  readonly key: string;
  readonly kind: 'named-voice' | 'unnamed-voice' | 'text';
  /** Of a named voice or a known outlet. */
  readonly ref: string | null;
  /** Words of the report for a voice without a ref. */
  readonly text: string | null;
  /** Role of the voice; `outlet` for a text's own. */
  readonly role: VoiceRole;
}
