import type { Invariant } from '../invariant.ts'
import { desiredOf, everyPassage, isAtWork, newOf } from '../readings/passage.ts'

export const previewStaysSmall: Invariant = everyPassage(
  'the preview stays small',
  'Blue-green keeps the new revision at previewReplicaCount while it waits for its promotion, ' +
    'and at full size without one.',
  ({ now }) => {
    const { spec, status } = now
    const { strategy } = spec
    const fresh = newOf(now)
    if (strategy.kind !== 'blueGreen' || fresh === null || !isAtWork(now)) return null
    const waits = status.pauseConditions.some((one) => one.reason === 'BlueGreenPause')
    if (!waits || status.promoteFull || status.abort || status.scaleUpPreviewCheckPoint) return null
    if (status.activeSelector === fresh.hash) return null
    const size = strategy.previewReplicaCount ?? desiredOf(now)
    return fresh.want === size ? null : `${fresh.name} wants ${fresh.want} pods, not ${size}`
  },
)
