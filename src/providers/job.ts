import { textIn } from '../document/fields.ts'
import { jobSpec } from '../kinds/kubernetes/job.ts'
import { objectMeta } from '../kinds/kubernetes/metadata.ts'
import { always, goStruct, pointer } from '../kinds/shape.ts'
import { isJsonObject, type Json, type JsonObject } from '../units/json.ts'
import { between, type Instant, instant, wholeSecond } from '../units/time.ts'
import { type Answer, failed, inFlight, judged } from './answer.ts'
import { errorOf, isTimeout, objectOf, signalSpan, unfit } from './given.ts'
import { type AsynchronousProvider, type Owner, type Request, usual } from './provider.ts'

/**
 * A Kubernetes Job. `{"job": "Complete", "after": "20s"}` (or `Failed`) ends it that long after
 * its creation; `{"job": "ImagePullBackOff", "after": "3s",
 * "message": "…"}` (or `ErrImagePull`, `InvalidImageName`) leaves a container waiting from then on,
 * `{"job": "never"}` runs for ever, a number is the exit code of a Job that ends at once,
 * `{"error"}` a Job that cannot be created. Conditions are not asked.
 */
export const job: AsynchronousProvider = {
  ...usual,
  kind: 'asynchronous',
  key: 'job',
  shape: pointer(goStruct('v1alpha1.JobMetric', { metadata: objectMeta, spec: always(jobSpec) })),
  deviations: {
    'v1alpha1.JobMetric': { demands: ['spec'] },
    'v1.JobSpec': { demands: ['template'] },
  },
  // Conditions are not asked: it is its end that counts.
  signalsOf: () => [0, 1],
  run,
  resume,
  terminate: ({ resumeAt }) => judged('Inconclusive', '', '', resumeAt),
}

function run({ given, at, owner }: Request): Answer {
  const error = errorOf(given)
  if (error !== null) return failed(error)
  if (given === null) return failed('no data')
  if (fateOf(given) === null) return unfit('job', given)
  return inFlight(at, { 'job-name': jobName(owner), 'job-namespace': owner.namespace })
}

function resume({ config, given, at, startedAt, resumeAt, owner }: Request): Answer {
  const fate = fateOf(given)
  if (fate === null) return unfit('job', given)
  if (between(startedAt, at) >= fate.wait) {
    if (fate.condition === 'Complete') return judged('Successful', '', '', resumeAt)
    if (fate.condition === 'Failed') return judged('Failed', '', '', resumeAt)
    if (imageErrors.includes(fate.condition)) {
      const container = containerOf(config)
      const where = `Pod ${jobName(owner)}-x, container ${container}`
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
  const wait = signalSpan(given.after)
  if (wait === null || !conditions.includes(given.job)) return null
  return { condition: given.job, wait, message: textIn(given, 'message') }
}

function containerOf(config: JsonObject): string {
  const pod = objectOf(objectOf(objectOf(config, 'spec'), 'template'), 'spec')
  const [first] = Array.isArray(pod.containers) ? pod.containers : []
  return isJsonObject(first) ? textIn(first, 'name') : ''
}

/** A Kubernetes label, and with it the name of a Job, has at most 63 characters. */
const LONGEST_NAME = 63

/**
 * The Job of a metric's next measurement: `<uid of the run>.<metric>.<n>`, with n counting the
 * measurements from 1. The metric's part is cut where the whole would be too long.
 */
export function jobName({ uid, metric, number }: Owner): string {
  const room = Math.max(0, LONGEST_NAME - uid.length - String(number).length - 2)
  return `${uid}.${metric.slice(0, room)}.${number}`
}

/**
 * `resumeAt` of a Job that is still running: the gap grows with the square root of the time that
 * has passed, and is stored in whole seconds. startedAt is that of the measurement.
 */
export function jobResumeAt(startedAt: Instant, at: Instant): Instant {
  const seconds = Math.max(0, at - startedAt) / 1000
  return wholeSecond(instant(at + Math.floor(Math.sqrt(2 * seconds) * 1000)))
}
