import { nameOf, type Unstructured } from '../object.ts'
import type { OperationPhase } from '../operation/phase.ts'
import { type EngineLook, setResult } from './engineLook.ts'
import { isHookTask, isRunning, type SyncTask } from './task.ts'

/** How a hook stands, read off its live object. */
export interface HookPhase {
  readonly phase: OperationPhase
  readonly message: string
  /** The check itself broke: `message` is its error. */
  readonly failed: boolean
}

/** Reads how the running tasks stand off their live objects, and writes it down. */
export function updateRunning(look: EngineLook, tasks: readonly SyncTask[]): void {
  for (const task of tasks) {
    if (!isRunning(task) || task.live === null) continue
    if (isHookTask(task)) updateHook(look, task, task.live)
    else updateResource(look, task, task.live)
  }
}

function updateHook(look: EngineLook, task: SyncTask, live: Unstructured): void {
  const { phase, message, failed } = hookPhaseOf(look, live)
  if (failed) {
    setResult(look, task, task.status, 'Error', `failed to get resource health: ${message}`)
  } else setResult(look, task, task.status, phase, message)
}

export function hookPhaseOf(look: EngineLook, live: Unstructured): HookPhase {
  const health = look.healthOf(live)
  const created = { phase: 'Succeeded', message: `${nameOf(live)} created`, failed: false } as const
  if (health === null) return created
  const { status, message, failed } = health
  switch (status) {
    case 'Unknown':
    case 'Degraded':
      return { phase: 'Failed', message, failed }
    case 'Progressing':
    case 'Suspended':
      return { phase: 'Running', message, failed }
    case 'Healthy':
      return { phase: 'Succeeded', message, failed }
    default:
      return created
  }
}

// Progressing, Suspended, Missing and Unknown go on being waited for.
function updateResource(look: EngineLook, task: SyncTask, live: Unstructured): void {
  const health = look.healthOf(live)
  if (health === null) setResult(look, task, task.status, 'Succeeded', task.message)
  else if (health.failed) return
  else if (health.status === 'Healthy') {
    setResult(look, task, task.status, 'Succeeded', health.message)
  } else if (health.status === 'Degraded') {
    setResult(look, task, task.status, 'Failed', health.message)
  }
}
