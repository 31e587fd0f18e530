import { drainOlder } from '../../../replicas/drainOlder.ts'
import { seconds } from '../../../units/time.ts'
import type { Outcome, Pass } from '../../contract.ts'
import { isFullyPromoted, isHalted } from '../../pass.ts'
import { carryOut } from '../carryOut.ts'
import { isReferenced } from '../references.ts'
import { removeDeadlines, resize, scaleNew } from '../scaling.ts'
import { sizesOf } from './sizes.ts'
import { canaryOf } from './view.ts'

/** One group of ReplicaSets is resized a pass: the stable, else the new one, else the rest. */
export function replicaSets(pass: Pass): Outcome {
  const scaled = scaleAll(pass)
  return scaled === 'failed' ? 'failed' : scaled ? 'write' : 'next'
}

export function scaleAll(pass: Pass): boolean | 'failed' {
  if (isHalted(pass)) return false
  removeDeadlines(pass)
  const stable = scaleStable(pass)
  if (stable !== false) return stable
  const fresh = scaleNew(pass)
  if (fresh !== false) return fresh
  return scaleDownOthers(pass)
}

function scaleStable(pass: Pass): boolean | 'failed' {
  const { stableRS, newRS } = pass
  if (stableRS === null || stableRS.name === newRS?.name) return false
  // The weights of the status, not of this pass: the stable shrinks one pass after its traffic
  // moved.
  return resize(pass, stableRS, sizesOf(pass, pass.prev.weights).stable)
}

/** ReplicaSets that are neither new nor stable go, as far as enough pods stay available. */
function scaleDownOthers(pass: Pass): boolean | 'failed' {
  if (pass.othersWant === 0) return false
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
  return carryOut(pass, drained.orders, drained.wakeAt) === 'failed' ? 'failed' : drained.scaled
}
