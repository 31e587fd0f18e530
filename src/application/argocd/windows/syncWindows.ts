import { parseGoDuration } from '../../../go/duration.ts'
import { after, type Instant, instant } from '../../../units/time.ts'
import { matchesGlob } from '../glob.ts'
import { nextTime, parseSchedule } from './cron.ts'
import { zoneOffset } from './timeZone.ts'

/** An entry of `spec.syncWindows` of an AppProject. */
export interface SyncWindow {
  readonly kind: 'allow' | 'deny'
  /** Five fields of cron, for when it begins. */
  readonly schedule: string
  /** A Go duration, for how long it lasts. */
  readonly duration: string
  /** Patterns; a window without any of the three lists concerns nobody. */
  readonly applications: readonly string[]
  readonly namespaces: readonly string[]
  readonly clusters: readonly string[]
  readonly manualSync: boolean
  readonly timeZone: string
  /** Every list that is there has to match, instead of one of them. */
  readonly andOperator: boolean
  /** A sync that was allowed when it began may go on. */
  readonly syncOverrun: boolean
}

/** What windows look at of an Application. */
export interface WindowSubject {
  readonly name: string
  /** Where its objects go: a namespace, and a cluster by name or by address. */
  readonly namespace: string
  readonly server: string
  readonly clusterName: string
}

/** The windows that concern an Application (`SyncWindows.Matches`). */
export function matchingWindows(
  windows: readonly SyncWindow[],
  subject: WindowSubject,
): readonly SyncWindow[] {
  return windows.filter((window) => {
    const lists: readonly (readonly [readonly string[], readonly string[]])[] = [
      [window.applications, [subject.name]],
      [window.clusters, [subject.clusterName, subject.server].filter((name) => name !== '')],
      [window.namespaces, [subject.namespace]],
    ]
    const set = lists.filter(([patterns]) => patterns.length > 0)
    const fits = ([patterns, names]: readonly [readonly string[], readonly string[]]): boolean =>
      patterns.some((pattern) => names.some((name) => matchesGlob(pattern, name)))
    return window.andOperator ? set.length > 0 && set.every(fits) : set.some(fits)
  })
}

/** Which windows are open, and which that allow are shut; or why one of them cannot be read. */
export type WindowsNow =
  | {
      readonly ok: true
      readonly active: readonly SyncWindow[]
      readonly inactiveAllows: readonly SyncWindow[]
    }
  | { readonly ok: false; readonly error: string }

/**
 * A window is open strictly after its beginning and strictly before its end. A zone's offset is
 * that of `now`, whatever instant is asked for.
 */
export function windowsAt(
  windows: readonly SyncWindow[],
  at: Instant,
  now: Instant = at,
): WindowsNow {
  const active: SyncWindow[] = []
  for (const window of windows) {
    const read = parseSchedule(window.schedule)
    if (!read.ok) {
      return { ok: false, error: `cannot parse schedule '${window.schedule}': ${read.error}` }
    }
    const lasts = parseGoDuration(window.duration)
    if (!lasts.ok) {
      return { ok: false, error: `cannot parse duration '${window.duration}': ${lasts.error}` }
    }
    const local = after(at, zoneOffset(window.timeZone, now))
    const from = instant(Math.floor(local - lasts.milliseconds))
    const begins = nextTime(read.schedule, from)
    // A schedule that never comes is open for ever: Go's zero time is before every other.
    if (begins === null || begins < local) active.push(window)
  }
  const inactive = windows.filter((window) => !active.includes(window))
  return { ok: true, active, inactiveAllows: inactive.filter(({ kind }) => kind === 'allow') }
}

/** Whether a sync may run, or go on; with the reason if a window cannot be read. */
export interface SyncPermission {
  readonly canSync: boolean
  readonly error: string
}

/**
 * Whether the windows that concern an Application let it sync now (`CanSync`). `startedAt`: of the
 * operation that is under way; null: none is.
 */
export function canSync(
  windows: readonly SyncWindow[],
  isManual: boolean,
  startedAt: Instant | null,
  now: Instant,
): SyncPermission {
  const found = windowsAt(windows, now)
  if (!found.ok) return { canSync: false, error: `invalid sync windows: ${found.error}` }
  const blocking = blockingWindows(found)
  if (blocking.length === 0) return { canSync: true, error: '' }
  if (isManual && blocking.every(({ manualSync }) => manualSync))
    return { canSync: true, error: '' }
  const mayGoOn = startedAt !== null && blocking.every(({ syncOverrun }) => syncOverrun)
  return { canSync: mayGoOn && wasAllowed(windows, isManual, startedAt, now), error: '' }
}

// Open ones that deny come first; then it is enough that one that allows is open.
function blockingWindows(found: WindowsNow & { readonly ok: true }): readonly SyncWindow[] {
  const denies = found.active.filter(({ kind }) => kind === 'deny')
  if (denies.length > 0) return denies
  return found.active.length > 0 ? [] : found.inactiveAllows
}

function wasAllowed(
  windows: readonly SyncWindow[],
  isManual: boolean,
  startedAt: Instant,
  now: Instant,
): boolean {
  const found = windowsAt(windows, startedAt, now)
  if (!found.ok) return false
  const blocking = blockingWindows(found)
  return blocking.length === 0 || (isManual && blocking.every(({ manualSync }) => manualSync))
}
