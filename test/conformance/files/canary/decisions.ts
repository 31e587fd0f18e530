import { newestRules } from '../../../../src/releases/rules.ts'
import { stableCanCarry } from '../../../../src/replicas/backWeight.ts'
import type { ReplicaProgressThreshold } from '../../../../src/replicas/enough.ts'
import { maxUnavailableOf } from '../../../../src/replicas/fenceposts.ts'
import { promotionReason } from '../../../../src/rollout/decisions/promotion.ts'
import { restartBudget } from '../../../../src/rollout/decisions/restart.ts'
import { dynamicRollbackHash, isWithinWindow } from '../../../../src/rollout/decisions/rollback.ts'
import { maySwitchService } from '../../../../src/rollout/decisions/serviceSwitch.ts'
import { decideTraffic } from '../../../../src/rollout/decisions/trafficWeight.ts'
import type { IntOrString } from '../../../../src/units/amounts.ts'
import { instant } from '../../../../src/units/time.ts'
import type { Cast, RecordedReplicaSet, RecordedRollout } from './recorded.ts'
import { countsOf, isRouted, maxTrafficWeightOf, positionOf, replicasOf } from './recorded.ts'
import { replicaSetReferenced } from './references.ts'
import { scaleReached } from './sizes.ts'

// What a pass decides about traffic, promotion, Services and restarts.

interface Rollout extends Cast {
  readonly rollout: RecordedRollout
}

interface Carry {
  readonly rollout: RecordedRollout
  readonly rs: RecordedReplicaSet | null
  readonly weight: number
}

interface Aged {
  readonly createdAt: number
  readonly experiment: boolean
}

interface Window {
  readonly allRSs: readonly Aged[]
  readonly stableRS: Aged | null
  readonly newRS: Aged | null
  readonly revisions: number
}

interface Restart {
  readonly replicas: number
  readonly maxSurge: IntOrString | null
  readonly maxUnavailable: IntOrString | null
  readonly totalSpecReplicas: number
  readonly availablePods: number
  readonly podsOlderThanRestartAt: number
}

export const decisions: Record<string, (input: never) => unknown> = {
  stableCanCarryWeight: (input: Carry) => ({
    value: stableCanCarry(countsOf(input.rs), input.weight, gateOf(input.rollout)),
  }),
  desiredTrafficWeight,
  rollbackWithinWindow: (input: Window) => ({
    value: isWithinWindow(
      {
        newRS: agedOf(input.newRS),
        stableRS: agedOf(input.stableRS),
        all: input.allRSs.filter(({ experiment }) => !experiment).map(born),
      },
      input.revisions,
    ),
  }),
  dynamicallyRollingBackToStable(input: {
    readonly rollout: RecordedRollout
    readonly desiredRS: RecordedReplicaSet | null
  }) {
    return { value: rollbackHashOf(input.rollout, input.desiredRS) !== null }
  },
  shouldFullPromote: (input: Rollout) => ({ reason: reasonOf(input) }),
  replicaSetReferenced,
  serviceSwitch(input: {
    readonly managed: boolean
    readonly checkAvailability: boolean
    readonly rs: RecordedReplicaSet | null
  }) {
    return {
      switch: maySwitchService(
        { managedBy: input.managed ? 'demo' : null },
        countsOf(input.rs),
        input.checkAvailability,
      ),
    }
  },
  restart: restartOf,
}

/** `setWeight` is what the router is told; `decided` stands even where the stable cannot carry the rest. */
function desiredTrafficWeight(input: Rollout): unknown {
  const { rollout, newRS, stableRS } = input
  const position = positionOf(rollout, input)
  const weights = rollout.status?.canary?.weights ?? null
  const recorded = weights?.canary.weight ?? null
  const { weight } = decideTraffic({
    position,
    aborted: position.aborted,
    rollbackHash: rollbackHashOf(rollout, newRS),
    recorded,
    scaleReached: () => scaleReached(input),
  })
  const rest = maxTrafficWeightOf(rollout) - weight
  const passes = stableCanCarry(countsOf(stableRS), rest, gateOf(rollout))
  const emptied = (position.canaryAvailable ?? 0) === 0 && (recorded ?? 0) > 0
  return {
    decided: weight,
    setWeight: passes ? weight : undefined,
    skipped: !passes,
    resetBeforeHash: passes && emptied,
  }
}

function gateOf(rollout: RecordedRollout): {
  replicas: number
  maxTrafficWeight: number
  threshold: ReplicaProgressThreshold | null
} {
  return {
    replicas: replicasOf(rollout),
    maxTrafficWeight: maxTrafficWeightOf(rollout),
    threshold: rollout.canary?.replicaProgressThreshold ?? null,
  }
}

function rollbackHashOf(rollout: RecordedRollout, newRS: RecordedReplicaSet | null): string | null {
  const { status, canary } = rollout
  const weights = status?.canary?.weights ?? null
  return dynamicRollbackHash({
    promoted: (status?.stableRS ?? '') === (status?.currentPodHash ?? ''),
    routed: isRouted(rollout),
    dynamicStableScale: canary?.dynamicStableScale ?? false,
    recordedHash: weights === null ? null : (weights.canary.podTemplateHash ?? ''),
    newRS:
      newRS === null ? null : { hash: newRS.hash ?? '', available: newRS.availableReplicas ?? 0 },
    desired: replicasOf(rollout),
  })
}

function agedOf(recorded: Aged | null): ReturnType<typeof born> | null {
  return recorded === null ? null : born(recorded)
}

function born({ createdAt }: { readonly createdAt?: number }): {
  createdAt: ReturnType<typeof instant>
} {
  return { createdAt: instant((createdAt ?? 0) * 1000) }
}

function reasonOf({ rollout, newRS, stableRS }: Rollout): string {
  const { canary, status } = rollout
  const position = positionOf(rollout, { newRS, stableRS })
  const all = [newRS, stableRS].filter((one) => one !== null)
  const withinWindow = isWithinWindow(
    {
      newRS: newRS === null ? null : born(newRS),
      stableRS: stableRS === null ? null : born(stableRS),
      all: all.map(born),
    },
    rollout.rollbackWindow?.revisions ?? 0,
  )
  return promotionReason({
    newRS: countsOf(newRS),
    hasStable: stableRS !== null,
    aborted: position.aborted,
    promoteFull: position.promoteFull,
    fastRollback: withinWindow || (newRS !== null && status?.stableRS === newRS.hash),
    withinWindow,
    desired: position.replicas,
    threshold: canary?.replicaProgressThreshold ?? null,
    stepCount: position.steps.length,
    stepIndex: position.index,
    controller: newestRules,
  })
}

function restartOf(input: Restart): unknown {
  const { replicas, availablePods, podsOlderThanRestartAt } = input
  const budget = restartBudget({
    replicas,
    wanted: input.totalSpecReplicas,
    available: availablePods,
    unavailable: maxUnavailableOf(input.maxSurge, input.maxUnavailable, replicas),
  })
  const evicted = Math.max(0, Math.min(podsOlderThanRestartAt, budget))
  return { evicted, restartedAtSet: evicted === podsOlderThanRestartAt }
}
