import type { Instant } from '../../../units/time.ts'
import type { ApplicationState, SyncOrdered } from '../applicationState.ts'
import { startedSync } from '../sync/engineLook.ts'
import { type OperationState, startOperation } from './operation.ts'

/** An Application that has been asked to sync the revision that it was compared at last. */
export function startSync(
  app: ApplicationState,
  { prune, syncOptions, resources, selfHealAttempts }: SyncOrdered,
  asked: Pick<OperationState, 'automated' | 'retry'>,
  at: Instant,
): ApplicationState {
  const { revision } = app
  const partial = resources !== null
  return {
    ...app,
    operation: {
      state: startOperation({ ...asked, revision, dryRun: false, partial }, at),
      engine: startedSync,
      request: { prune, syncOptions, resources, selfHealAttempts },
      revision,
      lookAt: at,
    },
  }
}
