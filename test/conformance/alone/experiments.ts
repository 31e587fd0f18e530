import { isDeepStrictEqual } from 'node:util'
import { recordIn, recordsIn, textIn } from '../../../src/document/fields.ts'
import { readTimeText } from '../../../src/go/timeText.ts'
import { readExperiment } from '../../../src/manifest/readExperiment.ts'
import type { ExperimentTimeline } from '../../../src/simulation/experimentScenario.ts'
import type { Scenario } from '../../../src/simulation/scenario.ts'
import { simulate } from '../../../src/simulation/simulate.ts'
import { simulateExperiment } from '../../../src/simulation/simulateExperiment.ts'
import type { Moment } from '../../../src/timeline/moment.ts'
import { snapshotAt } from '../../../src/timeline/snapshot.ts'
import type { Timeline } from '../../../src/timeline/timeline.ts'
import type { World } from '../../../src/timeline/world.ts'
import type { Json, JsonObject } from '../../../src/units/json.ts'
import { type Instant, instant, seconds } from '../../../src/units/time.ts'
import { linesOf } from '../caseFile.ts'
import { firstDifference, partAt } from '../compare.ts'
import { recordedWorld } from '../files/traces/moments.ts'
import { recordedEvents, recordedOrders } from '../files/traces/orders.ts'
import {
  type RecordedLine,
  type RecordedTrace,
  scenarioOf,
  unplayed,
} from '../files/traces/trace.ts'

// An Experiment of a recorded trace is taken out of it: its manifest, as the Rollout made it, is played without one,
// and compared with what the recording tells of it, its runs and its ReplicaSets, until the Rollout takes a hand.

export interface AloneScore {
  readonly all: number
  readonly same: number
  /** `trace-id experiment: where it parts from the recording`. */
  readonly different: readonly string[]
}

/** Plays every Experiment of the recorded traces of a text alone. */
export function scoreExperiments(text: string): AloneScore {
  const different: string[] = []
  let all = 0
  for (const line of linesOf(text)) {
    const trace = JSON.parse(line) as RecordedTrace
    const lines = trace.expected.orders
    if (!lines.some(([, what]) => what === 'createExperiment') || unplayed(trace)) continue
    const scenario = scenarioOf(trace)
    const timeline = simulate(scenario)
    for (const [at, what, name] of lines) {
      if (what !== 'createExperiment') continue
      const created = instant(seconds(Number(at)))
      all++
      const parting = partingOf(trace, scenario, timeline, String(name), created)
      if (parting !== '') different.push(`${trace.id} ${String(name)}: ${parting}`)
    }
  }
  return { all, same: all - different.length, different }
}

function partingOf(
  trace: RecordedTrace,
  scenario: Scenario,
  timeline: Timeline,
  name: string,
  created: Instant,
): string {
  const from = created / 1000
  const span = { from, to: firstHand(trace, name, from) }
  const manifest = manifestOf(timeline, name, created)
  if (manifest === null) return 'it is not there'
  const others = trace.manifests.filter(({ kind }) => kind !== 'Rollout')
  const experiment = readExperiment(
    [manifest, ...others, ...servicesOfOthers(timeline, name, created)],
    { templateNames: 'imageTag' },
  )
  const alone = simulateExperiment({
    experiment,
    metrics: seriesFrom(scenario.metrics ?? {}, created),
    until: `${Number(trace.until ?? 1800) - from}s`,
    ...(scenario.pods && { pods: scenario.pods }),
    ...(scenario.controller && { controller: scenario.controller }),
  })
  const mine = mineOf(manifest)
  const expected = recorded(trace, mine, span)
  if (alone.end.reason === 'refused') return refusalParting(trace, name, alone.diagnostics)
  const actual = played(alone.moments, mine, span)
  for (const key of ['moments', 'orders', 'events'] as const) {
    const path = firstDifference(expected[key], actual[key])
    if (path === null) continue
    const sides = [expected[key], actual[key]].map((side) => JSON.stringify(partAt(side, path)))
    return `${key} ${path}: ${sides.map((side) => side?.slice(0, 200)).join(' | ')}`
  }
  return ''
}

// A Service that an earlier Experiment made is somebody else's to this one.
function servicesOfOthers(timeline: Timeline, name: string, at: Instant): readonly JsonObject[] {
  const experiments = timeline.at(at)?.experiments ?? []
  const services = experiments.flatMap((one) => (one.name === name ? [] : one.services))
  return services.map((service) => ({
    apiVersion: 'v1',
    kind: 'Service',
    metadata: { name: service.name },
    spec: { ports: [{ port: 80 }] },
  }))
}

// What is refused when it is read is what the recorded Experiment ends with.
function refusalParting(
  { expected }: RecordedTrace,
  name: string,
  diagnostics: ExperimentTimeline['diagnostics'],
): string {
  const errors = diagnostics.filter(({ severity }) => severity === 'error')
  const messages = expected.moments.flatMap(({ experiments }) => {
    const one = (experiments as Readonly<Record<string, { readonly message: string }>>)?.[name]
    return one === undefined ? [] : [one.message]
  })
  const isTold = errors.some(({ message }) => messages.includes(message))
  return isTold ? '' : `refused: ${JSON.stringify(errors[0])}`
}

/** From when on the Rollout decides: it stops the Experiment, or it is gone. */
function firstHand({ expected, until }: RecordedTrace, name: string, created: number): number {
  const hands = expected.orders.filter(
    ([at, what, object]) =>
      (what === 'terminateExperiment' || what === 'deleteExperiment') &&
      object === name &&
      Number(at) >= created,
  )
  const gone = expected.moments.find((one) => Number(one.at) > created && one.deleted === true)
  return Math.min(...[...hands.map(([at]) => Number(at)), Number(gone?.at ?? until)])
}

function manifestOf(timeline: Timeline, name: string, at: Instant): JsonObject | null {
  const object = snapshotAt(timeline, at).objects.find(
    ({ kind, metadata }) => kind === 'Experiment' && (metadata as JsonObject).name === name,
  )
  if (object === undefined) return null
  const { terminate: _, ...spec } = recordIn(object, 'spec') ?? {}
  // A Rollout gives each template its own labels as a selector.
  const templates = recordsIn(spec, 'templates').map((one) => {
    const labels = recordIn(recordIn(recordIn(one, 'template'), 'metadata'), 'labels')
    return { ...one, selector: { matchLabels: labels ?? {} } }
  })
  const { apiVersion, kind } = object
  return { apiVersion, kind, metadata: { name }, spec: { ...spec, templates } } as JsonObject
}

/** Series as they go on from then: what they said last, and what they say later. */
function seriesFrom(metrics: NonNullable<Scenario['metrics']>, at: Instant): Metrics {
  const shifted = Object.entries(metrics).map(([name, signal]) => {
    const { plain } = signal as { readonly plain: Json }
    if (!Array.isArray(plain)) return [name, signal] as const
    const points = plain as unknown as readonly (readonly [string, Json])[]
    const later = points.map(([time, value]) => [(readTimeText(time) ?? 0) - at, value] as const)
    const last = later.findLast(([time]) => time <= 0)
    const begun = last === undefined ? [] : [['0s', last[1]]]
    const others = later.filter(([time]) => time > 0)
    return [
      name,
      { plain: [...begun, ...others.map(([time, one]) => [`${time}ms`, one])] },
    ] as const
  })
  return Object.fromEntries(shifted) as unknown as Metrics
}

type Metrics = NonNullable<Scenario['metrics']>

interface Told {
  readonly moments: readonly unknown[]
  readonly orders: readonly RecordedLine[]
  readonly events: readonly RecordedLine[]
}

function recorded({ expected }: RecordedTrace, mine: Mine, { from, to }: Span): Told {
  const { moments, orders, events } = expected
  return {
    moments: changes(
      moments
        .filter(({ at }) => Number(at) >= from && Number(at) < to)
        .map((one) => [Number(one.at), seenIn(one, mine)] as const),
    ),
    orders: within(orders, { from, to }).filter(([, , object]) => mine.isMine(String(object))),
    events: within(events, { from, to }).filter(([, , , , object = '']) => {
      const [kind, name = ''] = String(object).split('/')
      return kind === 'Experiment' ? name === mine.name : mine.isMine(name)
    }),
  }
}

function played(moments: readonly Moment[], mine: Mine, { from, to }: Span): Told {
  const later = (lines: readonly RecordedLine[]): readonly RecordedLine[] => {
    const counted = lines.map(([at, ...rest]): RecordedLine => [Number(at) + from, ...rest])
    return within(counted, { from, to })
  }
  return {
    moments: changes(
      moments
        .map(({ at, world }) => [at / 1000 + from, seenNow(world, mine, from)] as const)
        .filter(([at]) => at < to),
    ),
    orders: later(recordedOrders(moments)),
    events: later(recordedEvents(moments)),
  }
}

/** In whole seconds of the trace; the end is not in it. */
interface Span {
  readonly from: number
  readonly to: number
}

function within(lines: readonly RecordedLine[], { from, to }: Span): readonly RecordedLine[] {
  return lines.filter(([at]) => Number(at) >= from && Number(at) < to)
}

interface Mine {
  readonly name: string
  /** A ReplicaSet, a Service or an AnalysisRun of the Experiment goes by that name. */
  readonly isMine: (name: string) => boolean
}

function mineOf(manifest: JsonObject): Mine {
  const name = textIn(recordIn(manifest, 'metadata'), 'name')
  const spec = recordIn(manifest, 'spec')
  const templates = recordsIn(spec, 'templates')
  const names = new Set([
    ...templates.map((one) => `${name}-${textIn(one, 'name')}`),
    ...templates.map((one) => textIn(recordIn(one, 'service'), 'name')),
    ...recordsIn(spec, 'analyses').map((one) => `${name}-${textIn(one, 'name')}`),
  ])
  // A run whose name is taken has a number behind it.
  return { name, isMine: (one) => one !== '' && names.has(one.replace(/\.\d+$/, '')) }
}

/** What a recorded instant tells of the Experiment and of what it owns. */
function seenIn(moment: JsonObject, { name, isMine }: Mine): unknown {
  const { experiments, analysisRuns, experimentReplicaSets } = moment as Readonly<
    Record<string, Readonly<Record<string, unknown>> | undefined>
  >
  const own = (all: Readonly<Record<string, unknown>> = {}): object =>
    Object.fromEntries(Object.entries(all).filter(([key]) => isMine(key)))
  return {
    experiment: experiments?.[name],
    runs: own(analysisRuns),
    replicaSets: own(experimentReplicaSets),
  }
}

function seenNow(world: World, { name, isMine }: Mine, from: number): unknown {
  const told = recordedWorld(world) as JsonObject
  const sets = recordIn(told, 'experimentReplicaSets') ?? {}
  const counted = Object.entries(sets).map(([key, one]) => {
    const { scaleDownAt, ...sizes } = one as { readonly scaleDownAt: number | null }
    return [key, { ...sizes, scaleDownAt: scaleDownAt === null ? null : scaleDownAt + from }]
  })
  const whole = { ...told, experimentReplicaSets: Object.fromEntries(counted) }
  return seenIn(whole, { name, isMine })
}

/** What an instant shows, but for those that show the same as the one before. */
function changes(seen: readonly (readonly [number, unknown])[]): readonly unknown[] {
  const kept: (readonly [number, unknown])[] = []
  for (const one of seen) {
    const last = kept.at(-1)
    if (last === undefined || !isDeepStrictEqual(last[1], one[1])) kept.push(one)
  }
  return kept
}
