import { numberIn, recordIn, recordsIn, textIn } from '../../document/fields.ts'
import { canaryWaitsFor } from '../../rollout/decisions/clientPhase.ts'
import type { Count, Weight } from '../../units/amounts.ts'
import type { JsonObject } from '../../units/json.ts'
import type { ProgressInfo, ReplicaSetInfo, Role } from '../info.ts'
import type { StrategyReading, StrategyRule } from './rule.ts'

interface Facts {
  readonly stableRS: string
  readonly currentPodHash: string
  readonly pingPong: boolean
  readonly stablePingPong: string
  /** Of each step its `setWeight`, null where it has none. */
  readonly weights: readonly (Weight | null)[]
  readonly currentStepIndex: number | null
  readonly abort: boolean
  readonly maxTrafficWeight: Weight
  readonly routed: boolean
  /** `status.canary.weights.canary.weight`. */
  readonly routedWeight: Weight | null
  readonly replicas: Count
  readonly updatedReplicas: Count
  readonly availableReplicas: Count
}

export const canary: StrategyRule = (rollout) => reading(factsOf(rollout))

function reading(facts: Facts): StrategyReading {
  return {
    title: 'Canary',
    rolesOf: (hash) => rolesOf(facts, hash),
    progressOf: (replicaSets) => progressOf(facts, replicaSets),
    weight: setWeightOf(facts),
    waitingFor: canaryWaitsFor(facts),
  }
}

function rolesOf(facts: Facts, hash: string): readonly Role[] {
  const stableIsPing = facts.stablePingPong === 'ping'
  if (hash === facts.stableRS) return withPingPong('stable', facts, stableIsPing)
  if (hash === facts.currentPodHash) return withPingPong('canary', facts, !stableIsPing)
  return []
}

function withPingPong(role: Role, facts: Facts, isPing: boolean): readonly Role[] {
  if (!facts.pingPong) return [role]
  return [role, isPing ? 'ping' : 'pong']
}

function progressOf(facts: Facts, replicaSets: readonly ReplicaSetInfo[]): ProgressInfo {
  const { currentStepIndex, weights } = facts
  const setWeight = setWeightOf(facts)
  return {
    step:
      currentStepIndex === null || weights.length === 0
        ? ''
        : `${currentStepIndex}/${weights.length}`,
    setWeight,
    actualWeight: actualWeightOf(facts, setWeight, replicaSets),
  }
}

function hasStepsLeft({ currentStepIndex, weights }: Facts): boolean {
  return (currentStepIndex ?? 0) < weights.length
}

function setWeightOf(facts: Facts): Weight {
  if (facts.abort) return 0
  if (!hasStepsLeft(facts)) return facts.maxTrafficWeight
  const soFar = facts.weights.slice(0, (facts.currentStepIndex ?? 0) + 1)
  return soFar.findLast((weight) => weight !== null) ?? 0
}

function actualWeightOf(
  facts: Facts,
  setWeight: Weight,
  replicaSets: readonly ReplicaSetInfo[],
): Weight {
  if (!hasStepsLeft(facts)) return facts.maxTrafficWeight
  if (facts.availableReplicas <= 0) return 0
  if (facts.routed) return facts.routedWeight ?? setWeight
  const one = replicaSets.findLast(({ roles }) => roles.includes('canary'))
  const available = one?.available ?? 0
  // The plugin multiplies in 32 bits.
  return Math.trunc(Math.imul(available, facts.maxTrafficWeight) / facts.availableReplicas)
}

function factsOf(rollout: JsonObject): Facts {
  const strategy = recordIn(recordIn(recordIn(rollout, 'spec'), 'strategy'), 'canary')
  const status = recordIn(rollout, 'status')
  const routing = recordIn(strategy, 'trafficRouting')
  const weights = recordIn(recordIn(status, 'canary'), 'weights')
  return {
    stableRS: textIn(status, 'stableRS'),
    currentPodHash: textIn(status, 'currentPodHash'),
    pingPong: recordIn(strategy, 'pingPong') !== null,
    stablePingPong: textIn(recordIn(status, 'canary'), 'stablePingPong'),
    weights: recordsIn(strategy, 'steps').map((step) => numberIn(step, 'setWeight')),
    currentStepIndex: numberIn(status, 'currentStepIndex'),
    abort: status?.abort === true,
    maxTrafficWeight: numberIn(routing, 'maxTrafficWeight') ?? 100,
    routed: routing !== null,
    routedWeight: weights === null ? null : (numberIn(recordIn(weights, 'canary'), 'weight') ?? 0),
    replicas: numberIn(status, 'replicas') ?? 0,
    updatedReplicas: numberIn(status, 'updatedReplicas') ?? 0,
    availableReplicas: numberIn(status, 'availableReplicas') ?? 0,
  }
}
