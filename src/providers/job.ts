import { jobResumeAt } from '../analysis/jobPoll.ts'
import type { Answer } from '../analysis/measure.ts'
import { isJsonObject, type Json, type JsonObject } from '../units/json.ts'
import { between } from '../units/time.ts'
import { failed, inFlight, judged } from './answer.ts'
import {
  errorOf,
  isTimeout,
  millisecondsOf,
  noObjection,
  objectOf,
  textOf,
  unfit,
} from './given.ts'
import type { AsynchronousProvider, JobIdentity, Request } from './provider.ts'

/**
 * A Kubernetes Job. `{"job": "Complete", "after": 20}` (or `Failed`) ends it that long after its
 * creation, in seconds or as a Go duration (`"20m"`); `{"job": "ImagePullBackOff", "after": 3,
 * "message": "…"}` (or `ErrImagePull`, `InvalidImageName`) leaves a container waiting from then on,
 * `{"job": "never"}` runs for ever, a number is the exit code of a Job that ends at once,
 * `{"error"}` a Job that cannot be created. Conditions are not asked.
 */
export const job: AsynchronousProvider = {
  kind: 'asynchronous',
  key: 'job',
  objectionTo: noObjection,
  run,
  resume,
  terminate: ({ resumeAt }) => judged('Inconclusive', '', '', resumeAt),
}

function run({ given, at, job: identity }: Request): Answer {
  const error = errorOf(given)
  if (error !== null) return failed(error)
  if (fateOf(given) === null) return unfit('job', given)
  return inFlight(at, {
    'job-name': identity.name,
    'job-namespace': identity.namespace,
  })
}

function resume({ config, given, at, startedAt, resumeAt, job: identity }: Request): Answer {
  const fate = fateOf(given)
  if (fate === null) return unfit('job', given)
  if (between(startedAt, at) >= fate.wait) {
    if (fate.condition === 'Complete') return judged('Successful', '', '', resumeAt)
    if (fate.condition === 'Failed') return judged('Failed', '', '', resumeAt)
    if (imageErrors.includes(fate.condition)) {
      const container = containerOf(config)
      const where = `Pod ${identity.name}-x, container ${container}`
      const message = `${where} has terminal error (${fate.condition}): ${fate.message}\n`
      return judged('Inconclusive', '', message, resumeAt)
    }
  }
  return inFlight(jobResumeAt(startedAt, at))
}

const imageErrors: readonly string[] = ['ErrImagePull', 'ImagePullBackOff', 'InvalidImageName']
const conditions: readonly string[] = ['Complete', 'Failed', 'never', ...imageErrors]

interface Fate {
  readonly condition: string
  /** Milliseconds after its creation. */
  readonly wait: number
  readonly message: string
}

function fateOf(given: Json): Fate | null {
  if (typeof given === 'number') {
    return { condition: given === 0 ? 'Complete' : 'Failed', wait: 0, message: '' }
  }
  if (isTimeout(given)) return { condition: 'never', wait: 0, message: '' }
  if (!isJsonObject(given) || typeof given.job !== 'string') return null
  const wait = millisecondsOf(given.after ?? 0)
  if (wait === null || !conditions.includes(given.job)) return null
  return { condition: given.job, wait, message: textOf(given, 'message') }
}

function containerOf(config: JsonObject): string {
  const pod = objectOf(objectOf(objectOf(config, 'spec'), 'template'), 'spec')
  const [first] = Array.isArray(pod.containers) ? pod.containers : []
  return isJsonObject(first) ? textOf(first, 'name') : ''
}

/** A Kubernetes label, and with it the name of a Job, has at most 63 characters. */
const LONGEST_NAME = 63

/**
 * The Job of a metric's next measurement: `<uid of the run>.<metric>.<n>`, with n counting the
 * measurements and errors so far from 1. The metric's part is cut where the whole would be too
 * long.
 */
export function jobIdentity(
  uid: string,
  namespace: string,
  metric: string,
  counters: { readonly count: number; readonly error: number },
): JobIdentity {
  const number = String(counters.count + counters.error + 1)
  const room = Math.max(0, LONGEST_NAME - uid.length - number.length - 2)
  return { name: `${uid}.${metric.slice(0, room)}.${number}`, namespace }
}
