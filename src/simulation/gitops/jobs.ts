import type { GitOps } from '../../application/gitops.ts'
import { referenceOf } from '../../application/reference.ts'
import { recordIn, textIn } from '../../document/fields.ts'
import type { JsonObject } from '../../units/json.ts'
import { after, duration, type Instant, parseRfc3339, rfc3339, start } from '../../units/time.ts'
import type { PluginAnswer, PluginPlan } from '../plugins.ts'

// Jobs and Argo Workflows among the manifests, hooks above all: how long they take and how they end
// is the scenario's.

/** One with the status that it has at an instant; any other object as it is. */
export function liveJob(object: JsonObject, jobs: PluginPlan, at: Instant): JsonObject {
  const statusAt = statuses[kindOf(object)]
  if (statusAt === undefined) return object
  const created = createdAt(object)
  const answer = answerOf(object, jobs)
  const endsAt = after(created, duration(answer.after))
  return { ...object, status: statusAt(answer, created, endsAt > at ? null : endsAt) }
}

/** `status` of what is still running (null), or has ended. */
type StatusAt = (answer: PluginAnswer, startedAt: Instant, endedAt: Instant | null) => JsonObject

const statuses: Readonly<Record<string, StatusAt>> = {
  'batch/Job': jobStatus,
  'argoproj.io/Workflow': workflowStatus,
}

function jobStatus(answer: PluginAnswer, startedAt: Instant, endedAt: Instant | null): JsonObject {
  const startTime = rfc3339(startedAt)
  if (endedAt === null) return { startTime, active: 1 }
  const succeeded = answer.phase === 'Successful'
  const condition = {
    type: succeeded ? 'Complete' : 'Failed',
    status: 'True',
    message: answer.message,
    lastTransitionTime: rfc3339(endedAt),
  }
  const count = succeeded ? { succeeded: 1 } : { failed: 1 }
  return { startTime, conditions: [condition], ...count }
}

function workflowStatus(
  answer: PluginAnswer,
  startedAt: Instant,
  endedAt: Instant | null,
): JsonObject {
  const startTime = rfc3339(startedAt)
  if (endedAt === null) return { phase: 'Running', startedAt: startTime }
  const phase = answer.phase === 'Successful' ? 'Succeeded' : 'Failed'
  return { phase, message: answer.message, startedAt: startTime, finishedAt: rfc3339(endedAt) }
}

/** When those that are there end, in their order. */
export function jobEnds({ objects }: GitOps, jobs: PluginPlan): readonly Instant[] {
  return objects
    .filter((object) => statuses[kindOf(object)] !== undefined)
    .map((object) => after(createdAt(object), duration(answerOf(object, jobs).after)))
}

function kindOf(object: JsonObject): string {
  const { group, kind } = referenceOf(object)
  return `${group}/${kind}`
}

function createdAt(object: JsonObject): Instant {
  return parseRfc3339(textIn(recordIn(object, 'metadata'), 'creationTimestamp')) ?? start
}

// A name that Argo CD generates begins with the one that was written.
function answerOf(object: JsonObject, jobs: PluginPlan): PluginAnswer {
  const { name } = referenceOf(object)
  const found = Object.keys(jobs).find((key) => key === name || name.startsWith(`${key}-`))
  return (found === undefined ? undefined : jobs[found]) ?? atOnce
}

const atOnce: PluginAnswer = { after: 0, phase: 'Successful', message: '' }
