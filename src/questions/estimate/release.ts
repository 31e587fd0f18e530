import type { Scenario } from '../../simulation/scenario.ts'
import type { Moment } from '../../timeline/moment.ts'
import { readTime } from '../../timeline/time.ts'
import { between, type Duration, type Instant, start } from '../../units/time.ts'

/**
 * When the release of a scenario begins: at its first new image, at the first files that somebody
 * applies, or else at the beginning.
 */
export function releaseBegins({ script = [] }: Scenario): Instant {
  const entry =
    script.find(({ setImage }) => setImage !== undefined) ??
    script.find(({ apply, patch }) => apply !== undefined || patch !== undefined)
  return entry === undefined ? start : (readTime(entry.at) ?? start)
}

/** How one release of a timeline went. */
export interface Course {
  /** The pod template hash of the new version, and of the one that was stable; '' if none was. */
  readonly hash: string
  readonly before: string
  /** When it was the stable one; null: not by the end. */
  readonly promotedAt: Instant | null
  /** When the last pod of the version before was gone; null: not by the end, or there was none. */
  readonly oldPodsGoneAt: Instant | null
  /** When another version took its place, or it was aborted for good; null: neither. */
  readonly givenUpAt: Instant | null
}

/** The course of the release that begins at an instant; null: no Rollout is there then. */
export function courseOf(moments: readonly Moment[], begins: Instant): Course | null {
  const first = moments.findIndex(({ at, world }) => at >= begins && world.rollout !== null)
  const began = moments[first]?.world.rollout
  if (began === null || began === undefined) return null
  const hash = began.status.currentPodHash
  const before = moments[first - 1]?.world.rollout?.status.stableRS ?? ''
  const later = moments.slice(first)
  const promoted = later.find(({ world }) => world.rollout?.status.stableRS === hash)
  const superseded = later.find(({ world }) => world.rollout?.status.currentPodHash !== hash)
  const last = moments.at(-1)
  const aborted =
    last?.world.rollout?.status.abort === true ? last.world.rollout.status.abortedAt : null
  const isFirst =
    superseded === undefined || (promoted !== undefined && promoted.at <= superseded.at)
  const promotedAt = isFirst ? (promoted?.at ?? null) : null
  return {
    hash,
    before: before === hash ? '' : before,
    promotedAt,
    oldPodsGoneAt: before === hash ? null : goneAt(later, before),
    givenUpAt: promotedAt !== null ? null : (superseded?.at ?? aborted),
  }
}

/** From an instant to the promotion, 0 where that was before; null: there was none. */
export function spanTo(course: Course | null, from: Instant): Duration | null {
  const at = course?.promotedAt ?? null
  return at === null ? null : between(from, at < from ? from : at)
}

// The last time that they were there counts: a rollback brings them back.
function goneAt(moments: readonly Moment[], hash: string): Instant | null {
  const last = moments.findLastIndex(({ world }) =>
    world.rollout?.replicaSets.some((one) => one.hash === hash && one.have > 0),
  )
  return last < 0 ? null : (moments[last + 1]?.at ?? null)
}
