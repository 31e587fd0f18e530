import { withReplicas } from '../../plan/edit.ts'
import type { Outcome, Pass } from '../contract.ts'
import { isFullyPromoted } from '../pass.ts'

/**
 * An HPA needs `spec.replicas`: where it is absent the controller writes 1, and leaves the rest to
 * the next pass. (`syncHandler`)
 */
export function defaultReplicas(pass: Pass): Outcome {
  // An abort of a promoted Rollout is dropped by whatever this pass writes.
  if (isFullyPromoted(pass) && pass.prev.abort) pass.pause.dropAbort = true
  if (pass.spec.replicas !== null) return 'next'
  pass.storedSpec = withReplicas(pass.spec, 1)
  pass.generation += 1
  return 'end'
}
