/** What one thing that two tellings share, or do not, is worth. It holds a shape and nothing else. */

/** Points with what they are for, or null for a contradiction. */
export type Part = readonly [points: number, why?: string] | null;
