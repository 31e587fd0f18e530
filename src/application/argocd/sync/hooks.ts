import { recordIn, textsIn } from '../../../document/fields.ts'
import { hasHookFinalizer, hookFinalizer } from '../hook.ts'
import { resourceKeyOf, resourceKeyText } from '../resourceKey.ts'
import { type EngineLook, setResult } from './engineLook.ts'
import type { SyncTask } from './task.ts'

/** Takes the finalizer off a hook that is there. What went wrong; '' if nothing did. */
export function removeHookFinalizer(look: EngineLook, task: SyncTask): string {
  const { live } = task
  if (live === null || !hasHookFinalizer(live)) return ''
  const metadata = recordIn(live, 'metadata')
  const finalizers = textsIn(metadata, 'finalizers').filter((name) => name !== hookFinalizer)
  task.live = { ...live, metadata: { ...metadata, finalizers } }
  // A hook of two phases is one object: it is let go once.
  const key = resourceKeyText(resourceKeyOf(live))
  if (look.released.has(key)) return ''
  look.released.add(key)
  const answer = look.carryOut({ kind: 'removeFinalizer', object: live })
  return answer.ok || answer.notFound ? '' : `failed to update resource: ${answer.error}`
}

/** Takes the finalizer off hooks that have completed. */
export function releaseHooks(look: EngineLook, tasks: readonly SyncTask[]): void {
  for (const task of tasks) {
    const error = removeHookFinalizer(look, task)
    if (error === '') continue
    setResult(look, task, task.status, 'Error', `Failed to remove hook finalizer: ${error}`)
  }
}

/** Deletes hooks whose policy asks for it, at the end of a sync. */
export function deleteHooks(look: EngineLook, tasks: readonly SyncTask[]): void {
  for (const task of tasks) {
    const error = deleteHook(look, task)
    if (error === '' || error === null) continue
    setResult(look, task, task.status, 'Error', `failed to delete resource: ${error}`)
  }
}

/** What went wrong; '' if nothing did, null if the hook was not there any more. */
export function deleteHook(look: EngineLook, task: SyncTask): string | null {
  if (task.live === null) return null
  const answer = look.carryOut({ kind: 'deleteHook', object: task.live })
  if (answer.ok) return ''
  return answer.notFound ? null : `failed to delete resource: ${answer.error}`
}
