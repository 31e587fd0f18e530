import { readTimeText, type TimeText } from '../../go/timeText.ts'

/** What is promised: which part of all requests is answered, over how long. */
export interface Slo {
  /** 0.999 is "three nines". */
  readonly target: number
  /** `720h` is 30 days. */
  readonly window: TimeText
}

/** A failure that lasts. */
export interface Failing {
  /** Parts of all requests: those that meet the version, and of these those that fail. */
  readonly share: number
  /** Its part that fails, from 0 to 1. */
  readonly failureRate: number
  /** Milliseconds. */
  readonly lasts: number
}

/**
 * How much of an error budget a failure uses up, in per cent of the whole budget; all requests of
 * the window coming evenly. null: there is no budget (a target of 1, a window that is none).
 *
 * @example
 * ```ts
 * import { seconds } from 'rollout-sim'
 *
 * const hour = { share: 0.05, failureRate: 0.2, lasts: seconds(3600) }
 * budgetUsed(hour, { target: 0.999, window: '720h' })?.toFixed(2) // => '1.39'
 * ```
 */
export function budgetUsed({ share, failureRate, lasts }: Failing, slo: Slo): number | null {
  const budget = (1 - slo.target) * (readTimeText(slo.window) ?? 0)
  return budget > 0 ? (100 * share * failureRate * lasts) / budget : null
}
