/** What the two revisions answered in one interval, the interval of an analysis. */
export interface TrafficWindow {
  /** What the canary answered. */
  readonly canary: AnsweredRequests
  /** What the stable side answered. */
  readonly stable: AnsweredRequests
}

/** Requests, and how many of them failed. */
export interface AnsweredRequests {
  /** All of them. */
  readonly requests: number
  /** Those that failed. */
  readonly errors: number
}

/** What a judge makes of two sides. */
export interface JudgeVerdict {
  /** Whether the canary is as good as the stable side. */
  readonly outcome: 'pass' | 'marginal' | 'fail'
  /**
   * The window after which the verdict stood, counted from 0; null: only all of them together gave
   * it.
   */
  readonly decidedAt: number | null
  /** Why, in a sentence. */
  readonly reason: string
}

/** A way to decide about a canary from its traffic. */
export interface Judge<Options> {
  readonly judge: (windows: readonly TrafficWindow[], options: Options) => JudgeVerdict
}

/** Errors by requests; NaN without requests, as PromQL divides. */
export function errorRateOf({ requests, errors }: AnsweredRequests): number {
  return errors / requests
}
