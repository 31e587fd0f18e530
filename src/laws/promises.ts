import type { Time } from '../timeline/time.ts'
import type { Invariant } from './invariant.ts'
import { carriesItsTraffic } from './promises/carriesItsTraffic.ts'
import { exposesAtMost } from './promises/exposesAtMost.ts'
import { keepsAvailable } from './promises/keepsAvailable.ts'
import { settles } from './promises/settles.ts'
import { staysWithinSurge } from './promises/staysWithinSurge.ts'

/**
 * What one strategy may promise beyond the laws that all of them keep: each makes an invariant of
 * its terms.
 */
export const promises: {
  /** Never fewer available pods, once there are so many. */
  readonly keepsAvailable: (least: number | string) => Invariant
  /** Never more pods than `spec.replicas` and so many. */
  readonly staysWithinSurge: (most: number | string) => Invariant
  /** A new revision gets no more than such a part of users (per cent) for so long. */
  readonly exposesAtMost: (percent: number, time: Time) => Invariant
  /** A canary gets at most so many times its part of the ready pods. */
  readonly carriesItsTraffic: (factor: number) => Invariant
  /** Whatever happens, every instant comes to rest. */
  readonly settles: () => Invariant
} = { keepsAvailable, staysWithinSurge, exposesAtMost, carriesItsTraffic, settles }
