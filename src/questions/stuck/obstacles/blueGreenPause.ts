import { formatTime } from '../../../go/timeText.ts'
import { rulesOf } from '../../../rollout/reconcilers/strategies.ts'
import { type ObstacleRule, patching, plain } from '../obstacle.ts'

/** Blue-green waits before the switch: for a person, or for a time. */
export const blueGreenPause: ObstacleRule = ({ rollout, at }) => {
  const { strategy } = rollout.spec
  const isPausing = rollout.status.pauseConditions.some(({ reason }) => reason === 'BlueGreenPause')
  if (strategy.kind !== 'blueGreen' || !isPausing) return null
  // Without automatic promotion nobody looks at the seconds.
  const isAutomatic = strategy.autoPromotionEnabled !== false
  const endsAt = isAutomatic ? rulesOf(rollout.spec).pauseEndsAt(rollout) : null
  const where = 'spec.strategy.blueGreen'
  if (endsAt !== null) {
    const left = formatTime(Math.max(0, endsAt - at))
    return {
      ...plain,
      blockedBy: 'autoPromotionSeconds',
      text: `The new version waits before the switch, for another ${left}.`,
      field: `${where}.autoPromotionSeconds`,
      endsAt,
    }
  }
  const enable = { spec: { strategy: { blueGreen: { autoPromotionEnabled: true } } } }
  return {
    ...plain,
    blockedBy: 'autoPromotionEnabled',
    text: 'The new version waits before the switch until somebody promotes it.',
    field: `${where}.autoPromotionEnabled`,
    releases: [
      patching('autoPromotionEnabled: true', `${where}.autoPromotionEnabled`, 'true', enable),
    ],
  }
}
