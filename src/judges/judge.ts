/** What the two revisions answered in one interval, the interval of an analysis. */
export interface TrafficWindow {
  readonly canary: AnsweredRequests
  readonly stable: AnsweredRequests
}

export interface AnsweredRequests {
  readonly requests: number
  readonly errors: number
}

export interface JudgeVerdict {
  readonly outcome: 'pass' | 'marginal' | 'fail'
  /**
   * The window after which the verdict stood, counted from 0; null: only all of them together gave
   * it.
   */
  readonly decidedAt: number | null
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
