import type { ReplicaSet } from '../cluster/objects.ts'
import type { Moment } from '../timeline/moment.ts'
import type { Timeline } from '../timeline/timeline.ts'
import type { World } from '../timeline/world.ts'
import type { Json, JsonObject } from '../units/json.ts'
import { between, rfc3339, start } from '../units/time.ts'
import { clockText } from './chart/clock.ts'
import { standingOf } from './picture/standing.ts'

/** The form of {@link toJson}; a new number when a reader of the old one would be misled. */
export const timelineVersion = 'rollout-sim.timeline/1'

export interface JsonOptions {
  /** Blanks of indentation; 2 if absent, 0 for one line. */
  readonly indent?: number
}

/**
 * A simulation as JSON for other programs: its end, what is wrong with the scenario, and every
 * moment. Times are whole milliseconds since the scenario began, and once more as people write
 * them. `timeline.schema.json` in the package describes it.
 */
export function toJson(timeline: Timeline, options: JsonOptions = {}): string {
  const { indent = 2 } = options
  return `${JSON.stringify(timelineJson(timeline), null, indent)}\n`
}

function timelineJson({ moments, end, diagnostics }: Timeline): JsonObject {
  const standing = moments.findLast(({ world }) => standingOf(world) !== null)
  return {
    version: timelineVersion,
    name: standing === undefined ? '' : (standingOf(standing.world)?.name ?? ''),
    end: {
      at: end.at,
      time: clockText(between(start, end.at)),
      phase: end.phase,
      message: end.message,
      reason: end.reason,
    },
    diagnostics: diagnostics.map((one) => ({ ...one })),
    moments: moments.map(momentJson),
  }
}

function momentJson({ at, actions, effects, errors, world }: Moment): JsonObject {
  return {
    at,
    time: clockText(between(start, at)),
    date: rfc3339(at),
    actions,
    orders: effects.map(({ kind }) => kind),
    errors,
    ...workloadJson(world),
    analysisRuns: world.runs.map(({ name, phase, message }) => ({ name, phase, message })),
    experiments: world.experiments.map(({ name, phase, message }) => ({ name, phase, message })),
    traffic: trafficJson(world),
  }
}

function workloadJson(world: World): JsonObject {
  const standing = standingOf(world)
  const { rollout } = world
  const services = rollout === null ? [] : rollout.services
  return {
    phase: standing?.phase ?? '',
    message: standing?.message ?? '',
    step: rollout?.status.currentStepIndex ?? null,
    weight: standing === null ? null : { asked: standing.asked, real: standing.real },
    replicaSets: (standing?.replicaSets ?? []).map(replicaSetJson),
    services: services.map(({ name, hash }) => ({ name, hash })),
  }
}

function replicaSetJson(replicaSet: ReplicaSet): JsonObject {
  const { name, hash, revision, template, want, have, ready, available } = replicaSet
  return { name, hash, revision, image: template.image, want, have, ready, available }
}

function trafficJson({ traffic }: World): Json {
  if (traffic === null) return null
  const { sent, refused, served } = traffic
  return { sent, refused, served: served.map((one) => ({ ...one })) }
}
