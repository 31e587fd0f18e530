import type { RolloutState } from '../../rollout/state.ts'
import type { Invariant } from '../invariant.ts'
import { desiredOf, everyPassage, isUpdateOver, stableOf } from '../readings/passage.ts'

export const routesEndWithTheUpdate: Invariant = everyPassage(
  'routes end with the update',
  'When an update is over no header is led to a canary any more, and nothing is mirrored to one, ' +
    'once the stable ReplicaSet has its pods back.',
  ({ now }) => {
    const isOver = isUpdateOver(now) && now.status.phase === 'Healthy' && now.failure === ''
    if (!isOver || isOnItsWayBack(now)) return null
    const [left] = [...now.router.headerRoutes, ...now.router.mirrorRoutes]
    return left === undefined ? null : `the update is over, and route ${left.name} is left`
  },
)

// A dynamic stable that grows again shares the traffic with the canary that was given up, and the
// routes are left alone meanwhile. (`IsDynamicallyRollingBackToStable`)
function isOnItsWayBack(now: RolloutState): boolean {
  const { strategy } = now.spec
  const canary = now.status.weights?.canary.podTemplateHash ?? now.status.stableRS
  return (
    strategy.kind === 'canary' &&
    strategy.dynamicStableScale &&
    canary !== now.status.stableRS &&
    (stableOf(now)?.available ?? 0) < desiredOf(now)
  )
}
