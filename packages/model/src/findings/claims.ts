/**
 * Who claimed an event, after how long, who denied it, and until when nobody had. Shapes only.
 */
export interface Claim {
  /** Null when the report does not say who. */
  readonly by: string | null;
  /** First and last possible day of the claim; a claim that is not dated was made by the day of the report. */
  readonly days: readonly [first: number | null, last: number | null];
  /** Hours from the event, at least and at most; null when either is undated. Days have no hours, so a day is wide. */
  readonly delay: readonly [least: number, most: number] | null;
  readonly assertions: readonly { readonly report: string; readonly assertion: string }[];
}

export interface Claims {
  readonly claims: readonly Claim[];
  readonly denials: readonly Claim[];
  /** Reports that say nobody had claimed it yet, with the day they say it of. */
  readonly silence: readonly {
    readonly report: string;
    readonly assertion: string;
    readonly until: number | null;
  }[];
  /** True when groups claimed it that are not said to have done it together. */
  readonly rival: boolean;
}
