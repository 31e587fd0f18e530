import { labelsIn, recordIn, recordsIn, textIn, textsIn } from '../document/fields.ts'
import { hashLabel } from '../kinds/argo/labels.ts'
import type { JsonObject } from '../units/json.ts'
import { type Instant, rfc3339 } from '../units/time.ts'
import { strategies } from './reconcilers/strategies.ts'
import type { RolloutState } from './state.ts'
import type { RolloutCondition } from './status.ts'
import { compact } from './stored.ts'

/**
 * `.status` of the Rollout, field for field as Argo Rollouts stores it: names, shapes and omissions
 * (an empty text, a zero, a false and an empty list are left out, as Go's `omitempty` does).
 *
 * Not kept: `duration` (only metrics read it), `collisionCount`, `workloadObservedGeneration`,
 * `alb` and `albs`, and of a step plugin's status the times, the back-off and what the plugin
 * stored for itself.
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
    ...Object.fromEntries(
      strategies.map(([name, { statusBlock }]) => [name, statusBlock.write(status)]),
    ),
    HPAReplicas: status.HPAReplicas,
    selector: selectorOf(state),
    stableRS: status.stableRS,
    restartedAt: timeOf(status.restartedAt),
    promoteFull: status.promoteFull,
    phase: status.phase,
    message: status.message,
  })
}

function conditionOf(condition: RolloutCondition): JsonObject {
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

// As `kubectl` prints a label selector: `app=demo,tier in (api,web)`. An HPA counts the pods that
// it selects, so a Rollout with an active ReplicaSet narrows it to that one. Only the full status
// write, which also records the template's hash, writes it.
function selectorOf({ spec, status, replicaSets }: RolloutState): string {
  if (status.currentPodHash === '') return ''
  const selector = recordIn(recordIn(spec.source, 'spec'), 'selector')
  const labels: Record<string, string> = { ...labelsIn(selector, 'matchLabels') }
  const { activeSelector } = status
  if (activeSelector !== '' && replicaSets.some(({ hash }) => hash === activeSelector)) {
    labels[hashLabel] = activeSelector
  }
  const requirements = Object.entries(labels).map(([key, value]) => [key, `${key}=${value}`])
  for (const expression of recordsIn(selector, 'matchExpressions')) {
    const key = textIn(expression, 'key')
    requirements.push([key, requirementOf(key, expression)])
  }
  requirements.sort(([a = ''], [b = '']) => (a < b ? -1 : a > b ? 1 : 0))
  return requirements.length === 0 ? '<none>' : requirements.map(([, text]) => text).join(',')
}

function requirementOf(key: string, expression: JsonObject): string {
  const values = textsIn(expression, 'values').slice().sort().join(',')
  switch (textIn(expression, 'operator')) {
    case 'In':
      return `${key} in (${values})`
    case 'NotIn':
      return `${key} notin (${values})`
    case 'DoesNotExist':
      return `!${key}`
    default:
      return key
  }
}

function timeOf(at: Instant | null): string | null {
  return at === null ? null : rfc3339(at)
}
