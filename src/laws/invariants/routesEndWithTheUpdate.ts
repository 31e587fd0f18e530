import type { Invariant } from '../invariant.ts'
import { everyPassage, isUpdateOver } from '../readings/passage.ts'

export const routesEndWithTheUpdate: Invariant = everyPassage(
  'routes end with the update',
  'When an update is over no header is led to a canary any more, and nothing is mirrored to one.',
  ({ now }) => {
    const isOver = isUpdateOver(now) && now.status.phase === 'Healthy' && now.failure === ''
    if (!isOver) return null
    const [left] = [...now.router.headerRoutes, ...now.router.mirrorRoutes]
    return left === undefined ? null : `the update is over, and route ${left.name} is left`
  },
)
