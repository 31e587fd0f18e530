import { isCompleted } from '../../analysis/phase.ts'
import type { Moment } from '../../timeline/moment.ts'
import type { World } from '../../timeline/world.ts'
import type { Instant } from '../../units/time.ts'
import { podsNow } from './podsNow.ts'

/**
 * What a run goes through, one after the other, whenever it does: pods, load, step, phase, open
 * analyses. Two runs of one kind have the same worst moments.
 */
export function kindOfRun(moments: readonly Moment[]): string {
  let kind = ''
  let last = ''
  for (const { world } of moments) {
    const place = placeIn(world)
    if (place === last) continue
    kind += `${place};`
    last = place
  }
  return kind
}

/** The instants of a run at which anything of its kind changes, since an instant. */
export function kindChanges(moments: readonly Moment[], from: Instant): readonly Instant[] {
  const changes: Instant[] = []
  let last = ''
  for (const { at, world } of moments) {
    const place = placeIn(world)
    if (place !== last && at >= from) changes.push(at)
    last = place
  }
  return changes
}

function placeIn(world: World): string {
  const { rollout, runs } = world
  const now = podsNow(world)
  if (rollout === null || now === null) return ''
  const { currentStepIndex, phase, abort, stableRS } = rollout.status
  const { available, serving, pods: exist, loadPerPod } = now
  let open = 0
  for (const run of runs) if (!isCompleted(run.phase)) open++
  const pods = `${available},${serving},${exist},${loadPerPod}`
  return `${pods},${currentStepIndex},${phase},${abort},${stableRS},${open}`
}
