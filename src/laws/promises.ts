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
  readonly keepsAvailable: (least: number | string) => Invariant
  readonly staysWithinSurge: (most: number | string) => Invariant
  readonly exposesAtMost: (percent: number, time: Time) => Invariant
  readonly carriesItsTraffic: (factor: number) => Invariant
  readonly settles: () => Invariant
} = { keepsAvailable, staysWithinSurge, exposesAtMost, carriesItsTraffic, settles }
