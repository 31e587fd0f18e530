import type { Plan } from '../plan/plan.ts'
import { endPhases } from '../providers/answer.ts'
import type { LoadShape } from './autoscaling/loadScenario.ts'
import type { ExperimentScenario } from './experimentScenario.ts'
import type {
  AnalysisOutcome,
  ArgoCdScenario,
  CommitEntry,
  LagScenario,
  LostPods,
  PodLifeScenario,
  Pods,
  Scenario,
  ScriptVerbs,
  TrafficScenario,
  UserGroupScenario,
} from './scenario.ts'

import {
  partList as list,
  type ObjectPart,
  partObject as object,
  partRecord as record,
  type ScenarioPart,
  partWord as word,
} from './scenarioPart.ts'

// The compiler sees that no key is forgotten.
type Fields<T> = { readonly [K in keyof Required<T>]: ScenarioPart }

const time: ScenarioPart = { kind: 'time' }
const count: ScenarioPart = { kind: 'count' }
const number: ScenarioPart = { kind: 'number' }
const integer: ScenarioPart = { kind: 'integer' }
const replicas: ScenarioPart = { kind: 'replicas' }
const text: ScenarioPart = { kind: 'text' }
const flag: ScenarioPart = { kind: 'flag' }
const json: ScenarioPart = { kind: 'json' }

const manifests = list(record(json))
const anything: ScenarioPart = { kind: 'anything' }

const plan: Fields<Plan> = {
  workload: anything,
  rollout: anything,
  analysisTemplates: anything,
  services: anything,
  deployments: anything,
  autoscalers: anything,
  templateNames: anything,
  controller: anything,
  manifests,
  assumed: anything,
  missing: anything,
}

const lost: Fields<LostPods> = {
  image: text,
  revision: count,
  role: word('stable', 'canary'),
  count,
  share: { kind: 'amount' },
  abruptly: flag,
}

const verbs: Fields<ScriptVerbs> = {
  deploy: flag,
  setImage: text,
  promote: {
    kind: 'either',
    bare: flag,
    object: object({ skipCurrentStep: flag, skipAllSteps: flag }),
  },
  promoteFull: flag,
  abort: flag,
  retry: flag,
  undo: { kind: 'either', bare: flag, object: object({ revision: integer }) },
  pause: flag,
  resume: flag,
  scale: { kind: 'either', bare: integer, object: object({ replicas: integer }, ['replicas']) },
  restart: flag,
  patch: record(json),
  scaleWorkload: replicas,
  patchWorkload: record(json),
  apply: { kind: 'either', bare: manifests, object: object(plan, ['manifests']) },
  delete: flag,
  lose: object(lost),
  unready: object({ image: text, count, for: time }, ['count', 'for']),
  refresh: flag,
  sync: flag,
}

const commit: Fields<CommitEntry> = {
  at: time,
  plan: { kind: 'anything' },
  message: text,
  webhook: flag,
}

const argocd: Fields<ArgoCdScenario> = { timeout: time, jitter: time }

const life: Fields<PodLifeScenario> = {
  startup: time,
  readyCap: { kind: 'series', of: count },
  flaps: object({ ready: time, unready: time }, ['ready', 'unready']),
  crash: object({ after: time, times: count }, ['after']),
  pull: {
    kind: 'either',
    bare: word('fails'),
    object: object({ failsUntil: time }, ['failsUntil']),
  },
}

const pods: Fields<Pods> = {
  startup: time,
  terminate: time,
  images: record(object(life)),
  failing: list(text),
  quota: count,
}

const group: Fields<UserGroupScenario> = {
  name: text,
  share: { kind: 'amount' },
  headers: record(text),
  method: text,
  path: text,
  service: text,
}

const traffic: Fields<TrafficScenario> = {
  requestsPerSecond: { kind: 'amount' },
  router: text,
  service: text,
  groups: list(object(group, ['share'])),
}

const lag: Fields<LagScenario> = { services: time, weights: time }

const answer = object({ after: time, phase: word('Successful', 'Failed'), message: text })

const outcome: Fields<AnalysisOutcome> = {
  after: time,
  phase: word(...endPhases),
  message: text,
}

// A quantity, or a series of them, is read where it is understood.
const series: ScenarioPart = { kind: 'json' }
const load: ScenarioPart = {
  kind: 'either',
  bare: series,
  object: object({
    total: series,
    perPod: series,
    idle: series,
    starting: series,
    most: series,
    after: time,
  } satisfies Fields<LoadShape>),
}

/** A scenario, key by key; the plan comes from this library, and is not looked at. */
const fields: Fields<Scenario> = {
  plan: anything,
  live: object({ present: anything, diagnostics: list(anything) }, ['diagnostics']),
  script: list(object({ at: time, ...verbs }, ['at'])),
  pods: object(pods),
  metrics: record({ kind: 'signal' }),
  analyses: record(object(outcome)),
  app: record(object({ body: json, status: number })),
  traffic: object(traffic, ['requestsPerSecond']),
  lag: object(lag),
  router: object({ verify: word('immediate', 'after'), after: time }, ['verify']),
  gates: {
    kind: 'either',
    bare: word('promote', 'wait'),
    object: object({ after: time }, ['after']),
  },
  replicas: list({ kind: 'pair', of: [time, replicas] }),
  load: record(load),
  plugins: record(answer),
  secrets: record(record(text)),
  controller: text,
  serviceController: flag,
  commits: list(object(commit, ['at', 'plan'])),
  argocd: object(argocd),
  jobs: record(answer),
  seed: number,
  until: time,
}

const alone: Fields<ExperimentScenario> = {
  experiment: object({ experiment: anything, diagnostics: list(anything) }, ['diagnostics']),
  script: list(object({ at: time, terminate: flag }, ['at', 'terminate'])),
  pods: fields.pods,
  metrics: fields.metrics,
  analyses: fields.analyses,
  secrets: fields.secrets,
  controller: fields.controller,
  seed: fields.seed,
  until: fields.until,
}

export const experimentScenarioPart: ObjectPart = object(alone, ['experiment'])

/** What somebody does, without its time. */
export const actionPart: ObjectPart = object(verbs)

export const scenarioPart: ObjectPart = object(fields, ['plan'])
