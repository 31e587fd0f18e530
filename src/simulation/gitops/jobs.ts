import type { GitOps } from '../../application/gitops.ts'
import { referenceOf } from '../../application/reference.ts'
import { recordIn, textIn } from '../../document/fields.ts'
import type { JsonObject } from '../../units/json.ts'
import { after, duration, type Instant, parseRfc3339, rfc3339, start } from '../../units/time.ts'
import type { PluginAnswer, PluginPlan } from '../plugins.ts'

// Jobs among the manifests, hooks above all: how long they take and how they end is the scenario's.

/** A Job with the status that it has at an instant; any other object as it is. */
export function liveJob(object: JsonObject, jobs: PluginPlan, at: Instant): JsonObject {
  if (!isJob(object)) return object
  const created = createdAt(object)
  const startTime = rfc3339(created)
  const answer = answerOf(object, jobs)
  const endsAt = after(created, duration(answer.after))
  if (endsAt > at) return { ...object, status: { startTime, active: 1 } }
  const succeeded = answer.phase === 'Successful'
  const condition = {
    type: succeeded ? 'Complete' : 'Failed',
    status: 'True',
    message: answer.message,
    lastTransitionTime: rfc3339(endsAt),
  }
  const count = succeeded ? { succeeded: 1 } : { failed: 1 }
  return { ...object, status: { startTime, conditions: [condition], ...count } }
}

/** When the Jobs that are there end, in their order. */
export function jobEnds({ objects }: GitOps, jobs: PluginPlan): readonly Instant[] {
  return objects
    .filter(isJob)
    .map((object) => after(createdAt(object), duration(answerOf(object, jobs).after)))
}

function isJob(object: JsonObject): boolean {
  const { group, kind } = referenceOf(object)
  return group === 'batch' && kind === 'Job'
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
