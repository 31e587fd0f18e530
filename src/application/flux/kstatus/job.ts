import { isJsonObject, type JsonObject } from '../../../units/json.ts'
import { basicConditions, conditionsOf } from './conditions.ts'
import { intAt, textAt } from './fields.ts'
import {
  current,
  failedStatus,
  inProgress,
  type Kstatus,
  type StatusRule,
  unknown,
} from './result.ts'

/** kstatus' own rule: a Job is current as soon as it runs. Flux does not use it. */
export const job: StatusRule = (object) => {
  const ended = endOf(object)
  if (ended !== null) return ended
  if (textAt(object, 'status.startTime', '') === '') return inProgress('Job not started')
  return current(progressOf(object))
}

/**
 * The rule with which Flux reads a Job instead (statusreaders/job.go): current when it is complete,
 * or suspended. Nothing that holds for other kinds is asked, not even whether it is being deleted.
 */
export function computeJobStatus(object: JsonObject): Kstatus {
  if (isJsonObject(object.spec) && object.spec.suspend === true) return current('Job is suspended')
  const conditions = basicConditions(object)
  if ('error' in conditions) return unknown(conditions.error)
  const ended = endOf(object)
  if (ended !== null) return ended
  if (textAt(object, 'status.startTime', '') === '') {
    return inProgress(`Job not started. active: 0/${intAt(object, 'spec.parallelism', 1)}`)
  }
  return inProgress(progressOf(object))
}

function endOf(object: JsonObject): Kstatus | null {
  const completions = intAt(object, 'spec.completions', intAt(object, 'spec.parallelism', 1))
  for (const { type, status } of conditionsOf(object)) {
    if (status !== 'True') continue
    if (type === 'Complete') {
      const succeeded = intAt(object, 'status.succeeded', 0)
      return current(`Job Completed. succeeded: ${succeeded}/${completions}`)
    }
    if (type === 'Failed') {
      return failedStatus(`Job Failed. failed: ${intAt(object, 'status.failed', 0)}/${completions}`)
    }
  }
  return null
}

function progressOf(object: JsonObject): string {
  const [succeeded, active, failures] = ['succeeded', 'active', 'failed'].map((field) =>
    intAt(object, `status.${field}`, 0),
  )
  return `Job in progress. success:${succeeded}, active: ${active}, failed: ${failures}`
}
