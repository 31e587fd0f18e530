import fc, { type Arbitrary } from 'fast-check'
import { formatTime, readTimeText } from '../../go/timeText.ts'
import { admitManifests } from '../../manifest/read.ts'
import { readLive } from '../../simulation/live/readLive.ts'
import { objectName, objectsNow } from '../../simulation/objectsNow.ts'
import { prepare } from '../../simulation/prepare.ts'
import type { Pods, Scenario, ScriptEntry } from '../../simulation/scenario.ts'
import { simulate } from '../../simulation/simulate.ts'
import type { WorldNow } from '../../simulation/worldNow.ts'
import { snapshotAt } from '../../timeline/snapshot.ts'
import type { Json, JsonObject } from '../../units/json.ts'
import { type Instant, instant, rfc3339 } from '../../units/time.ts'
import { readable } from '../check/storyText.ts'
import { upTo } from './amounts.ts'
import type { PlanFamily } from './manifests.ts'
import { scenarios } from './scenarios.ts'

/**
 * Scenarios that go on from live objects: another scenario is played up to a second, printed as a
 * cluster would print it, read back, and what was still to come happens then. Those that nobody
 * could read back (there is no Rollout yet, or no more) begin as ever.
 */
export function liveScenarios(...families: readonly PlanFamily[]): Arbitrary<Scenario> {
  return fc
    .tuple(scenarios(...families), upTo(1, 300))
    .map(([scenario, second]) => readable(liveStart(scenario, second) ?? scenario))
}

/** A scenario from a second of it on, begun as live objects stand; null where there are none. */
export function liveStart(scenario: Scenario, second: number): Scenario | null {
  const at = instant(second * 1000)
  const timeline = simulate(scenario)
  const world = timeline.at(at)
  const { program } = prepare(scenario)
  if (world === null || program === null || world.rollout === null || timeline.end.at <= at) {
    return null
  }
  const written = objectsNow({ ...world, program } as unknown as WorldNow)
  const isWritten = new Set(written.filter(({ kind }) => kind !== 'Rollout').map(keyOf))
  const printed = snapshotAt(timeline, at).objects.filter((one) => !isWritten.has(keyOf(one)))
  const objects = [...printed, ...written.filter(({ kind }) => kind !== 'Rollout')]
  const live = readLive(objects, { now: rfc3339(at) })
  const { templateNames } = scenario.plan
  const { plan } = admitManifests(written, { templateNames })
  return live.present === null || plan === null ? null : { ...laterPart(scenario, at), plan, live }
}

function keyOf(object: JsonObject): string {
  return `${String(object.kind)} ${objectName(object)}`
}

function laterPart(scenario: Scenario, at: Instant): Scenario {
  const { script = [], metrics = {}, pods, until } = scenario
  const signals = Object.entries(metrics).map(
    ([name, signal]) => [name, signalAfter(signal as Json, at)] as const,
  )
  return {
    ...scenario,
    script: script
      .filter((entry) => timeOf(entry.at) > at)
      .map((entry): ScriptEntry => ({ ...entry, at: later(entry.at, at) })),
    ...(signals.length === 0
      ? {}
      : { metrics: Object.fromEntries(signals) as NonNullable<Scenario['metrics']> }),
    ...(pods === undefined ? {} : { pods: podsAfter(pods, at) }),
    ...(until === undefined ? {} : { until: later(until, at) }),
  }
}

// An image that could not be pulled up to a time, and can by now, is as any other.
function podsAfter({ images = {}, ...pods }: Pods, at: Instant): Pods {
  const lives = Object.entries(images).map(([image, { pull, ...life }]) => {
    if (pull === undefined || pull === 'fails') return [image, images[image] ?? life] as const
    const isOver = timeOf(pull.failsUntil) <= at
    return [
      image,
      isOver ? life : { ...life, pull: { failsUntil: later(pull.failsUntil, at) } },
    ] as const
  })
  return lives.length === 0 ? pods : { ...pods, images: Object.fromEntries(lives) }
}

// A series goes on with what it said last.
function signalAfter(signal: Json, at: Instant): Json {
  if (!Array.isArray(signal)) return signal
  const points = signal as unknown as readonly (readonly [string, Json])[]
  const last = points.findLast(([time]) => timeOf(time) <= at)
  const others = points.filter(([time]) => timeOf(time) > at)
  const begun: readonly Json[] = last === undefined ? [] : [['0s', last[1]]]
  return [...begun, ...others.map(([time, value]): Json => [later(time, at), value])]
}

function later(time: string, at: Instant): string {
  return formatTime(timeOf(time) - at)
}

function timeOf(time: string): Instant {
  return instant(readTimeText(time) ?? 0)
}
