import { type ApiServer, deleted, readStored } from '../../apply/apiServer.ts'
import { anyInMetadata, textsOf } from '../../metadata.ts'
import type { ObjectReference } from '../../reference.ts'
import type { AppliedChange, ChangeSet } from './changeSet.ts'
import { kept } from './marks.ts'
import { inApplyOrder } from './order.ts'

/**
 * Deletes objects in the opposite order of their apply, those only that still carry the labels of
 * their owner and no mark against it. What is gone already counts as deleted.
 */
export function deleteAll(
  server: ApiServer,
  references: readonly ObjectReference[],
  labels: Readonly<Record<string, string>>,
): { readonly server: ApiServer; readonly changes: ChangeSet } {
  const changes: AppliedChange[] = []
  let next = server
  for (const reference of [...references].sort((a, b) => inApplyOrder(b, a))) {
    const live = readStored(next, reference)
    const owned = Object.entries(labels).every(
      ([key, value]) => textsOf(live, 'labels')[key] === value,
    )
    const skipped = live !== null && (!owned || anyInMetadata(live, kept))
    changes.push({ reference, action: skipped ? 'skipped' : 'deleted' })
    if (live !== null && !skipped) next = deleted(next, reference)
  }
  return { server: next, changes }
}
