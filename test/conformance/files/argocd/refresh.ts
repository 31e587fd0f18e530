import {
  annotateRefresh,
  type PollSettings,
  pollTurn,
  pollWakeAt,
  requestRefresh,
  startPolling,
} from '../../../../src/application/argocd/refresh/polling.ts'
import {
  type CompareLevel,
  refreshNeeded,
} from '../../../../src/application/argocd/refresh/refresh.ts'
import { duration, instant, seconds } from '../../../../src/units/time.ts'

interface RecordedTimeouts {
  readonly timeout: number
  readonly hardTimeout: number
}

interface RecordedRefresh extends RecordedTimeouts {
  readonly now: number
  readonly application: {
    readonly reconciledAt?: number
    readonly refreshAnnotation?: string
    readonly requestedLevels?: readonly CompareLevel[]
    readonly sourceDiffers?: boolean
    readonly destinationDiffers?: boolean
    readonly ignoreDifferencesDiffers?: boolean
  }
}

export function refreshAnswer({
  now,
  application,
  timeout,
  hardTimeout,
}: RecordedRefresh): unknown {
  const { reconciledAt, refreshAnnotation = null, requestedLevels = [] } = application
  const { sourceDiffers = false, destinationDiffers = false } = application
  const requested =
    requestedLevels.length === 0 ? null : (Math.max(...requestedLevels) as CompareLevel)
  const refresh = refreshNeeded(
    {
      reconciledAt: reconciledAt === undefined ? null : instant(reconciledAt * 1000),
      annotation: refreshAnnotation,
      sourceDiffers,
      destinationDiffers,
      ignoreDifferencesDiffers: application.ignoreDifferencesDiffers ?? false,
      requested,
    },
    { timeout: seconds(timeout), hardTimeout: seconds(hardTimeout) },
    instant(now * 1000 + 1),
  )
  return {
    refresh: refresh !== null,
    level: refresh?.level ?? 2,
    type: refresh?.type ?? 'normal',
    requestStillPending: requested !== null && refresh?.consumesRequest !== true,
  }
}

interface RecordedPoll extends RecordedTimeouts {
  readonly jitter: number
  readonly until: number
  readonly draws: readonly (readonly [number, number])[]
  readonly events: readonly {
    readonly at: number
    readonly request?: CompareLevel
    readonly annotate?: string
  }[]
}

export function pollAnswer(row: RecordedPoll): unknown {
  const settings: PollSettings = {
    timeout: seconds(row.timeout),
    hardTimeout: seconds(row.hardTimeout),
    jitter: seconds(row.jitter),
    // The recorder's cache forgets after a minute, production's after an hour.
    stateCacheExpiry: seconds(60),
    jitterAt: (index) => duration(Math.round((row.draws[index]?.[1] ?? 0) * 1000)),
  }
  const comparisons: unknown[] = []
  let events = row.events
  let state = startPolling(settings, instant(0))
  for (;;) {
    const at = pollWakeAt(state)
    const [event] = events
    if (event !== undefined && (at === null || event.at * 1000 <= at)) {
      events = events.slice(1)
      const when = instant(event.at * 1000)
      if (event.request !== undefined) state = requestRefresh(state, event.request, when)
      if (event.annotate !== undefined) state = annotateRefresh(state, event.annotate, when)
      continue
    }
    if (at === null || at > row.until * 1000) break
    const turn = pollTurn(state, settings, at)
    state = turn.state
    if (turn.refresh === null) continue
    const { level, type } = turn.refresh
    // Of level 0 the recorder saw only that Git was asked as for level 2.
    comparisons.push({
      at: at / 1000,
      level: level === 0 ? 2 : level,
      ...(type === 'hard' && { hard: true }),
    })
  }
  return { comparisons, reconciledAt: (state.reconciledAt ?? 0) / 1000 }
}
