import type { DrainOrder } from '../../../replicas/drainOlder.ts'
import { delayScaleDown } from '../../../replicas/scaleDownDelay.ts'
import { earliest, type Instant, seconds } from '../../../units/time.ts'
import type { Outcome, Pass } from '../../contract.ts'
import { hasPauseCondition } from '../../pass.ts'
import { carryOut } from '../carryOut.ts'
import { history } from '../history.ts'
import { isReferenced } from '../references.ts'
import { removeDeadlines, resize, scaleNew } from '../scaling.ts'
import { skipsPostPromotion } from './analyses.ts'
import { activeOf, blueGreenOf } from './blueGreenPass.ts'

/**
 * Stable, new and old ReplicaSets are all sized in one pass; a change of size does not end it.
 * (`reconcileBlueGreenReplicaSets`)
 */
export function replicaSets(pass: Pass): Outcome {
  removeDeadlines(pass)
  if (pass.stableRS !== null && resize(pass, pass.stableRS, pass.desired) === 'failed') {
    return 'failed'
  }
  if (scaleNew(pass) === 'failed') return 'failed'
  scaleDownOthers(pass)
  return history(pass)
}

/**
 * The new ReplicaSet's size before promotion: `previewReplicaCount` until the checkpoint is passed.
 */
export function newReplicas(pass: Pass): number {
  const { previewReplicaCount } = blueGreenOf(pass.spec)
  const { prev, newRS } = pass
  if (previewReplicaCount === null || newRS === null) return pass.desired
  const active = activeOf(pass, prev.activeSelector)
  if (active === null || active.name === newRS.name || prev.promoteFull) return pass.desired
  if (newRS.hash !== prev.currentPodHash) return previewReplicaCount
  const paused = pass.spec.paused || prev.pauseConditions.length > 0
  return !paused && prev.scaleUpPreviewCheckPoint ? pass.desired : previewReplicaCount
}

function scaleDownOthers(pass: Pass): void {
  if (pass.others.every((one) => one.want === 0) || holdsOthers(pass)) return
  const policy = {
    now: pass.clock,
    delay: seconds(pass.rules.scaleDownDelaySeconds(pass.spec)),
    revisionLimit: blueGreenOf(pass.spec).scaleDownDelayRevisionLimit ?? Number.MAX_SAFE_INTEGER,
    // A delayed ReplicaSet is held at the full size, whatever its own was.
    held: pass.desired,
  }
  const orders: DrainOrder[] = []
  let delayed = 0
  let wakeAt: Instant | null = null
  for (const one of pass.others.toSorted((a, b) => b.revision - a.revision)) {
    if (one.want === 0 || isReferenced(pass, one.hash)) continue
    const decision = delayScaleDown(policy, one, delayed)
    delayed = decision.delayed
    wakeAt = earliest(wakeAt, decision.wakeAt)
    if (decision.until !== null) {
      orders.push({ kind: 'delay', name: one.name, until: decision.until })
    }
    if (decision.to !== one.want) orders.push({ kind: 'scale', name: one.name, to: decision.to })
  }
  carryOut(pass, orders, wakeAt)
}

// Nothing goes while a verdict is open that may still send traffic back.
function holdsOthers(pass: Pass): boolean {
  if (hasPauseCondition(pass, 'InconclusiveAnalysisRun')) return true
  const { postPromotionAnalysis, scaleDownDelaySeconds } = blueGreenOf(pass.spec)
  return (
    postPromotionAnalysis !== null &&
    scaleDownDelaySeconds === null &&
    !skipsPostPromotion(pass) &&
    pass.runs.postPromotion?.phase !== 'Successful'
  )
}
