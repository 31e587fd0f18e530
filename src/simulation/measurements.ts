import type { ReplicaSet } from '../cluster/objects.ts'
import type { Answer } from '../providers/answer.ts'
import { measure, prepareMetric } from '../providers/measure.ts'
import { measurerOf } from '../providers/measurer.ts'
import type { Observed, Signal, SignalReading } from '../providers/signal.ts'
import type { MeasureMetric, MeasurementTask } from '../providers/task.ts'
import type { Traffic } from '../timeline/traffic.ts'
import { isJsonObject, type Json, type JsonObject } from '../units/json.ts'
import { type AssumedOutcomes, assumedAnswer } from './assumedRuns.ts'
import { replicaSetOf } from './replicaSetOf.ts'
import type { AppAnswer } from './scenario.ts'
import type { Scene } from './scene.ts'
import { answeringImage, cohortsBehind, podGroupsOf } from './traffic/podGroups.ts'
import { askService } from './traffic/send.ts'
import type { TrafficPlan } from './traffic/trafficPlan.ts'

export interface MeasurementSources {
  readonly metrics: Readonly<Record<string, Signal>>
  /** What runs of assumed templates come to. */
  readonly analyses: AssumedOutcomes
  readonly app: Readonly<Record<string, AppAnswer>> | null
  readonly traffic: TrafficPlan | null
  readonly namespace: string
  readonly seed: number
}

/**
 * What measurements find: a signal of the scenario by the metric's name; or else, for a web metric
 * that asks one of the plan's Services, what the pod answers that the Service picks for this
 * request like for any other.
 */
export function measurements(measured: MeasurementSources): (scene: Scene) => MeasureMetric {
  let scene: Scene | null = null
  const asked: Asked = new Map()
  const bySignal = measurerOf({
    signals: measured.metrics,
    readingOf: (task) => readingOf(measured, scene, task),
    uidOf: (runName) => runName,
    namespace: measured.namespace,
  })
  return (now) => {
    scene = now
    return (task) =>
      assumedAnswer(measured.analyses, task) ?? askApp(measured, now, task, asked) ?? bySignal(task)
  }
}

function readingOf(
  measured: MeasurementSources,
  scene: Scene | null,
  task: MeasurementTask,
): Omit<SignalReading, 'at'> {
  const revision = revisionOf(scene, task)
  return {
    hash: revision?.hash ?? '',
    image: revision?.template.image ?? '',
    observed: observedOf(scene, revision),
    seed: measured.seed,
    stream: `${task.runName}/${String(task.metric.name)}`,
    index: task.measurementIndex,
  }
}

function revisionOf(scene: Scene | null, task: MeasurementTask): ReplicaSet | null {
  const rollout = scene?.rollout ?? null
  const run = rollout?.analysisRuns.find((one) => one.name === task.runName)
  return rollout === null || run === undefined ? null : replicaSetOf(rollout, run.hash)
}

function observedOf(scene: Scene | null, revision: ReplicaSet | null): Observed | null {
  const served = scene?.traffic?.served.find((one) => one.hash === revision?.hash)
  return served === undefined ? null : { requests: served.requests, errors: served.errors }
}

function askApp(
  measured: MeasurementSources,
  scene: Scene,
  task: MeasurementTask,
  asked: Asked,
): Answer | null {
  const { app, traffic } = measured
  if (app === null || traffic === null) return null
  const { metric, action, at, measurement } = task
  let known = asked.get(metric)
  if (known === undefined) {
    known = { host: hostOf(measured, metric), answers: new Map() }
    asked.set(metric, known)
  }
  const { host, answers } = known
  if (host === '' || scene.traffic === null || !isKnown(scene.traffic, host)) return null
  const image = imageBehind(scene, traffic, scene.traffic, host)
  const present = answers.get(image)
  if (present !== undefined) return present
  const given = image === null ? refused : answerOf(app, image)
  const question = { action, given, at, measurement, owner: nobody } as const
  const answer = measure(prepareMetric(metric), question)
  answers.set(image, answer)
  return answer
}

// A web metric has no time of its own: one metric gets one answer from every image.
type Asked = Map<
  JsonObject,
  { readonly host: string; readonly answers: Map<string | null, Answer> }
>

// A web metric has nothing to name after itself.
const nobody = { uid: '', namespace: '', metric: '', number: 0 }

const refused: JsonObject = { error: 'dial tcp: connect: connection refused' }

// `http://colorapi/`, `http://colorapi.default.svc:8080/health`: the first label names the Service.
// '' if a signal answers, or nothing is asked for by URL.
function hostOf(measured: MeasurementSources, metric: JsonObject): string {
  const name = typeof metric.name === 'string' ? metric.name : ''
  const { provider } = metric
  const web = isJsonObject(provider) ? provider.web : undefined
  if (Object.hasOwn(measured.metrics, name) || !isJsonObject(web)) return ''
  if (typeof web.url !== 'string') return ''
  return /^https?:\/\/([^/:.?#]+)/.exec(web.url)?.[1] ?? ''
}

function isKnown({ network }: Traffic, service: string): boolean {
  return network.services.some(({ name }) => name === service)
}

/** The image of the pod that takes the request; null if there is none. */
function imageBehind(
  scene: Scene,
  plan: TrafficPlan,
  traffic: Traffic,
  name: string,
): string | null {
  const service = traffic.network.services.find((one) => one.name === name)
  if (service !== undefined && service.hash !== '') {
    const [behind] = cohortsBehind(service, podGroupsOf(scene))
    return behind === undefined ? null : answeringImage(scene, behind.replicaSet)
  }
  const asked = askService(plan, traffic, scene, name)
  scene.traffic = asked.traffic
  return asked.image
}

function answerOf(app: Readonly<Record<string, AppAnswer>>, image: string): Json {
  const answer = Object.hasOwn(app, image) ? app[image] : undefined
  const body = answer?.body ?? null
  const status = answer?.status ?? 200
  if (status === 200) return { json: body }
  return { status, body: typeof body === 'string' ? body : JSON.stringify(body) }
}
