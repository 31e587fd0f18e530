import {
  after,
  type Duration,
  duration,
  earliest,
  type Instant,
  seconds,
  wholeSecond,
} from '../../../units/time.ts'
import { type CompareLevel, type Refresh, type RefreshTimeouts, refreshNeeded } from './refresh.ts'

/** How the controller polls; the first two are `timeout.reconciliation` and `….jitter`. */
export interface PollSettings extends RefreshTimeouts {
  readonly jitter: Duration
  /** How long the resources of the last comparison are remembered, for a level-0 look. */
  readonly stateCacheExpiry: Duration
  /** The draw of so many draws before it, from 0 to `jitter`. */
  readonly jitterAt: (index: number) => Duration
}

/** What comes as standard since 3.0. */
export const standardPolling: Omit<PollSettings, 'jitterAt'> = {
  timeout: seconds(120),
  hardTimeout: duration(0),
  jitter: seconds(60),
  stateCacheExpiry: seconds(3600),
}

/** What the controller knows of when to look at an Application. */
export interface PollState {
  readonly reconciledAt: Instant | null
  /** The earliest look that was asked for: the queue keeps no other. */
  readonly lookAt: Instant | null
  readonly nextResyncAt: Instant | null
  /** What the watch is about to tell. */
  readonly arrivals: readonly Arrival[]
  readonly annotation: string | null
  readonly sourceDiffers: boolean
  readonly requested: CompareLevel | null
  readonly comparedAt: Instant | null
  readonly draws: number
}

/** A write that the watch tells of; the controller's own look like a resync to it. */
interface Arrival {
  readonly at: Instant
  readonly own: boolean
  /** The refresh annotation that comes with it; null: none. */
  readonly annotation: string | null
}

// A look that is asked for without a delay comes after the queue's own millisecond; the watch takes
// five.
const queueDelay = duration(1)
const watchDelay = duration(5)

/** An Application that the controller sees for the first time. */
export function startPolling(settings: PollSettings, at: Instant): PollState {
  return {
    reconciledAt: null,
    lookAt: at,
    nextResyncAt: resyncAfter(settings, at),
    arrivals: [],
    annotation: null,
    sourceDiffers: true,
    requested: null,
    comparedAt: null,
    draws: 0,
  }
}

/** The controller asks itself for a comparison, as after a change in the cluster. */
export function requestRefresh(state: PollState, level: CompareLevel, at: Instant): PollState {
  const requested = Math.max(level, state.requested ?? 0) as CompareLevel
  return lookSoon({ ...state, requested }, at)
}

/** A person, or a webhook, sets the annotation `argocd.argoproj.io/refresh`. */
export function annotateRefresh(state: PollState, annotation: string, at: Instant): PollState {
  const arrival = { at: after(at, watchDelay), own: false, annotation }
  return { ...state, arrivals: [...state.arrivals, arrival] }
}

/** When something is due; null: never. */
export function pollWakeAt(state: PollState): Instant | null {
  const arrival = state.arrivals.reduce<Instant | null>(
    (first, { at }) => earliest(first, at),
    null,
  )
  return earliest(earliest(state.lookAt, state.nextResyncAt), arrival)
}

/** What is due at `now`, and the comparison that it comes to, if any. */
export function pollTurn(
  state: PollState,
  settings: PollSettings,
  now: Instant,
): { readonly state: PollState; readonly refresh: Refresh | null } {
  const looked = state.lookAt !== null && state.lookAt <= now
  const told = receive(looked ? { ...state, lookAt: null } : state, settings, now)
  return looked ? look(told, settings, now) : { state: told, refresh: null }
}

function receive(state: PollState, settings: PollSettings, now: Instant): PollState {
  let told = state
  if (told.nextResyncAt !== null && told.nextResyncAt <= now) {
    const nextResyncAt = resyncAfter(settings, told.nextResyncAt)
    told = lookAfterJitter({ ...told, nextResyncAt }, settings, now)
  }
  for (const { own, annotation } of told.arrivals.filter(({ at }) => at <= now)) {
    told = { ...told, annotation: annotation ?? told.annotation }
    told = own ? lookAfterJitter(told, settings, now) : lookSoon(told, now)
  }
  return { ...told, arrivals: told.arrivals.filter(({ at }) => at > now) }
}

function look(
  state: PollState,
  settings: PollSettings,
  now: Instant,
): { readonly state: PollState; readonly refresh: Refresh | null } {
  const same = { destinationDiffers: false, ignoreDifferencesDiffers: false }
  const refresh = refreshNeeded({ ...state, ...same }, settings, now)
  if (refresh === null) return { state, refresh }
  const left = refresh.consumesRequest ? { ...state, requested: null } : state
  const onlyTree = refresh.level === 0 && isRemembered(state, settings, now)
  if (onlyTree) return { state: left, refresh: null }
  const advances = refresh.level >= 2 || state.reconciledAt === null
  const reconciledAt = advances ? wholeSecond(now) : state.reconciledAt
  const annotated = state.annotation !== null
  const written = annotated || reconciledAt !== state.reconciledAt
  // The annotation goes in a write of its own, so that the watch does not take it for a resync.
  const arrival = { at: after(now, watchDelay), own: !annotated, annotation: null }
  return {
    refresh,
    state: {
      ...left,
      reconciledAt,
      annotation: null,
      sourceDiffers: false,
      comparedAt: now,
      arrivals: written ? [...left.arrivals, arrival] : left.arrivals,
    },
  }
}

function isRemembered(state: PollState, settings: PollSettings, now: Instant): boolean {
  return state.comparedAt !== null && now < after(state.comparedAt, settings.stateCacheExpiry)
}

function lookSoon(state: PollState, now: Instant): PollState {
  return { ...state, lookAt: earliest(state.lookAt, after(now, queueDelay)) }
}

function lookAfterJitter(state: PollState, settings: PollSettings, now: Instant): PollState {
  if (settings.jitter <= 0) return lookSoon(state, now)
  const lookAt = earliest(state.lookAt, after(now, settings.jitterAt(state.draws)))
  return { ...state, lookAt, draws: state.draws + 1 }
}

// The shorter of the two timeouts that are on.
function resyncAfter({ timeout, hardTimeout }: RefreshTimeouts, at: Instant): Instant | null {
  const period = hardTimeout > 0 && hardTimeout < timeout ? hardTimeout : timeout
  return period > 0 ? after(at, period) : null
}
