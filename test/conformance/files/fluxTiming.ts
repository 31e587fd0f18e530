import { retryDelay } from '../../../src/application/flux/backoff.ts'
import {
  jittered,
  type Nanoseconds,
  retryIntervalOf,
  timeoutOf,
} from '../../../src/application/flux/intervals.ts'
import { emptyQueue, finished, requested, started } from '../../../src/application/flux/queue.ts'
import { goDurationText, parseGoDuration } from '../../../src/go/duration.ts'
import { type CaseFile, ndjsonRows } from '../caseFile.ts'

interface Jitter {
  readonly theme: 'jitter'
  readonly percentage: number
  readonly interval: string
  readonly draws: readonly number[]
}

interface Intervals {
  readonly theme: 'intervals'
  readonly spec: {
    readonly interval: string
    readonly retryInterval?: string
    readonly timeout?: string
  }
}

interface Backoff {
  readonly theme: 'backoff'
  readonly minRetryDelay: string
  readonly maxRetryDelay: string
  readonly forgetBefore: number
  readonly expected: { readonly seconds: readonly number[] }
}

interface Queued {
  readonly theme: 'queue'
  readonly interval: number
  readonly reconcileSeconds: number
  readonly requests: readonly number[]
  readonly until: number
  readonly percentage?: number
  readonly draws?: readonly number[]
  readonly everyNthFails?: number
  readonly retryInterval?: number
}

type Recorded = { readonly id: string; readonly expected: unknown } & (
  | Jitter
  | Intervals
  | Backoff
  | Queued
)

export const fluxTiming: CaseFile = {
  name: 'flux-timing.ndjson',
  rows: (text) =>
    ndjsonRows<Recorded>(text, (row) => ({
      kind: row.theme,
      id: row.id,
      input: row,
      expected: row.expected,
      actual: () => answer(row),
    })),
}

function answer(row: Recorded): unknown {
  switch (row.theme) {
    case 'jitter':
      return {
        nanoseconds: row.draws.map((draw) =>
          String(jittered(nanoseconds(row.interval), row.percentage, draw)),
        ),
      }
    case 'intervals': {
      const { interval, retryInterval, timeout } = row.spec
      const schedule = {
        interval: nanoseconds(interval),
        retryInterval: retryInterval === undefined ? null : nanoseconds(retryInterval),
        timeout: timeout === undefined ? null : nanoseconds(timeout),
      }
      return {
        requeueAfter: goDurationText(schedule.interval),
        retryInterval: goDurationText(retryIntervalOf(schedule)),
        timeout: goDurationText(timeoutOf(schedule)),
      }
    }
    case 'backoff': {
      const delays = { min: nanoseconds(row.minRetryDelay), max: nanoseconds(row.maxRetryDelay) }
      return {
        seconds: row.expected.seconds.map((_, index) => {
          const failures = index < row.forgetBefore ? index : index - row.forgetBefore
          return Number(retryDelay(failures, delays)) / 1e9
        }),
      }
    }
    case 'queue':
      return { reconciles: startsOf(row).map((at) => Number(at) / 1e9) }
  }
}

function nanoseconds(text: string): Nanoseconds {
  const parsed = parseGoDuration(text)
  if (!parsed.ok) throw new Error(parsed.error)
  return parsed.nanoseconds
}

function ofSeconds(seconds: number): Nanoseconds {
  return BigInt(Math.round(seconds * 1e9))
}

/** Plays requests and runs against the queue, and lists when runs begin. */
function startsOf(row: Queued): readonly Nanoseconds[] {
  const requests = [0, ...row.requests].map(ofSeconds)
  const starts: Nanoseconds[] = []
  const until = ofSeconds(row.until)
  let queue = emptyQueue
  let endsAt: Nanoseconds | null = null
  let drawn = 0
  for (;;) {
    const events: readonly Nanoseconds[] = [requests[0], endsAt, queue.dueAt].filter(
      (at) => at !== undefined && at !== null,
    )
    const at: Nanoseconds = events.reduce((a, b) => (b < a ? b : a), events[0] ?? until)
    if (at >= until) return starts
    if (endsAt === at) {
      const fails = row.everyNthFails !== undefined && starts.length % row.everyNthFails === 0
      const after = fails
        ? ofSeconds(row.retryInterval ?? 0)
        : jittered(ofSeconds(row.interval), row.percentage ?? 0, row.draws?.[drawn++] ?? 0.5)
      queue = finished(queue, at, after)
      endsAt = null
    } else if (requests[0] === at) {
      requests.shift()
      queue = requested(queue, at)
    } else {
      queue = started(queue)
      starts.push(at)
      endsAt = at + ofSeconds(row.reconcileSeconds)
    }
  }
}
