import type { Order } from '../../cluster/order.ts'
import { type Instant, start } from '../../units/time.ts'
import type { ApiServer } from '../apply/apiServer.ts'
import type { GitCommit } from '../commit.ts'
import type { ApplicationSpec } from './applicationSpec.ts'
import type { LastOperation } from './autoSync/autoSync.ts'
import type { ResourceStatus, SyncStatus } from './compare/compareApplication.ts'
import type { HealthCode } from './health/health.ts'
import type { OperationState } from './operation/operation.ts'
import { type PollSettings, type PollState, startPolling } from './refresh/polling.ts'
import type { ResourceKey } from './resourceKey.ts'
import type { SyncState } from './sync/engineLook.ts'
import type { SyncWindow } from './windows/syncWindows.ts'

/** An Application between two turns of its controller. Plain data. */
export interface ApplicationState {
  readonly name: string
  /** `status.sync.status`; '' before the first comparison. */
  readonly sync: SyncStatus | ''
  /** The hash that was compared last; '' before that. */
  readonly revision: string
  readonly health: { readonly status: HealthCode | ''; readonly message: string }
  /** `Type: message`. */
  readonly conditions: readonly string[]
  readonly resources: readonly ResourceStatus[]
  /** The newest operation, whether it goes on or not. */
  readonly operation: Operation | null
  readonly poll: PollState
  /** What the watch has told of the cluster so far; another text is news. */
  readonly seen: string
}

/** A sync: what was asked for, and how far it has come. */
export interface Operation {
  readonly state: OperationState
  readonly engine: SyncState
  readonly request: SyncOrdered
  /** The hash that is synced. */
  readonly revision: string
  /** When it is looked at next; null: it has ended. */
  readonly lookAt: Instant | null
}

/** Who asked, and for what. */
export interface SyncOrdered {
  readonly prune: boolean
  readonly syncOptions: readonly string[]
  /** Of a self-heal: what it syncs, without hooks; null: everything. */
  readonly resources: readonly ResourceKey[] | null
  readonly selfHealAttempts: number
}

/** What the controller sees of the others when it has its turn over an Application. */
export interface ApplicationView {
  readonly spec: ApplicationSpec
  /** Of its project. */
  readonly windows: readonly SyncWindow[]
  readonly polling: PollSettings
  /** Git's history so far, the oldest first. */
  readonly commits: readonly GitCommit[]
  /** The objects of the cluster; only built where somebody looks at them. */
  readonly server: () => ApiServer
  /** What {@link ApplicationState.seen} becomes: it changes with everything that can matter. */
  readonly seen: string
  /** What the API server objects to in an object; '' if nothing. */
  readonly objectionTo: (object: ApplicationSpec['source']) => string
}

/** A turn while it is taken: what it has stored, written and ordered so far. */
export interface ApplicationTurn {
  readonly view: ApplicationView
  app: ApplicationState
  server: ApiServer | null
  readonly orders: Order[]
}

/** An Application that its controller, which starts with it, has not looked at yet. */
export function newApplication(name: string, settings: PollSettings): ApplicationState {
  return {
    name,
    sync: '',
    revision: '',
    health: { status: '', message: '' },
    conditions: [],
    resources: [],
    operation: null,
    poll: startPolling(settings, start),
    seen: '',
  }
}

/** The cluster as it is in the middle of a turn. */
export function serverIn(turn: ApplicationTurn): ApiServer {
  turn.server ??= turn.view.server()
  return turn.server
}

/** What automated sync looks at of the newest operation. */
export function lastOperationOf(
  operation: Operation | null,
  source: ApplicationSpec['source'],
): LastOperation | null {
  if (operation === null) return null
  const { phase, message, finishedAt } = operation.state
  const { selfHealAttempts } = operation.request
  const result = { revision: operation.revision, source }
  return { phase, message, finishedAt, selfHealAttempts, result }
}
