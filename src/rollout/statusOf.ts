import type { JsonObject } from '../units/json.ts'
import { type Instant, rfc3339 } from '../units/time.ts'
import type { StatusBlocks } from './contract.ts'
import { rulesOf } from './reconcilers/strategies.ts'
import type { RolloutState } from './state.ts'
import type { Condition, WeightDestination } from './status.ts'

/**
 * `.status` of the Rollout, field for field as Argo Rollouts stores it: names, shapes and omissions (an empty
 * text, a zero, a false and an empty list are left out, as Go's `omitempty` does).
 */
export function statusOf(state: RolloutState): JsonObject {
  const { status } = state
  return compact({
    abort: status.abort,
    pauseConditions: status.pauseConditions.map(({ reason, startTime }) => ({
      reason,
      startTime: rfc3339(startTime),
    })),
    controllerPause: status.controllerPause,
    abortedAt: timeOf(status.abortedAt),
    currentPodHash: status.currentPodHash,
    currentStepHash: status.currentStepHash,
    replicas: status.replicas,
    updatedReplicas: status.updatedReplicas,
    readyReplicas: status.readyReplicas,
    availableReplicas: status.availableReplicas,
    currentStepIndex: status.currentStepIndex,
    observedGeneration: status.observedGeneration === 0 ? '' : String(status.observedGeneration),
    conditions: status.conditions.map(conditionOf),
    ...rulesOf(state.spec).statusBlocks(status, blocks),
    HPAReplicas: status.HPAReplicas,
    selector: selectorOf(state),
    stableRS: status.stableRS,
    restartedAt: timeOf(status.restartedAt),
    promoteFull: status.promoteFull,
    phase: status.phase,
    message: status.message,
  })
}

const blocks: StatusBlocks = {
  compact,
  run: (run) => (run === null ? null : compact({ ...run })),
  weights: ({ weights }) =>
    weights === null
      ? null
      : compactKeeping(['canary', 'stable'], {
          canary: destinationOf(weights.canary),
          stable: destinationOf(weights.stable),
          additional: weights.additional.map(destinationOf),
          verified: weights.verified,
        }),
  plugins: (statuses) =>
    statuses.map(({ index, name, operation, phase, message }) =>
      compactKeeping(['index'], { index, name, operation, phase, message }),
    ),
}

function destinationOf({ weight, serviceName, podTemplateHash }: WeightDestination): JsonObject {
  return compactKeeping(['weight'], { weight, serviceName, podTemplateHash })
}

function conditionOf(condition: Condition): JsonObject {
  const { type, status, lastUpdateTime, lastTransitionTime, reason, message } = condition
  return {
    type,
    status,
    lastUpdateTime: rfc3339(lastUpdateTime),
    lastTransitionTime: rfc3339(lastTransitionTime),
    reason,
    message,
  }
}

// As `kubectl` prints a label selector: `app=demo,tier=web`.
function selectorOf({ spec }: RolloutState): string {
  const { source } = spec
  const labels = objectIn(objectIn(objectIn(source, 'spec'), 'selector'), 'matchLabels')
  return Object.keys(labels)
    .sort()
    .map((key) => `${key}=${String(labels[key])}`)
    .join(',')
}

function objectIn(object: JsonObject, key: string): JsonObject {
  const value = object[key]
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as JsonObject)
    : {}
}

function timeOf(at: Instant | null): string | null {
  return at === null ? null : rfc3339(at)
}

function compact(fields: Readonly<Record<string, unknown>>): JsonObject {
  return compactKeeping([], fields)
}

// Numbers behind pointers (a step index of 0, a verification of false) are kept; null stands for "absent".
const pointers = new Set(['currentStepIndex', 'verified'])

function compactKeeping(
  kept: readonly string[],
  fields: Readonly<Record<string, unknown>>,
): JsonObject {
  const entries = Object.entries(fields).filter(([key, value]) => {
    if (value === null || value === undefined) return false
    if (kept.includes(key) || pointers.has(key)) return true
    return value !== '' && value !== 0 && value !== false && !isEmptyList(value)
  })
  return Object.fromEntries(entries) as JsonObject
}

function isEmptyList(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0
}
