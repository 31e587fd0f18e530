import { nearest } from '../../document/nearest.ts'
import { formatTime } from '../../go/timeText.ts'
import { everyReplicaSet } from '../../timeline/everyReplicaSet.ts'
import { readTime, type Time } from '../../timeline/time.ts'
import type { Timeline } from '../../timeline/timeline.ts'
import type { Traffic } from '../../timeline/traffic.ts'
import type { World } from '../../timeline/world.ts'
import { type Instant, start } from '../../units/time.ts'
import { type Amount, amountObjection, amountOf, percentText } from '../amount.ts'
import { objectionToOptions } from '../options.ts'
import { type ExpectationOutcome, unusable } from '../outcome.ts'
import { shownArgument } from '../shown.ts'
import { isWorldOrNone } from '../subject.ts'

/** How many users a version may meet. */
export interface Exposure {
  /** A number of requests, or a percentage of all. */
  readonly atMost: Amount
  /**
   * Those that this image answered; absent: those that failed (a status of 500 or more, or nobody
   * there).
   */
  readonly image?: string
  /** From this time on; from the beginning if absent. */
  readonly since?: Time
}

interface Count {
  readonly at: Instant
  /** The moment whose world served the latest of them, or the beginning of the count. */
  readonly servedFrom: Instant
  readonly met: number
  readonly all: number
}

/**
 * Requests up to the end of the timeline, as the Services and the router answered them. A
 * measurement that asks through a Service is a request like any other. An image that never ran is
 * no expectation: most probably it is misspelt.
 */
export function expose(timeline: Timeline, exposure: Exposure): ExpectationOutcome {
  const objection = objectionToOptions('exposure', exposure, ['atMost', 'image', 'since'])
  if (objection !== '') return unusable(objection)
  const { atMost, image, since } = exposure
  if (amountOf(atMost, 1) === null) return unusable(amountObjection('atMost', atMost))
  const from = since === undefined ? start : readTime(since)
  if (from === null) {
    return unusable(`since is ${shownArgument(since)}, and has to be a duration such as '15m'`)
  }
  if (timeline.moments.every(({ world }) => world.traffic === null)) {
    return unusable('the scenario sends no traffic: give it { traffic: { requestsPerSecond } }')
  }
  const ran = imagesOf(timeline)
  if (image !== undefined && !ran.has(image)) return unusable(neverRan(image, ran))
  const asked = { begin: timeline.at(from), end: timeline.at(timeline.end.at) }
  if (![asked.begin, asked.end].every(isWorldOrNone)) {
    return unusable('timeline.at answers with something else than a World or null')
  }
  const counts = countsOf(timeline, image ?? null, from, asked)
  const { met, all } = counts.at(-1) ?? { met: 0, all: 0 }
  const limit = amountOf(atMost, all) ?? 0
  const passed = counts.find((one) => one.met > limit)
  const what = image === undefined ? 'failed' : `met ${image}`
  const share = typeof atMost === 'number' ? atMost : `${atMost} of all`
  const period = since === undefined ? '' : ` since ${formatTime(from)}`
  const total = `${met} of ${all} requests${period} ${what} (${percentText(met, all)})`
  return {
    kind: 'judged',
    holds: passed === undefined,
    expected: `to expose at most ${share} requests to ${image ?? 'failure'}`,
    found: passed === undefined ? total : `${total}${passedText(passed)}`,
    at: passed?.servedFrom ?? null,
  }
}

function imagesOf({ moments }: Timeline): ReadonlySet<string> {
  const replicaSets = moments.flatMap(({ world }) => [...everyReplicaSet(world)])
  return new Set(replicaSets.map(({ template }) => template.image))
}

function neverRan(image: string, ran: ReadonlySet<string>): string {
  const meant = typeof image === 'string' ? nearest(image, ran) : null
  const hint = meant === null ? `images were ${named(ran)}` : `did you mean ${meant}?`
  return `no pod of image ${shownArgument(image)} ever ran; ${hint}`
}

function named(images: Iterable<unknown>): string {
  return [...images].map((one) => (typeof one === 'string' ? one : shownArgument(one))).join(', ')
}

function passedText({ at, servedFrom }: Count): string {
  return `\nthe limit was passed between ${formatTime(servedFrom)} and ${formatTime(at)}`
}

/** The worlds in which the count begins and ends; null before the first moment. */
interface Asked {
  readonly begin: World | null
  readonly end: World | null
}

function countsOf(
  timeline: Timeline,
  image: string | null,
  from: Instant,
  asked: Asked,
): readonly Count[] {
  const hashes = hashesOf(timeline, image)
  const metIn = ({ served, refused }: Traffic): number =>
    served.reduce(
      (sum, one) => sum + (image === null ? one.errors : hashes.has(one.hash) ? one.requests : 0),
      image === null ? refused : 0,
    )
  const allIn = ({ served, refused }: Traffic): number =>
    served.reduce((sum, one) => sum + one.requests, refused)
  const before = asked.begin?.traffic ?? null
  const base = before === null ? { met: 0, all: 0 } : { met: metIn(before), all: allIn(before) }
  const counts: Count[] = []
  let servedFrom = from
  for (const { at, traffic } of worldsAfter(timeline, from, asked.end)) {
    if (traffic === null) continue
    const [met, all] = [metIn(traffic), allIn(traffic)]
    counts.push({ at, servedFrom, met: met - base.met, all: all - base.all })
    servedFrom = at
  }
  return counts
}

// Users ask on after the last moment, until the end.
function worldsAfter(
  { moments, end }: Timeline,
  from: Instant,
  atEnd: World | null,
): readonly World[] {
  const worlds = moments.flatMap(({ at, world }) => (at > from ? [world] : []))
  const last = end.at > (moments.at(-1)?.at ?? from) ? atEnd : null
  return last === null ? worlds : [...worlds, last]
}

// A ReplicaSet may be gone when its requests are counted, so whoever was there at any time is asked
// for its image.
function hashesOf({ moments }: Timeline, image: string | null): ReadonlySet<string> {
  const hashes = new Set<string>()
  for (const { world } of moments) {
    for (const { template } of everyReplicaSet(world)) {
      if (template.image === image) hashes.add(template.hash)
    }
  }
  return hashes
}
