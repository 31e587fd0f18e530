import type { WeightDestination } from '../../../cluster/objects.ts'
import { stableCanCarry } from '../../../replicas/backWeight.ts'
import type { Weight } from '../../../units/amounts.ts'
import type { Outcome, Pass } from '../../contract.ts'
import { decideTraffic } from '../../decisions/trafficWeight.ts'
import { panic } from '../../panic.ts'
import { askToWake, failPass, isAborted, recordEvent, stableHashOf } from '../../pass.ts'
import {
  applyRoutes,
  removeManagedRoutes,
  sameDestination,
  sameDestinations,
  setWeight,
  updateHash,
  verifiedNow,
} from '../../routing.ts'
import type { Weights } from '../../status.ts'
import {
  canaryOf,
  currentStepOf,
  maxTrafficWeightOf,
  rollbackHashOf,
  stepIndexOf,
} from './canaryPass.ts'
import { pointed } from './services.ts'
import { positionOf, scaleReached } from './sizes.ts'

const VERIFY_RETRY = 10_000

/**
 * Decides the canary's weight and tells every configured router; without one no weights are
 * recorded. (`reconcileTrafficRouting`)
 */
export function traffic(pass: Pass): Outcome {
  const providers = canaryOf(pass).trafficRouting?.providers ?? []
  if (providers.length === 0) {
    pass.weights = null
    pass.verified = null
    return 'next'
  }
  for (let asked = 0; asked < providers.length; asked++) {
    const outcome = routeOnce(pass)
    if (outcome !== 'next') return outcome === 'end' ? 'next' : outcome
  }
  return 'next'
}

interface Decision {
  readonly weight: Weight
  readonly canaryHash: string
  readonly additional: readonly WeightDestination[]
}

/** 'end': leave this router and the remaining ones alone. */
function routeOnce(pass: Pass): Outcome {
  const decision = decide(pass)
  if (decision === 'failed') return decision
  const { weight, canaryHash, additional } = decision
  const canary = canaryOf(pass)
  const maximum = maxTrafficWeightOf(pass)
  const gate = {
    replicas: pass.desired,
    maxTrafficWeight: pass.controller.gateByMaxTrafficWeight ? maximum : 100,
    threshold: canary.replicaProgressThreshold,
  }
  if (!stableCanCarry(pass.stableRS, maximum - weight, gate)) return 'end'
  // The first deployment runs past its steps, and must not leave their routes behind.
  if (pass.revision > 1) applyRoutes(pass, currentStepOf(pass))
  const { weightBeforeHash } = pass.controller
  const emptied = weightBeforeHash && (pass.newRS === null || pass.newRS.available === 0)
  // Hashes would send the old weight to a ReplicaSet of no pods.
  if (emptied && pass.prev.weights !== null && pass.prev.weights.canary.weight > 0) {
    setWeight(pass, weight, additional)
  }
  const stableHash = stableHashOf(pass)
  updateHash(pass, canaryHash, stableHash)
  setWeight(pass, weight, additional)
  record(pass, decision, maximum, stableHash)
  const verified = verifiedNow(pass)
  pass.verified = verified
  if (pass.weights !== null && pass.weights !== pass.prev.weights) {
    pass.weights = { ...pass.weights, verified }
  }
  if (verified !== false) return 'next'
  askToWake(pass, pass.clock + VERIFY_RETRY)
  if (weight === maximum && canary.steps.length >= (pass.prev.currentStepIndex ?? 0)) {
    return failPass(pass, `end of rollout, desired weight ${weight} not yet verified`)
  }
  return 'next'
}

function decide(pass: Pass): Decision | 'failed' {
  const rollbackHash = rollbackHashOf(pass)
  const decision = decideTraffic({
    position: positionOf(pass),
    aborted: isAborted(pass),
    rollbackHash,
    recorded: pass.prev.weights === null ? null : pass.prev.weights.canary.weight,
    // Pods alone: the size that the weight is to follow cannot depend on it.
    scaleReached: () => scaleReached(pass, null),
  })
  const { weight } = decision
  if (decision.panics) return failPass(pass, panic)
  if (decision.case === 'aborted' && leadBack(pass, weight) === 'failed') return 'failed'
  if (decision.removesRoutes) removeManagedRoutes(pass)
  return {
    weight,
    canaryHash: rollbackHash ?? pass.spec.template.hash,
    additional: decision.sharesWithExperiment ? experimentDestinations(pass) : [],
  }
}

// Without pods of its own to come back to, the canary Service leads to the stable at once.
function leadBack(pass: Pass, weight: Weight): Outcome {
  const { dynamicStableScale, canaryService } = canaryOf(pass)
  if (dynamicStableScale && weight !== 0) return 'next'
  return pointed(pass, canaryService, pass.stableRS, false)
}

/** A running experiment's templates take their weights from the stable's share. */
function experimentDestinations(pass: Pass): WeightDestination[] {
  const running = pass.experiment
  if (running === null || running.phase !== 'Running') return []
  const { steps } = canaryOf(pass)
  const index = stepIndexOf(pass)
  if (index === null || index >= steps.length) return []
  let at = index
  while (at >= 0 && steps[at]?.experiment == null) at--
  const templates = steps[at]?.experiment?.templates ?? []
  const destinations: WeightDestination[] = []
  for (const status of running.templates) {
    const weight = templates.find((one) => one.name === status.name)?.weight ?? null
    if (weight !== null) {
      destinations.push({ weight, serviceName: status.serviceName, podTemplateHash: status.hash })
    }
  }
  return destinations
}

function record(pass: Pass, decision: Decision, maximum: Weight, stableHash: string): void {
  const canary = canaryOf(pass)
  const { weight, canaryHash, additional } = decision
  const taken = additional.reduce((total, one) => total + one.weight, 0)
  const next: Weights = {
    canary: { weight, serviceName: canary.canaryService, podTemplateHash: canaryHash },
    stable: {
      weight: maximum - weight - taken,
      serviceName: canary.stableService,
      podTemplateHash: stableHash,
    },
    additional,
    verified: null,
  }
  const before = pass.prev.weights
  if (before !== null && sameWeights(before, next)) return
  recordEvent(
    pass,
    'Normal',
    'TrafficWeightUpdated',
    `Traffic weight updated ${changeText(before, next)}`,
  )
  pass.weights = next
}

function sameWeights(a: Weights, b: Weights): boolean {
  return (
    sameDestination(a.canary, b.canary) &&
    sameDestination(a.stable, b.stable) &&
    sameDestinations(a.additional, b.additional)
  )
}

// Only a hash that changed leaves no text at all.
function changeText(before: Weights | null, next: Weights): string {
  const parts: string[] = []
  if (before === null) parts.push(`to ${next.canary.weight}`)
  else if (before.canary.weight !== next.canary.weight) {
    parts.push(`from ${before.canary.weight} to ${next.canary.weight}`)
  }
  if (before !== null && !sameDestinations(before.additional, next.additional)) {
    parts.push(`additional: ${goStructs(next.additional)}`)
  }
  return parts.join(', ')
}

// Go prints a list of structs as `[{weight service hash} …]`.
function goStructs(list: readonly WeightDestination[]): string {
  const structs = list.map((one) => `{${one.weight} ${one.serviceName} ${one.podTemplateHash}}`)
  return `[${structs.join(' ')}]`
}
