import type { Scenario } from '../../simulation/scenario.ts'
import type { Timeline } from '../../timeline/timeline.ts'
import { shareOfUsers } from '../../timeline/users.ts'
import { between, type Instant, start } from '../../units/time.ts'
import { playedOnce } from '../played.ts'
import { podRange } from '../readings/pods.ts'
import { answeredSince, exposedTime, heldSince, isDone } from '../readings/release.ts'

/** What a figure counts. */
export type FigureUnit = 'time' | 'pods' | 'requests'

/** What is compared, in the order in which it is told. */
export const figureNames: { readonly [Name in FigureName]: FigureUnit } = {
  /** From the release until the new version is the stable one, and all is Healthy. */
  duration: 'time',
  /** From the release until no pod of the old version is left. */
  oldPodsGoneAfter: 'time',
  /** From the release until no user meets the new version, where it does not stay. */
  backAfter: 'time',
  /** How long users meet the new version before that, weighed by their part of the requests. */
  exposure: 'time',
  /** The most pods that exist, since the release. */
  peakPods: 'pods',
  /** The fewest available pods, since the release. */
  minAvailable: 'pods',
  /** Requests that fail (status 500 or more), and those that no pod is there for. */
  failedRequests: 'requests',
  refusedRequests: 'requests',
}

/** The figures that are compared. */
export type FigureName =
  | 'duration'
  | 'oldPodsGoneAfter'
  | 'backAfter'
  | 'exposure'
  | 'peakPods'
  | 'minAvailable'
  | 'failedRequests'
  | 'refusedRequests'

/** One side of a comparison: milliseconds, pods, requests; null: never, or nobody sends any. */
export type Figures = { readonly [Name in FigureName]: number | null } & {
  /** Of the end. */
  readonly phase: string
  /** Why; '' if there is nothing to say. */
  readonly message: string
}

/** What a scenario comes to. The release is its first new image. */
export function figuresOf(scenario: Scenario): Figures {
  const { timeline } = playedOnce(scenario)
  const released = releaseIn(timeline)
  const { at, oldHash, newHash } = released ?? { at: start, oldHash: '', newHash: '' }
  const isNew = (hash: string): boolean => hash === newHash
  const done = heldSince(timeline, at, ({ rollout }) => isDone(rollout))
  const gone = heldSince(timeline, at, ({ rollout }) => {
    const old = rollout?.replicaSets.find(({ hash }) => hash === oldHash)
    return old === undefined || old.have === 0
  })
  const back = heldSince(timeline, at, (world) => shareOfUsers(world, isNew) === 0)
  const range = released === null ? null : podRange(timeline, at)
  const sends = (scenario.traffic?.requestsPerSecond ?? 0) > 0
  const { byImage, refused } = answeredSince(timeline, at)
  const span = (until: Instant | null): number | null =>
    released === null || until === null ? null : between(at, until)
  return {
    duration: span(done),
    oldPodsGoneAfter: span(gone),
    backAfter: span(back),
    exposure: released === null ? null : exposedTime(timeline, at, isNew, done ?? timeline.end.at),
    peakPods: range?.peak.pods ?? null,
    minAvailable: range?.lowestAvailable.pods ?? null,
    failedRequests: sends ? byImage.reduce((sum, { failed }) => sum + failed, 0) : null,
    refusedRequests: sends ? refused : null,
    phase: timeline.end.phase,
    message: timeline.end.message,
  }
}

interface Released {
  readonly at: Instant
  readonly oldHash: string
  readonly newHash: string
}

// The first template after the one that a Rollout began with.
function releaseIn({ moments }: Timeline): Released | null {
  let oldHash = ''
  for (const { at, world } of moments) {
    const hash = world.rollout?.spec.template.hash ?? ''
    if (oldHash === '') oldHash = hash
    else if (hash !== '' && hash !== oldHash) return { at, oldHash, newHash: hash }
  }
  return null
}
