import type { Count } from '../units/amounts.ts'
import { after, type Duration, duration, earliest, type Instant, seconds } from '../units/time.ts'
import type { PodCohort } from './objects.ts'

/** What befalls the pods of an image by itself, again and again perhaps. */
export interface PodLife {
  /**
   * At most so many pods of one ReplicaSet are ready, from an instant on; the first holds before it
   * too. [] is no limit.
   */
  readonly caps: readonly (readonly [from: Instant, most: Count])[]
  /** Ready for so long, then not for so long, for ever; null: it stays ready. */
  readonly flaps: { readonly ready: Duration; readonly unready: Duration } | null
  /** The container ends so long after each start, so many times; null: it runs on. */
  readonly crash: { readonly after: Duration; readonly times: number } | null
  /** The registry has the image from then on; 'never', or null: it always had. */
  readonly pullable: Instant | 'never' | null
}

/** How a pod's container stands at an instant. */
export interface Container {
  /** It would pass its readiness probe. */
  readonly up: boolean
  /** '' while it runs; else why it waits, as the kubelet says it. */
  readonly waiting: '' | 'ErrImagePull' | 'ImagePullBackOff' | 'CrashLoopBackOff'
  readonly restarts: Count
  /** When it started, or began to wait. */
  readonly since: Instant
  /** When it may be up, or down, as it is not now; null: never. */
  readonly until: Instant | null
}

/** A pod's container at an instant from its creation on; `startup` is what one start takes. */
export function containerAt(
  life: PodLife | null,
  startup: Duration,
  { createdAt, readyAt }: Pick<PodCohort, 'createdAt' | 'readyAt'>,
  at: Instant,
): Container {
  const begun = life === null ? createdAt : pulledAt(life.pullable, createdAt)
  // It was taken over from a cluster: who was ready before has the image, and pulls none.
  if (readyAt !== null && (begun === null || readyAt < begun)) {
    return running(life, startup, createdAt, at)
  }
  if (begun === null || begun > at) return pulling(begun, createdAt, at)
  return running(life, startup, begun, at)
}

const FIRST_BACK_OFF = seconds(10)
const MOST_BACK_OFF = seconds(300)

/** Container and image back-off double from 10 s to five minutes. */
function doubled(wait: Duration): Duration {
  return duration(Math.min(wait * 2, MOST_BACK_OFF))
}

/** The first attempt at which the registry has the image; null: none will find it. */
function pulledAt(pullable: PodLife['pullable'], createdAt: Instant): Instant | null {
  if (pullable === 'never') return null
  let attempt = createdAt
  let wait = FIRST_BACK_OFF
  while (pullable !== null && attempt < pullable) {
    attempt = after(attempt, wait)
    wait = doubled(wait)
  }
  return attempt
}

/** How long an attempt's failure is what the kubelet says, before it says that it waits. */
const SAID = seconds(1)

function pulling(begun: Instant | null, createdAt: Instant, at: Instant): Container {
  let attempt = createdAt
  let wait = FIRST_BACK_OFF
  while (after(attempt, wait) <= at) {
    attempt = after(attempt, wait)
    wait = doubled(wait)
  }
  const waits = after(attempt, SAID)
  const told = { up: false, restarts: 0, until: begun }
  return at < waits
    ? { ...told, waiting: 'ErrImagePull', since: attempt }
    : { ...told, waiting: 'ImagePullBackOff', since: waits }
}

/** A container that has run so long without failing is taken to be well again. */
const RESET = seconds(600)

function running(life: PodLife | null, startup: Duration, begun: Instant, at: Instant): Container {
  const { crash, flaps } = life ?? { crash: null, flaps: null }
  let since = begun
  if (crash === null) return probed(flaps, startup, 0, since, null, at)
  // The first restart is immediate.
  let wait = duration(0)
  for (let restarts = 0; restarts < crash.times; restarts++) {
    const ends = after(since, crash.after)
    if (at < ends) return probed(flaps, startup, restarts, since, ends, at)
    if (crash.after >= RESET) wait = duration(0)
    const next = after(ends, wait)
    if (at < next) {
      return { up: false, waiting: 'CrashLoopBackOff', restarts, since: ends, until: next }
    }
    wait = wait === 0 ? FIRST_BACK_OFF : doubled(wait)
    since = next
  }
  return probed(flaps, startup, crash.times, since, null, at)
}

/** A container that runs until it ends, or for ever. */
function probed(
  flaps: PodLife['flaps'],
  startup: Duration,
  restarts: Count,
  since: Instant,
  ends: Instant | null,
  at: Instant,
): Container {
  const told = (up: boolean, turns: Instant | null): Container => {
    return { up, waiting: '', restarts, since, until: earliest(turns, ends) }
  }
  const started = after(since, startup)
  if (at < started) return told(false, started)
  if (flaps === null) return told(true, null)
  const turn = flaps.ready + flaps.unready
  const into = (at - started) % turn
  const turned = after(at, duration(-into))
  return into < flaps.ready
    ? told(true, after(turned, flaps.ready))
    : told(false, after(turned, duration(turn)))
}

/** How many pods of a ReplicaSet may be ready; null: as many as want to. */
export function capAt({ caps }: PodLife, at: Instant): Count | null {
  const last = caps.findLast(([from]) => from <= at) ?? caps[0]
  return last === undefined ? null : last[1]
}

/** The next instant at which there is another limit; null: there is none. */
export function nextCapAt({ caps }: PodLife, at: Instant): Instant | null {
  const next = caps.find(([from]) => from > at)
  return next === undefined ? null : next[0]
}
