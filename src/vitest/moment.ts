import type { Order } from '../cluster/order.ts'
import { formatTime } from '../go/timeText.ts'
import type { Timeline } from '../timeline/timeline.ts'
import type { JsonObject } from '../units/json.ts'
import type { Instant } from '../units/time.ts'
import { treeAt } from '../views/rolloutAt.ts'
import { shownData } from './shown.ts'

/**
 * What somebody needs to see of an instant: what was done, what the controller ordered, the tree as
 * it then stood.
 */
export function momentText(timeline: Timeline, at: Instant): string {
  const moment = timeline.moments.find((one) => one.at === at)
  const lines = [
    `At ${formatTime(at)}:`,
    ...(moment?.actions ?? []).map((action) => `  done     ${actionText(action)}`),
    ...(moment?.effects ?? []).flatMap((effect) => {
      const order = orderText(effect)
      return order === null ? [] : [`  ordered  ${order}`]
    }),
    ...(moment?.errors ?? []).map((error) => `  error    ${error}`),
    '',
    ...treeAt(timeline, at)
      .trimEnd()
      .split('\n')
      .map((line) => (line === '' ? '' : `  ${line}`.trimEnd())),
  ]
  return lines.join('\n')
}

function actionText(action: JsonObject): string {
  const verbs = Object.entries(action).filter(([key]) => key !== 'at')
  return verbs
    .map(([verb, value]) => {
      if (value === true) return verb
      return `${verb} ${typeof value === 'string' ? value : shownData(value)}`
    })
    .join(', ')
}

// Orders that move pods, traffic or verdicts; the rest is the controller's bookkeeping.
function orderText(effect: Order): string | null {
  switch (effect.kind) {
    case 'createReplicaSet':
      return `createReplicaSet ${effect.replicaSet}, ${effect.template.image}`
    case 'scaleReplicaSet':
      return `scaleReplicaSet ${effect.replicaSet} from ${effect.from} to ${effect.to}`
    case 'setWeight':
      return `setWeight ${effect.weight}`
    case 'switchService':
      return `switchService ${effect.service} to ${effect.hash}`
    case 'createAnalysisRun':
    case 'terminateAnalysisRun':
      return `${effect.kind} ${effect.run}`
    default:
      return null
  }
}
