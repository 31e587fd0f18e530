import { drainOlder } from '../../../replicas/drainOlder.ts'
import { seconds } from '../../../units/time.ts'
import type { Outcome, Pass } from '../../contract.ts'
import { isFullyPromoted, isHalted } from '../../pass.ts'
import { carryOut } from '../carryOut.ts'
import { isReferenced } from '../references.ts'
import { removeDeadlines, resize, type Scaling, scaleNew } from '../scaling.ts'
import { canaryOf } from './canaryPass.ts'
import { sizesOf } from './sizes.ts'

/**
 * One group of ReplicaSets is resized a pass: the stable, else the new one, else the rest.
 * (`reconcileCanaryReplicaSets`)
 */
export function replicaSets(pass: Pass): Outcome {
  const scaling = scaleAll(pass)
  if (scaling === 'same') return 'next'
  return scaling === 'scaled' ? 'write' : 'failed'
}

export function scaleAll(pass: Pass): Scaling {
  if (isHalted(pass)) return 'same'
  removeDeadlines(pass)
  const stable = scaleStable(pass)
  if (stable !== 'same') return stable
  const fresh = scaleNew(pass)
  if (fresh !== 'same') return fresh
  return scaleDownOthers(pass)
}

function scaleStable(pass: Pass): Scaling {
  const { stableRS, newRS } = pass
  if (stableRS === null || stableRS.name === newRS?.name) return 'same'
  // The weights of the status, not of this pass: the stable shrinks one pass after its traffic
  // moved.
  return resize(pass, stableRS, sizesOf(pass, pass.prev.weights).stable)
}

/** ReplicaSets that are neither new nor stable go, as far as enough pods stay available. */
function scaleDownOthers(pass: Pass): Scaling {
  if (pass.othersWant === 0) return 'same'
  const canary = canaryOf(pass)
  const routed = canary.trafficRouting !== null
  const drained = drainOlder({
    now: pass.clock,
    older: pass.others.map((one) => ({
      name: one.name,
      createdAt: one.createdAt,
      revision: one.revision,
      want: one.want,
      available: one.available,
      scaleDownAt: one.scaleDownAt,
      referenced: routed && isReferenced(pass, one.hash),
    })),
    replicas: pass.desired,
    unavailable: pass.rules.maxUnavailable(pass.spec, pass.desired),
    availableOfAll: pass.allAvailable,
    routed,
    dynamicStableScale: canary.dynamicStableScale,
    promoted: isFullyPromoted(pass),
    targetsVerified: true,
    delay: seconds(pass.rules.scaleDownDelaySeconds(pass.spec)),
    revisionLimit: canary.scaleDownDelayRevisionLimit ?? Number.MAX_SAFE_INTEGER,
  })
  const isDone = carryOut(pass, drained.orders, drained.wakeAt) === 'done'
  return isDone && drained.scaled ? 'scaled' : 'same'
}
