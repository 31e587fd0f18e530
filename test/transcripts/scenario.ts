import { admitManifests } from '../../src/manifest/read.ts'
import type { TemplateNames } from '../../src/plan/plan.ts'
import type { ControllerName } from '../../src/releases/version.ts'
import type { LoadScenario } from '../../src/simulation/autoscaling/loadScenario.ts'
import type { LagScenario, Scenario, ScriptEntry } from '../../src/simulation/scenario.ts'
import type { Json, JsonObject } from '../../src/units/json.ts'
import { isJsonObject } from '../../src/units/json.ts'
import { parseDocuments } from '../../src/yaml/parse.ts'

/** The lines of one scenario, as a transcript writes them: `plan`, `pods`, `script` … */
export type Command = readonly [word: string, rest: string]

type Fields = Record<string, Json>

/** A Rollout called `demo`, its Services and templates, put together from compact lines. */
export function scenarioOf(commands: readonly Command[]): Scenario {
  const draft: Draft = {
    spec: {},
    strategy: {},
    steps: [],
    blueGreen: false,
    workload: '',
    names: 'imageTag',
    objects: [],
    pods: { images: {} },
    metrics: {},
    script: [{ at: '0s', deploy: true }],
    others: {},
  }
  for (const [word, rest] of commands) {
    const handler = handlers[word]
    if (handler === undefined) throw new Error(`a transcript has no command "${word}"`)
    handler(draft, rest)
  }
  const { plan, diagnostics } = admitManifests([rolloutOf(draft), ...draft.objects], {
    templateNames: draft.names,
  })
  if (plan === null) throw new Error(diagnostics.map(({ message }) => message).join('\n'))
  const { pods, metrics, script, others } = draft
  return { plan, script, pods, metrics, ...others }
}

interface Draft {
  readonly spec: Fields
  readonly strategy: Fields
  readonly steps: Json[]
  blueGreen: boolean
  /** `scaleDown` of a `workloadRef`; '': the template is the Rollout's own. */
  workload: string
  names: TemplateNames
  readonly objects: JsonObject[]
  readonly pods: { startup?: string; images: Record<string, Fields> }
  readonly metrics: Record<string, Json[]>
  readonly script: ScriptEntry[]
  others: Omit<Scenario, 'plan'>
}

const handlers: Readonly<Record<string, (draft: Draft, rest: string) => void>> = {
  plan(draft, rest) {
    for (const [key, value] of entriesOf(rest)) planned(draft, key, value)
  },
  steps(draft, rest) {
    for (const [key, value] of entriesOf(rest)) draft.steps.push(stepOf(key, value))
  },
  template(draft, rest) {
    const [[name] = [''], ...fields] = entriesOf(rest)
    draft.objects.push(analysisTemplate(name, Object.fromEntries(fields)))
  },
  // `startup 2s · app:v2 readyCap 2`
  pods({ pods }, rest) {
    for (const [key, value] of entriesOf(rest)) {
      if (key === 'startup') pods.startup = String(value)
      else pods.images[key] = { ...pods.images[key], ...pairOf(value) }
    }
  },
  // `success-rate 0.99 · success-rate 0.5 from 35`
  metrics({ metrics }, rest) {
    for (const [name, value] of entriesOf(rest)) {
      const [found, from] = String(value).split(' from ')
      const series = metrics[name] ?? []
      metrics[name] = series
      series.push([`${from ?? 0}s`, found === 'none' ? { error: 'no data' } : Number(found)])
    }
  },
  // `onsuccess`: the template is that of the Deployment `web`.
  workload(draft, rest) {
    draft.workload = rest
    draft.objects.push(deployment)
  },
  // `example/a after 70`
  plugins(draft, rest) {
    const [name = '', word = '', seconds = ''] = rest.split(' ')
    const plugins = { ...draft.others.plugins, [name]: { [word]: `${seconds}s` } }
    draft.others = { ...draft.others, plugins }
  },
  // Which release's it is.
  controller(draft, rest) {
    draft.others = { ...draft.others, controller: rest as ControllerName }
  },
  // `web · web-preview`: Services that the plan does not name yet.
  services({ objects }, rest) {
    for (const [name] of entriesOf(rest)) objects.push(service(name))
  },
  // `10`: requests a second.
  traffic(draft, rest) {
    draft.others = { ...draft.others, traffic: { requestsPerSecond: Number(rest) } }
  },
  // `services 20s · weights 5s`
  lag(draft, rest) {
    draft.others = { ...draft.others, lag: Object.fromEntries(entriesOf(rest)) as LagScenario }
  },
  // `heap 100 · minReplicas 4 · maxReplicas 20`: so much of a metric for each pod.
  hpa({ objects }, rest) {
    const [[metric, target] = ['', 0], ...limits] = entriesOf(rest)
    objects.push(autoscaler(metric, String(target), Object.fromEntries(limits)))
  },
  // `heap {total: 200, idle: 50}`
  load(draft, rest) {
    const load = Object.fromEntries(entriesOf(rest)) as Record<string, LoadScenario>
    draft.others = { ...draft.others, load }
  },
  // Templates go by their hash, where their image does not tell all.
  names(draft) {
    draft.names = 'podTemplateHash'
  },
  // `verify after 25`
  router(draft, rest) {
    const [, verify, seconds] = rest.split(' ')
    draft.others = {
      ...draft.others,
      router: verify === 'after' ? { verify, after: `${seconds}s` } : { verify: 'immediate' },
    }
  },
  // `20s setImage app:v2`
  script({ script }, rest) {
    const [at = '', verb = '', ...words] = rest.split(/\s+/)
    const action = { [verb]: words.length === 0 ? true : yamlValue(words.join(' ')) }
    script.push({ at, ...action } as unknown as ScriptEntry)
  },
  // Every pass at the script's last instant.
  passes() {},
  run(draft, rest) {
    draft.others = { ...draft.others, until: rest }
  },
}

const inSpec = new Set([
  'replicas',
  'minReadySeconds',
  'paused',
  'progressDeadlineSeconds',
  'progressDeadlineAbort',
  'revisionHistoryLimit',
  'rollbackWindow',
])

const services = { canaryService: 'demo-canary', stableService: 'demo-stable' }

function planned(draft: Draft, key: string, value: Json): void {
  const { spec, strategy, objects } = draft
  if (inSpec.has(key)) spec[key] = value
  else if (key === 'routed') {
    const routing: JsonObject = isJsonObject(value) ? value : { smi: {} }
    Object.assign(strategy, services, { trafficRouting: routing })
    objects.push(service('demo-canary'), service('demo-stable'))
    if (routing.istio !== undefined) objects.push(virtualService)
  } else if (key === 'blueGreen') {
    draft.blueGreen = true
    Object.assign(strategy, { activeService: 'demo-active', previewService: 'demo-preview' })
    objects.push(service('demo-active'), service('demo-preview'))
  } else if (key === 'pingPong') {
    strategy.pingPong = { pingService: 'demo-ping', pongService: 'demo-pong' }
    objects.push(service('demo-ping'), service('demo-pong'))
  } else if (key.endsWith('Analysis') || key === 'background') {
    const reference = isJsonObject(value) ? value : { templates: [{ templateName: value }] }
    strategy[key === 'background' ? 'analysis' : key] = reference
  } else if (isStep(key)) draft.steps.push(stepOf(key, value))
  else strategy[key] = value
}

const stepKinds = ['setWeight', 'pause', 'setCanaryScale', 'setHeaderRoute', 'setMirrorRoute']

function isStep(key: string): boolean {
  return stepKinds.includes(key) || key === 'analysis' || key === 'experiment'
}

function stepOf(key: string, value: Json): Json {
  if (key === 'pause') return { pause: value === true ? {} : { duration: value } }
  if (key === 'analysis' && !isJsonObject(value)) {
    return { analysis: { templates: [{ templateName: value }] } }
  }
  if (key === 'setHeaderRoute' && !isJsonObject(value)) {
    return {
      setHeaderRoute: {
        name: value,
        match: [{ headerName: 'x', headerValue: { exact: 'y' } }],
      },
    }
  }
  if (key === 'setMirrorRoute') {
    return {
      setMirrorRoute: { name: value, percentage: 50, match: [{ path: { prefix: '/' } }] },
    }
  }
  return { [key]: value }
}

function rolloutOf({ spec, strategy, steps, blueGreen, workload }: Draft): JsonObject {
  const canary = steps.length === 0 ? strategy : { ...strategy, steps }
  const { selector, template } = templated
  const workloadRef = {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    name: 'web',
    scaleDown: workload,
  }
  return {
    apiVersion: 'argoproj.io/v1alpha1',
    kind: 'Rollout',
    metadata: { name: 'demo' },
    spec: {
      ...spec,
      ...(workload === '' ? { selector, template } : { workloadRef }),
      strategy: blueGreen ? { blueGreen: strategy } : { canary },
    },
  }
}

const templated = {
  selector: { matchLabels: { app: 'demo' } },
  template: {
    metadata: { labels: { app: 'demo' } },
    spec: { containers: [{ name: 'app', image: 'app:v1', ports: [{ containerPort: 80 }] }] },
  },
}

const deployment: JsonObject = {
  apiVersion: 'apps/v1',
  kind: 'Deployment',
  metadata: { name: 'web' },
  spec: { replicas: 1, ...templated },
}

function service(name: string): JsonObject {
  return {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: { name },
    spec: { selector: { app: 'demo' }, ports: [{ port: 80 }] },
  }
}

function autoscaler(metric: string, averageValue: string, limits: Fields): JsonObject {
  const target = { type: 'AverageValue', averageValue }
  return {
    apiVersion: 'autoscaling/v2',
    kind: 'HorizontalPodAutoscaler',
    metadata: { name: 'demo' },
    spec: {
      scaleTargetRef: { apiVersion: 'argoproj.io/v1alpha1', kind: 'Rollout', name: 'demo' },
      metrics: [{ type: 'Pods', pods: { metric: { name: metric }, target } }],
      ...limits,
    },
  }
}

const virtualService: JsonObject = {
  apiVersion: 'networking.istio.io/v1beta1',
  kind: 'VirtualService',
  metadata: { name: 'demo-vsvc' },
  spec: {
    hosts: ['demo'],
    http: [
      {
        name: 'primary',
        route: [
          { destination: { host: 'demo-stable' }, weight: 100 },
          { destination: { host: 'demo-canary' }, weight: 0 },
        ],
      },
    ],
  },
}

function analysisTemplate(name: string, fields: Fields): JsonObject {
  const web = { url: `http://metrics.example.com/${name}` }
  return {
    apiVersion: 'argoproj.io/v1alpha1',
    kind: 'AnalysisTemplate',
    metadata: { name },
    spec: { metrics: [{ name, provider: { web }, ...fields }] },
  }
}

/** `setWeight 20 · pause · maxSurge "2"`: values are YAML; a word alone is true. */
export function entriesOf(rest: string): (readonly [key: string, value: Json])[] {
  return rest.split(' · ').map((part) => {
    const [, key = '', value = ''] = /^(\S+)\s*(.*)$/.exec(part.trim()) ?? []
    return [key, value === '' ? true : yamlValue(value)] as const
  })
}

export function yamlValue(text: string): Json {
  const [document] = parseDocuments(text).documents
  return (document?.value ?? text) as Json
}

function pairOf(value: Json): Fields {
  const [key = '', number = ''] = String(value).split(' ')
  return { [key]: yamlValue(number) }
}
