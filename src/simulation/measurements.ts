import { assumedTemplateOf } from '../analysis/assumedTemplate.ts'
import type { ReplicaSet } from '../cluster/objects.ts'
import type { Answer } from '../providers/answer.ts'
import { measure, prepareMetric } from '../providers/measure.ts'
import { measurerOf } from '../providers/measurer.ts'
import type { Observed, Signal, SignalReading } from '../providers/signal.ts'
import type { MeasureMetric, MeasurementTask } from '../providers/task.ts'
import type { SelectingService, Traffic } from '../timeline/traffic.ts'
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
  let sources: WeakMap<JsonObject, Source> | null = null
  const bySignal = measurerOf({
    signals: measured.metrics,
    readingOf: (task) => readingOf(measured, scene, task),
    uidOf: (runName) => runName,
    namespace: measured.namespace,
  })
  return (now) => {
    scene = now
    return (task) => {
      // A metric is the same object in every pass of its run, and in those of later ones.
      sources ??= new WeakMap()
      let source = sources.get(task.metric)
      if (source === undefined) {
        source = sourceOf(measured, task.metric)
        sources.set(task.metric, source)
      }
      const { template } = source
      if (template !== null) return assumedAnswer(measured.analyses, template, task)
      return askApp(measured, now, task, source) ?? bySignal(task)
    }
  }
}

/** Where a metric's answers come from: what follows from the metric alone. */
interface Source {
  /** The assumed template that it stands for; null: somebody wrote it. */
  readonly template: string | null
  /** The Service that it asks; '' if a signal answers, or nothing is asked for by URL. */
  readonly host: string
  /** What pods of an image answer: a web metric has no time of its own. */
  readonly answers: Map<string | null, Answer>
}

function sourceOf(measured: MeasurementSources, metric: JsonObject): Source {
  const template = assumedTemplateOf(metric)
  return { template, host: hostOf(measured, metric), answers: new Map() }
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
  { host, answers }: Source,
): Answer | null {
  const { app, traffic } = measured
  if (host === '' || app === null || traffic === null || scene.traffic === null) return null
  const service = scene.traffic.network.services.find(({ name }) => name === host)
  if (service === undefined) return null
  const image = imageBehind(scene, traffic, scene.traffic, service)
  const present = answers.get(image)
  if (present !== undefined) return present
  const { metric, action, at, measurement } = task
  const given = image === null ? refused : answerOf(app, image)
  const question = { action, given, at, measurement, owner: nobody } as const
  const answer = measure(prepareMetric(metric), question)
  answers.set(image, answer)
  return answer
}

// A web metric has nothing to name after itself.
const nobody = { uid: '', namespace: '', metric: '', number: 0 }

const refused: JsonObject = { error: 'dial tcp: connect: connection refused' }

// `http://colorapi/`, `http://colorapi.default.svc:8080/health`: the first label names the Service.
function hostOf(measured: MeasurementSources, metric: JsonObject): string {
  const name = typeof metric.name === 'string' ? metric.name : ''
  const { provider } = metric
  const web = isJsonObject(provider) ? provider.web : undefined
  if (Object.hasOwn(measured.metrics, name) || !isJsonObject(web)) return ''
  if (typeof web.url !== 'string') return ''
  return /^https?:\/\/([^/:.?#]+)/.exec(web.url)?.[1] ?? ''
}

/** The image of the pod that takes the request; null if there is none. */
function imageBehind(
  scene: Scene,
  plan: TrafficPlan,
  traffic: Traffic,
  service: SelectingService,
): string | null {
  if (service.hash !== '') {
    const [behind] = cohortsBehind(service, podGroupsOf(scene))
    return behind === undefined ? null : answeringImage(scene, behind.replicaSet)
  }
  const asked = askService(plan, traffic, scene, service.name)
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
