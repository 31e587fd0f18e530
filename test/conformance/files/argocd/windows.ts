import {
  canSync,
  matchingWindows,
  type SyncWindow,
  windowsAt,
} from '../../../../src/application/argocd/windows/syncWindows.ts'
import { type Instant, instant, parseRfc3339 } from '../../../../src/units/time.ts'

interface Recorded {
  readonly application: {
    readonly name: string
    readonly namespace: string
    readonly server: string
  }
  readonly windows: readonly Partial<SyncWindow>[]
  readonly now: string
  readonly manual: boolean
  readonly operationStartedAt?: string
}

export function windowAnswer(row: Recorded): unknown {
  const windows = row.windows.map(whole)
  const now = at(row.now)
  const matching = matchingWindows(windows, { ...row.application, clusterName: '' })
  const found = windowsAt(matching, now)
  // Asked by itself, this reads no window that denies.
  const allows = windowsAt(
    matching.filter(({ kind }) => kind === 'allow'),
    now,
  )
  const started = row.operationStartedAt === undefined ? null : at(row.operationStartedAt)
  const allowed = canSync(matching, row.manual, started, now)
  const indexes = (some: readonly SyncWindow[]) => some.map((window) => windows.indexOf(window))
  return {
    matches: indexes(matching),
    ...(found.ok && { active: indexes(found.active) }),
    ...(allows.ok && { inactiveAllows: indexes(allows.inactiveAllows) }),
    canSync: allowed.canSync,
    ...(allowed.error !== '' && { error: allowed.error }),
  }
}

function whole(window: Partial<SyncWindow>): SyncWindow {
  return {
    kind: 'allow',
    schedule: '',
    duration: '',
    applications: [],
    namespaces: [],
    clusters: [],
    manualSync: false,
    timeZone: '',
    andOperator: false,
    syncOverrun: false,
    ...window,
  }
}

function at(text: string): Instant {
  return parseRfc3339(text) ?? instant(0)
}
