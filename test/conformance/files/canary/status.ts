import type { RolloutSpec } from '../../../../src/plan/plan.ts'
import type { StrategyRules } from '../../../../src/rollout/contract.ts'
import type { PhaseText } from '../../../../src/rollout/decisions/clientPhase.ts'
import { canaryWaitsFor, clientPhase } from '../../../../src/rollout/decisions/clientPhase.ts'
import {
  canaryHasProgressed,
  hasTimedOut,
  podsHaveProgressed,
} from '../../../../src/rollout/decisions/progress.ts'
import type { RolloutStatus } from '../../../../src/rollout/status.ts'
import { emptyStatus } from '../../../../src/rollout/status.ts'
import { storedPhase } from '../../../../src/rollout/storedPhase.ts'
import { instant } from '../../../../src/units/time.ts'

// Progress, its deadline, and the phase that clients show.

interface Progressing {
  readonly progressing: { readonly reason: string; readonly ageSeconds: number } | null
  readonly progressDeadlineSeconds: number
}

interface Statuses {
  readonly oldStatus: Partial<RolloutStatus>
  readonly newStatus: Partial<RolloutStatus>
}

interface Phase {
  readonly generation?: number
  readonly spec: {
    readonly replicas: number | null
    readonly strategy: 'canary'
    readonly trafficRouting: boolean
    readonly paused?: boolean
    readonly restartAt?: string
  }
  readonly status: Omit<Partial<RolloutStatus>, 'restartedAt' | 'observedGeneration'> & {
    readonly restartedAt?: string
    readonly observedGeneration?: string
  }
}

export const status: Record<string, (input: never) => unknown> = {
  madeProgress({ oldStatus, newStatus }: Statuses) {
    const prev = { ...emptyStatus, ...oldStatus }
    const next = { ...emptyStatus, ...newStatus }
    return { value: podsHaveProgressed(prev, next) || canaryHasProgressed(prev, next) }
  },
  timedOut({ progressing, progressDeadlineSeconds }: Progressing) {
    const now = instant(0)
    const condition =
      progressing === null
        ? undefined
        : { reason: progressing.reason, lastUpdateTime: instant(-progressing.ageSeconds * 1000) }
    return { value: hasTimedOut(condition, progressDeadlineSeconds, now) }
  },
  clientPhase: phaseOf,
}

function phaseOf({ generation = 0, spec, status: recorded }: Phase): PhaseText {
  const { observedGeneration = '', restartedAt, ...rest } = recorded
  const status: RolloutStatus = {
    ...emptyStatus,
    ...rest,
    restartedAt: before(restartedAt),
  }
  const rolloutSpec = {
    replicas: spec.replicas,
    paused: spec.paused ?? false,
    restartAt: before(spec.restartAt),
  } as RolloutSpec
  const rules = {
    waitingFor: () => canaryWaitsFor({ ...status, routed: spec.trafficRouting }),
  } as unknown as StrategyRules
  const view = {
    generation,
    observedGeneration,
    controllerPause: status.controllerPause,
    pauseConditions: status.pauseConditions,
    workloadGeneration: null,
    observedWorkloadGeneration: '',
  }
  const stored = status.phase === '' ? storedPhase(rules, rolloutSpec, status) : status
  const { phase, message } = clientPhase(view, stored)
  return { phase, message }
}

// `T-60s`: sixty seconds before the instant of the test.
function before(text: string | undefined): ReturnType<typeof instant> | null {
  if (text === undefined) return null
  const found = /^T([+-]\d+)s$/.exec(text)
  return instant(Number(found?.[1] ?? 0) * 1000)
}
