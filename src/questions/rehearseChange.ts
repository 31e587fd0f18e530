import type { Plan } from '../plan/plan.ts'
import type { Scenario } from '../simulation/scenario.ts'
import { everyReplicaSet } from '../timeline/everyReplicaSet.ts'
import { readTime, type Time, textOfTime } from '../timeline/time.ts'
import type { Timeline } from '../timeline/timeline.ts'
import { shareOfUsers } from '../timeline/users.ts'
import type { World } from '../timeline/world.ts'
import type { Count } from '../units/amounts.ts'
import type { Diagnostic } from '../units/diagnostic.ts'
import type { JsonObject } from '../units/json.ts'
import { type Duration, duration, type Instant, start } from '../units/time.ts'
import type { Asked } from './asked.ts'
import { runningScenario } from './change/runningScenario.ts'
import { playedOnce, playedWith } from './played.ts'
import { type Place, placeNow, weightNow } from './readings/place.ts'
import { type PodsAt, podRange, worldAt, worldsSince } from './readings/pods.ts'
import {
  type AnsweredByImage,
  answeredSince,
  heldSince,
  imagesByHash,
  isDone,
} from './readings/release.ts'
import { sameStory } from './readings/story.ts'
import type { RehearsalOptions } from './rehearsal.ts'

/** What is merged, and when. */
export interface ChangeOptions extends Pick<RehearsalOptions, 'release' | 'gates' | 'startup'> {
  /** What is applied: the plan of the next commit, or its manifests. */
  readonly next: Plan | readonly JsonObject[]
  /** When; 1m, or when all has settled, where a plan alone is running. */
  readonly at?: Time
  /** What users ask; as in a scenario. */
  readonly traffic?: Scenario['traffic']
}

/** What became of one image. */
export interface ImageCourse extends AnsweredByImage {
  /** Its pods when the change came. */
  readonly podsBefore: Count
  /** And in the end. */
  readonly podsAfter: Count
  /**
   * From when on it has no pods until the end, which may be before the change; null: it has some,
   * or never had.
   */
  readonly goneAt: Instant | null
  /** All that it answered, since the beginning of the scenario. */
  readonly requestsInAll: number
}

/** The weight that users' requests are split by, from an instant on. */
export interface WeightAt {
  readonly at: Instant
  /** Of the router's denominator. */
  readonly weight: number
}

/** What applying a commit to a running Rollout does: the step, not either of its sides. */
export interface ChangeRehearsal {
  readonly at: Instant
  /** What the API server, or the controller, says against it; '' if nothing. */
  readonly refused: string
  /** Nothing is different from then on. */
  readonly doesNothing: boolean
  /** The steps begin anew, or for the first time, at the first one. */
  readonly startsOver: boolean
  /** Where the Rollout stood, and where it stands when the instant has settled. */
  readonly before: Place
  /** And right after it. */
  readonly after: Place
  /** When the Rollout is Healthy for good: as it would have been, and as it is; null: it is not. */
  readonly endsAt: { readonly without: Instant | null; readonly with: Instant | null }
  /** How much sooner it ends (negative: later); null where one of them has no end. */
  readonly gained: Duration | null
  /** The phase in the end. */
  readonly phase: string
  /** Why; '' if there is nothing to say. */
  readonly message: string
  /** From the change on. */
  readonly lowestAvailable: PodsAt
  /** The same of the stable version alone. */
  readonly lowestAvailableOfStable: PodsAt
  /** Most pods that exist. */
  readonly peakPods: PodsAt
  /** `spec.replicas`, before and after. */
  readonly replicas: { readonly before: Count; readonly after: Count }
  /** What became of each image. */
  readonly images: readonly ImageCourse[]
  /** From the change on; the first entry is how it stood. */
  readonly weights: readonly WeightAt[]
  /** Requests for which no pod was there, from the change on; and when, in one stretch. */
  readonly refusedRequests: number
  /** When users found no pod, from the change on. */
  readonly outages: readonly Outage[]
  /** What is wrong; [] if nothing is. */
  readonly diagnostics: readonly Diagnostic[]
  /** Run it: `simulate(scenario)`. */
  readonly scenario: Scenario
}

/** A time in which no pod was there for some users. */
export interface Outage {
  /** When it begins. */
  readonly from: Instant
  /** null: until the end. */
  readonly until: Instant | null
}

/**
 * What applying the next commit to a running Rollout does: pods, requests and time of the step
 * itself. `running` is a plan (which is applied and settles) or a scenario, into whose course the
 * files are applied at an instant.
 */
export function rehearseChange(running: Asked, options: ChangeOptions): ChangeRehearsal {
  const { scenario: given, time } = runningScenario(running, options)
  const at = readTime(time) ?? start
  const played = playedOnce({
    ...given,
    ...(options.traffic === undefined ? {} : { traffic: options.traffic }),
  })
  const entry = { at: textOfTime(time), apply: options.next }
  const timeline = playedWith(played, [entry], at)
  const scenario = { ...played.scenario, script: [...(played.scenario.script ?? []), entry] }
  const without = played.timeline
  const before = worldAt(without, at)
  const now = worldAt(timeline, at)
  const range = podRange(timeline, at)
  const endsAt = {
    without: heldSince(without, at, ({ rollout }) => isDone(rollout)),
    with: heldSince(timeline, at, ({ rollout }) => isDone(rollout)),
  }
  const nobody: PodsAt = { pods: 0, at }
  const place = { before: placeIn(before), after: placeIn(now) }
  return {
    at,
    refused: refusalAt(timeline, at),
    doesNothing: sameStory(without, timeline, at),
    startsOver: startsOver(before, now),
    ...place,
    endsAt,
    gained:
      endsAt.with === null || endsAt.without === null
        ? null
        : duration(endsAt.without - endsAt.with),
    phase: timeline.end.phase,
    message: timeline.end.message,
    lowestAvailable: range?.lowestAvailable ?? nobody,
    lowestAvailableOfStable: range?.lowestAvailableOfStable ?? nobody,
    peakPods: range?.peak ?? nobody,
    replicas: { before: replicasIn(before), after: replicasIn(now) },
    images: imageCourses(timeline, before, at),
    weights: weightsFrom(timeline, before, at),
    refusedRequests: answeredSince(timeline, at).refused,
    outages: outagesFrom(timeline, at),
    diagnostics: timeline.diagnostics,
    scenario,
  }
}

function placeIn(world: World | null): Place {
  return world?.rollout ? placeNow(world.rollout) : nowhere
}

const nowhere: Place = {
  phase: '',
  message: '',
  step: null,
  weight: null,
  canaryPods: 0,
  stablePods: 0,
  image: '',
  stableImage: '',
}

function replicasIn(world: World | null): Count {
  return world?.rollout?.spec.replicas ?? 1
}

// Another template, or other steps: the controller begins at the first step (`resetStatus`).
function startsOver(before: World | null, now: World | null): boolean {
  const [was, is] = [before?.rollout?.status, now?.rollout?.status]
  if (was === undefined || is === undefined || is.stableRS === is.currentPodHash) return false
  return was.currentPodHash !== is.currentPodHash || was.currentStepHash !== is.currentStepHash
}

function refusalAt({ moments }: Timeline, at: Instant): string {
  const moment = moments.find((one) => one.at === at)
  const { refused = '' } = moment?.world.rollout?.spec ?? {}
  return [...(moment?.errors ?? []), refused].filter((text) => text !== '').join('; ')
}

function imageCourses(
  timeline: Timeline,
  before: World | null,
  at: Instant,
): readonly ImageCourse[] {
  const images = imagesByHash(timeline)
  const answered = answeredSince(timeline, at).byImage
  const inAll = answeredSince(timeline, start).byImage
  return [...new Set(images.values())].map((image) => {
    const podsIn = (world: World | null): Count => podsOfImage(world, image)
    const { requests = 0, failed = 0 } = answered.find((one) => one.image === image) ?? {}
    const hadAny = timeline.moments.some(({ world }) => podsIn(world) > 0)
    return {
      image,
      requests,
      failed,
      requestsInAll: inAll.find((one) => one.image === image)?.requests ?? 0,
      podsBefore: podsIn(before),
      podsAfter: podsIn(timeline.moments.at(-1)?.world ?? null),
      goneAt: hadAny ? heldSince(timeline, start, (world) => podsIn(world) === 0) : null,
    }
  })
}

function podsOfImage(world: World | null, image: string): Count {
  if (world === null) return 0
  const all = [...everyReplicaSet(world), ...(world.rollout?.orphans ?? [])]
  const meant = all.filter(({ template }) => template.image === image)
  return meant.reduce((sum, { have }) => sum + have, 0)
}

function weightsFrom(timeline: Timeline, before: World | null, at: Instant): readonly WeightAt[] {
  const weights: WeightAt[] = []
  const note = (instant: Instant, world: World | null): void => {
    const weight = world?.rollout ? (weightNow(world.rollout) ?? 0) : 0
    if (weights.at(-1)?.weight !== weight) weights.push({ at: instant, weight })
  }
  note(at, before)
  for (const one of worldsSince(timeline, at)) note(one.at, one.world)
  return weights
}

// A part of the traffic goes where no pod is ready.
function outagesFrom(timeline: Timeline, at: Instant): readonly Outage[] {
  const outages: Outage[] = []
  let from: Instant | null = null
  for (const one of worldsSince(timeline, at)) {
    const isOut = one.world.rollout !== null && shareOfUsers(one.world, () => true) < SERVED
    if (isOut) from ??= one.at
    else if (from !== null) {
      outages.push({ from, until: one.at })
      from = null
    }
  }
  return from === null ? outages : [...outages, { from, until: null }]
}

const SERVED = 1 - 1e-9
