import { isJsonObject, type Json, type JsonObject } from '../../../units/json.ts'
import { type Instant, parseRfc3339, seconds } from '../../../units/time.ts'
import { conditionsOf } from './conditions.ts'
import { textAt } from './fields.ts'
import {
  current,
  failedStatus,
  inProgress,
  type Kstatus,
  type StatusRule,
  unknown,
} from './result.ts'

/** How long a pod may stay without a node before that counts as failure. */
const SCHEDULE_WINDOW = seconds(15)

export const pod: StatusRule = (object, now) => {
  const phase = textAt(object, 'status.phase', '')
  switch (phase) {
    case 'Succeeded':
      return current('Pod has completed successfully')
    case 'Failed':
      return current('Pod has completed, but not successfully')
    case 'Running':
      return running(object)
    case 'Pending':
      return pending(object, now)
    case '':
      return inProgress('Pod phase not available')
    default:
      return unknown(`unknown phase ${phase}`)
  }
}

function running(object: JsonObject): Kstatus {
  const conditions = conditionsOf(object)
  if (conditions.some(({ type, status }) => type === 'Ready' && status === 'True')) {
    return current('Pod is Ready')
  }
  const looping = crashLooping(object)
  if (looping.length > 0) return failedStatus(`Containers in CrashLoop state: ${looping.join(',')}`)
  return inProgress('Pod is running but is not Ready')
}

function crashLooping(object: JsonObject): readonly string[] {
  const statuses = isJsonObject(object.status) ? object.status.containerStatuses : undefined
  if (!Array.isArray(statuses)) return []
  return (statuses as readonly Json[]).flatMap((entry) =>
    isJsonObject(entry) &&
    typeof entry.name === 'string' &&
    textAt(entry, 'state.waiting.reason', '') === 'CrashLoopBackOff'
      ? [entry.name]
      : [],
  )
}

function pending(object: JsonObject, now: Instant): Kstatus {
  const scheduled = conditionsOf(object).find(
    ({ type, status }) => type === 'PodScheduled' && status === 'False',
  )
  if (scheduled?.reason !== 'Unschedulable') return inProgress('Pod is in the Pending phase')
  const createdAt = parseRfc3339(textAt(object, 'metadata.creationTimestamp', ''))
  return createdAt !== null && now - SCHEDULE_WINDOW < createdAt
    ? inProgress('Pod has not been scheduled')
    : failedStatus('Pod could not be scheduled')
}
