// Matchers for vitest. Importing this once, in a test or in `setupFiles`, is all there is to do.

import { expect } from 'vitest'
import type { Invariant } from '../laws/invariant.ts'
import type { Plan } from '../plan/plan.ts'
import type { Amount } from './amount.ts'
import type { Realisation } from './expectations/beRealisable.ts'
import type { Exposure } from './expectations/expose.ts'
import type { Span } from './expectations/take.ts'
import { matchers } from './matchers.ts'

export type { Amount, Exposure, Realisation, Span }

/**
 * What `expect(timeline)` and `expect(plan)` learn. The messages of the matchers of timelines show
 * the moment that decides. Worlds are compared as they stand once an instant has settled.
 */
export interface RolloutMatchers<R> {
  /** A timeline: the Rollout's stored phase (`status.phase`) at its end. */
  toEndIn(phase: 'Healthy' | 'Progressing' | 'Paused' | 'Degraded'): R
  /**
   * A timeline: never fewer available pods than this, once there are that many. Percentages are of
   * `spec.replicas`, rounded up. All pods of a canary count, and of a blue-green those behind its
   * active Service.
   */
  toKeepAvailable(pods: Amount): R
  /**
   * A timeline: never more pods than `spec.replicas` and these; percentages are of it, rounded up
   * (`maxSurge`).
   */
  toStayWithin(limit: { readonly surge: Amount }): R
  /**
   * A timeline: from the latest change of the pod template to the phase Healthy or Degraded in
   * which it ends. `'15m'`, or a duration in milliseconds. A release that is not over when the
   * timeline ends took too long.
   */
  toTake(span: Span): R
  /**
   * A timeline with traffic: at most so many requests, or such a percentage of all requests, met an
   * image; without an image: failed (a status of 500 or more, or no pod there). Counted up to the
   * timeline's last moment.
   */
  toExpose(exposure: Exposure): R
  /** A timeline: it keeps a law of `rollout-sim/fast-check`, or your own. */
  toHold(law: Invariant, plan?: Plan): R
  /**
   * A plan: whole pods come close enough to every `setWeight`, in percentage points (0 if not
   * given).
   */
  toBeRealisable(realisation?: Realisation): R
}

// Chai's, for `Matchers` of vitest has other parameters with every major version, and what `expect`
// returns is made of these.
declare global {
  namespace Chai {
    interface Assertion extends RolloutMatchers<void> {}
  }
}

expect.extend(matchers)
