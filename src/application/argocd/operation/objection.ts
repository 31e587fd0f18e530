import type { SyncPermission } from '../windows/syncWindows.ts'
import type { EngineAnswer, OperationState } from './operation.ts'

/** What may keep an operation from going to the engine at all. */
export interface SyncObstacles {
  readonly windows: SyncPermission
  /** `Type: message`, of the comparison that the operation itself makes. */
  readonly conditions: readonly string[]
  readonly syncOptions: readonly string[]
}

const shared = 'SharedResourceWarning: '
const errors = ['ComparisonError: ', 'InvalidSpecError: ']

/**
 * The answer in the place of the engine's (`SyncAppState`); null: the engine is asked. A window
 * only holds an operation up, everything else ends it.
 */
export function objectionToSync(
  state: OperationState,
  { windows, conditions, syncOptions }: SyncObstacles,
): EngineAnswer | null {
  if (!windows.canSync) {
    const reason = windows.error === '' ? '' : `: ${windows.error}`
    const blocked = `Sync operation blocked by sync window${reason}`
    return { phase: state.phase, message: state.phase === 'Running' ? blocked : state.message }
  }
  const found = conditions.find((condition) => condition.startsWith(shared))
  if (found !== undefined && syncOptions.includes('FailOnSharedResource=true')) {
    return { phase: 'Failed', message: `Shared resource found: ${found.slice(shared.length)}` }
  }
  const broken = conditions.filter((text) => errors.some((error) => text.startsWith(error)))
  return broken.length === 0 ? null : { phase: 'Error', message: broken.join(';') }
}
