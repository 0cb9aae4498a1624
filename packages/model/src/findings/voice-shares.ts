/**
 * Who tells of whom. Shapes only.
 */
export const TELLERS = ['itself', 'enemies', 'officials', 'unnamed', 'outlets', 'others'] as const;

export type Teller = (typeof TELLERS)[number];

export interface VoiceShares {
  /** Ref of the actor that is told of. */
  readonly ref: string;
  /** Things said of it, one an origin, type and day. */
  readonly total: number;
  readonly by: Readonly<Record<Teller, number>>;
}
