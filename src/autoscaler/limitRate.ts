import { int32OfFloat } from '../go/int32.ts'
import type { AutoscalerSpec, ScalingRules } from '../plan/autoscaler.ts'
import type { Count } from '../units/amounts.ts'
import type { Instant } from '../units/time.ts'
import { type RecordedScaling, replicasAtStart } from './scaleEvents.ts'

export interface Limited {
  readonly replicas: Count
  /** Of the condition ScalingLimited. */
  readonly reason: string
  readonly message: string
}

/** A stabilized size within `minReplicas` and `maxReplicas`, and not reached too fast. */
export function limitRate(
  spec: Pick<AutoscalerSpec, 'minReplicas' | 'maxReplicas' | 'behavior'>,
  changes: RecordedScaling,
  wanted: Count,
  current: Count,
  at: Instant,
): Limited {
  const { minReplicas, maxReplicas, behavior } = spec
  if (behavior === null) {
    if (wanted < minReplicas) return limited(minReplicas, 'TooFewReplicas')
    return atMost(wanted, Math.max(2 * current, 4), maxReplicas)
  }
  if (wanted > current) {
    const limit = upLimit(behavior.scaleUp, changes, current, at)
    return atMost(wanted, Math.max(limit, current), maxReplicas)
  }
  if (wanted < current) {
    const limit = Math.min(downLimit(behavior.scaleDown, changes, current, at), current)
    const bottom = Math.max(limit, minReplicas)
    if (wanted < bottom)
      return limited(bottom, limit > minReplicas ? 'ScaleDownLimit' : 'TooFewReplicas')
  }
  return limited(wanted, 'DesiredWithinRange')
}

function atMost(wanted: Count, limit: Count, maxReplicas: Count): Limited {
  const top = Math.min(limit, maxReplicas)
  if (wanted <= top) return limited(wanted, 'DesiredWithinRange')
  return limited(top, limit < maxReplicas ? 'ScaleUpLimit' : 'TooManyReplicas')
}

const messages = {
  DesiredWithinRange: 'the desired count is within the acceptable range',
  TooFewReplicas: 'the desired replica count is less than the minimum replica count',
  TooManyReplicas: 'the desired replica count is more than the maximum replica count',
  ScaleUpLimit: 'the desired replica count is increasing faster than the maximum scale rate',
  ScaleDownLimit: 'the desired replica count is decreasing faster than the maximum scale rate',
}

function limited(replicas: Count, reason: keyof typeof messages): Limited {
  return { replicas, reason, message: messages[reason] }
}

// Rounded up, so that a percentage of few pods is still one. What 32 bits do not hold is negative:
// a policy that is meant to set no limit (2147483647 pods) lets none be added at all.
function upLimit(
  rules: ScalingRules,
  changes: RecordedScaling,
  current: Count,
  at: Instant,
): Count {
  if (rules.selectPolicy === 'Disabled') return current
  const limits = rules.policies.map((policy) => {
    const begun = replicasAtStart(policy, changes, current, at)
    if (policy.type === 'Pods') return (begun + policy.value) | 0
    return int32OfFloat(Math.ceil(begun * (1 + policy.value / 100)))
  })
  return rules.selectPolicy === 'Min' ? Math.min(...limits) : Math.max(...limits)
}

function downLimit(
  rules: ScalingRules,
  changes: RecordedScaling,
  current: Count,
  at: Instant,
): Count {
  if (rules.selectPolicy === 'Disabled') return current
  const limits = rules.policies.map((policy) => {
    const begun = replicasAtStart(policy, changes, current, at)
    if (policy.type === 'Pods') return (begun - policy.value) | 0
    return int32OfFloat(begun * (1 - policy.value / 100))
  })
  return rules.selectPolicy === 'Min' ? Math.max(...limits) : Math.min(...limits)
}
