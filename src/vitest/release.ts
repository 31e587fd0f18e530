import type { Timeline } from '../timeline/timeline.ts'
import { workloadOf } from '../timeline/workload.ts'
import type { Instant } from '../units/time.ts'

/**
 * When the pod template that is the last one came in, by a Rollout's `status.currentPodHash`; null
 * if none ever did.
 */
export function releasedAt({ moments }: Timeline): Instant | null {
  const last = hashOf(moments.at(-1))
  if (last === '') return null
  const before = moments.findLastIndex((moment) => hashOf(moment) !== last)
  return moments[before + 1]?.at ?? null
}

/** Since when the Rollout has been in the phase that it ended in; null if it was never applied. */
export function phaseSince({ moments, end }: Timeline): Instant | null {
  const before = moments.findLastIndex((moment) => phaseIn(moment) !== end.phase)
  return end.phase === '' ? null : (moments[before + 1]?.at ?? null)
}

function hashOf(moment: Timeline['moments'][number] | undefined): string {
  return moment === undefined ? '' : (workloadOf(moment.world)?.currentHash ?? '')
}

function phaseIn(moment: Timeline['moments'][number]): string {
  return workloadOf(moment.world)?.phase ?? ''
}
