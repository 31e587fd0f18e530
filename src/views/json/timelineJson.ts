import type { Moment } from '../../timeline/moment.ts'
import type { Timeline } from '../../timeline/timeline.ts'
import type { World } from '../../timeline/world.ts'
import { between, rfc3339, start } from '../../units/time.ts'
import { clockText } from '../chart/clock.ts'
import { type StandingNow, type StandingReplicaSet, standingOf } from '../picture/standing.ts'
import type {
  MomentJson,
  ReplicaSetJson,
  ServiceJson,
  TimelineJson,
  TimelineVersion,
  TrafficJson,
  WeightJson,
} from './shape.ts'

/** The form of what `toJson` prints, as it stands in it. */
export const timelineVersion: TimelineVersion = 'rollout-sim.timeline/1'

/** A simulation as plain data for other programs, as `toJson` prints it. */
export function timelineJson({ moments, end, diagnostics }: Timeline): TimelineJson {
  const standing = moments.map(({ world }) => standingOf(world))
  return {
    version: timelineVersion,
    name: standing.findLast((one) => one !== null)?.name ?? '',
    end: {
      at: end.at,
      time: clockText(between(start, end.at)),
      phase: end.phase,
      message: end.message,
      reason: end.reason,
    },
    diagnostics: diagnostics.map((one) => ({ ...one })),
    moments: moments.map((moment, index) => momentJson(moment, standing[index] ?? null)),
  }
}

function momentJson(moment: Moment, standing: StandingNow | null): MomentJson {
  const { at, actions, effects, errors, world } = moment
  return {
    at,
    time: clockText(between(start, at)),
    date: rfc3339(at),
    actions,
    orders: effects.map(({ kind }) => kind),
    errors,
    phase: standing?.phase ?? '',
    message: standing?.message ?? '',
    step: world.rollout?.status.currentStepIndex ?? null,
    weight: standing && weightJson(standing),
    replicaSets: (standing?.replicaSets ?? []).map(replicaSetJson),
    services: servicesJson(world),
    analysisRuns: world.runs.map(({ name, phase, message }) => ({ name, phase, message })),
    experiments: world.experiments.map(({ name, phase, message }) => ({ name, phase, message })),
    traffic: trafficJson(world),
  }
}

function weightJson({ asked, routed, real }: StandingNow): WeightJson {
  return { asked, routed, real }
}

function servicesJson({ rollout }: World): readonly ServiceJson[] {
  return rollout === null ? [] : rollout.services.map(({ name, hash }) => ({ name, hash }))
}

function replicaSetJson(replicaSet: StandingReplicaSet): ReplicaSetJson {
  const { name, hash, revision, template, want, have, ready, available } = replicaSet
  return { name, hash, revision, image: template.image, want, have, ready, available }
}

function trafficJson({ traffic }: World): TrafficJson | null {
  if (traffic === null) return null
  const { sent, refused, served } = traffic
  return { sent, refused, served: served.map((one) => ({ ...one })) }
}
