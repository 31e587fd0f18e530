import { readTimeText } from '../../../src/go/timeText.ts'
import { admitManifests } from '../../../src/manifest/read.ts'
import { readLive } from '../../../src/simulation/live/readLive.ts'
import { lastApplied, objectName, objectsNow } from '../../../src/simulation/objectsNow.ts'
import { prepare } from '../../../src/simulation/prepare.ts'
import type { Program } from '../../../src/simulation/program.ts'
import type { Scenario, ScriptEntry } from '../../../src/simulation/scenario.ts'
import type { WorldNow } from '../../../src/simulation/worldNow.ts'
import { snapshotAt } from '../../../src/timeline/snapshot.ts'
import type { Timeline } from '../../../src/timeline/timeline.ts'
import type { Json, JsonObject } from '../../../src/units/json.ts'
import { type Instant, instant, rfc3339 } from '../../../src/units/time.ts'

// A story is cut at a whole second, printed as a cluster would print it, and read back.

/** What goes on from the text of a cut: a scenario of the future, begun as live objects stand. */
export function continuation(
  scenario: Scenario,
  program: Program,
  timeline: Timeline,
  at: Instant,
): Program {
  const world = timeline.at(at)
  if (world === null) throw new Error('nothing has happened by then')
  const now = { ...world, program } as unknown as WorldNow
  const live = readLive(JSON.parse(printedAt(now, timeline, at)), { now: rfc3339(at) })
  const files = admitManifests(objectsNow(now), { templateNames: scenario.plan.templateNames })
  if (files.plan === null) throw new Error(JSON.stringify(files.diagnostics))
  const prepared = prepare({ ...futureOf(scenario, at), plan: files.plan, live })
  if (prepared.program === null) throw new Error(JSON.stringify(prepared.diagnostics))
  return prepared.program
}

/** One mixed list, with what kubectl notes of what it applied. */
function printedAt(now: WorldNow, timeline: Timeline, at: Instant): string {
  const written = objectsNow(now).filter(({ kind }) => kind !== 'Rollout')
  const isWritten = new Set(written.map(keyOf))
  const printed = snapshotAt(timeline, at).objects.filter((one) => !isWritten.has(keyOf(one)))
  const applied = new Map(lastApplied(now).map((one) => [keyOf(one), one]))
  const items = [...printed, ...written].map((one) => {
    const last = applied.get(keyOf(one))
    return last === undefined ? one : noted(one, last)
  })
  return JSON.stringify({ apiVersion: 'v1', kind: 'List', items })
}

function keyOf(object: JsonObject): string {
  return `${String(object.kind)} ${objectName(object)}`
}

function noted(object: JsonObject, last: JsonObject): JsonObject {
  const metadata = object.metadata as JsonObject
  const note = { 'kubectl.kubernetes.io/last-applied-configuration': JSON.stringify(last) }
  const annotations = { ...(metadata.annotations as JsonObject | undefined), ...note }
  return { ...object, metadata: { ...metadata, annotations } }
}

function futureOf(scenario: Scenario, at: Instant): Scenario {
  const { script = [], metrics = {}, until } = scenario
  const later = (time: string): string => `${timeOf(time) - at}ms`
  const signals = Object.entries(metrics).map(([name, signal]) => {
    const { plain } = signal as { readonly plain: Json }
    return [name, { plain: Array.isArray(plain) ? seriesAfter(plain, at) : plain }] as const
  })
  return {
    ...scenario,
    script: script
      .filter((entry) => timeOf(entry.at) > at)
      .map((entry): ScriptEntry => ({ ...entry, at: later(String(entry.at)) })),
    metrics: Object.fromEntries(signals) as NonNullable<Scenario['metrics']>,
    ...(until !== undefined && { until: later(String(until)) }),
  }
}

/** A series from then on, which begins with what it said last. */
function seriesAfter(series: readonly Json[], at: Instant): readonly Json[] {
  const points = series as readonly (readonly [string, Json])[]
  const last = points.findLast(([time]) => timeOf(time) <= at)
  const others = points.filter(([time]) => timeOf(time) > at)
  const begun = last === undefined ? [] : [['0s', last[1]]]
  return [...begun, ...others.map(([time, value]) => [`${timeOf(time) - at}ms`, value])]
}

function timeOf(time: ScriptEntry['at']): Instant {
  return readTimeText(String(time)) ?? instant(0)
}

/** A world as it is, its times counted from another instant. */
export function countedFrom<T>(value: T, at: Instant): T {
  const counted = (one: unknown, key: string): unknown => {
    if (Array.isArray(one)) return one.map((entry) => counted(entry, key))
    if (typeof one === 'number') return isTime.has(key) ? one - at : one
    if (typeof one !== 'object' || one === null) return one
    return Object.fromEntries(
      Object.entries(one).map(([name, part]) => [name, counted(part, name)]),
    )
  }
  return counted(value, '') as T
}

const isTime: ReadonlySet<string> = new Set([
  ...['at', 'createdAt', 'readyAt', 'heldUntil', 'scaleDownAt', 'verifiedAt'],
])
