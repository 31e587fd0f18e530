import type { Snapshot } from '../../cluster/snapshot.ts'
import type { Printed } from '../../units/printed.ts'
import type { RolloutInfo } from '../info.ts'
import { findRollout, type ObjectName } from '../objects/found.ts'
import { failedWith, printed } from '../printed.ts'
import { toStatusText } from '../statusText.ts'

/** Which Rollout, and how. */
export interface GetStatusOptions extends ObjectName {
  /**
   * Waits until the Rollout is Healthy or Degraded, as the plugin does unless it is told
   * `--watch=false`: a snapshot never changes, so that any other phase ends as at a timeout. True
   * if absent.
   */
  readonly watch?: boolean
}

/** `kubectl argo rollouts status NAME`. */
export function getStatus(snapshot: Snapshot, options: GetStatusOptions): Printed {
  const { watch = true } = options
  const found = findRollout(snapshot, options)
  if (!found.ok) return failedWith(found.error)
  return statusEnd(found.info, `${toStatusText(found.info, { watch })}\n`, watch)
}

/** How the command ends when this is the last that it has seen. */
export function statusEnd(
  { phase, message }: Pick<RolloutInfo, 'phase' | 'message'>,
  stdout: string,
  watch: boolean,
): Printed {
  if (phase === 'Degraded') {
    return failedWith(`The rollout is in a degraded state with message: ${message}`, stdout)
  }
  if (watch && phase !== 'Healthy')
    return failedWith('Rollout status watch exceeded timeout', stdout)
  return printed(stdout)
}
