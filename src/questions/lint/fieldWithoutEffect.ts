import type { CanaryStrategy } from '../../plan/strategy.ts'
import { type LintRule, seen } from './rule.ts'
import { strategySpot, writtenStrategy } from './subject.ts'

export const fieldWithoutEffect: LintRule = {
  name: 'field-without-effect',
  severity: 'info',
  what: 'A field of the strategy does nothing beside the others.',
  why: 'Whoever reads it believes in a safety that is not there.',
  fix: 'Leave it out, or add what it needs.',
  source: 'CalculateReplicaCountsForTrafficRoutedCanary, CalculateReplicaCountsForBasicCanary',
  find({ rollout }) {
    const canary = rollout?.canary ?? null
    if (rollout === null || canary === null) return []
    const written = writtenStrategy(rollout)
    return idle
      .filter(({ field, isIdle }) => written[field] !== undefined && isIdle(canary))
      .map(({ field, why, fix }) => ({
        spot: strategySpot(rollout, field),
        also: [],
        message: `${field} does nothing here`,
        evidence: seen(why),
        fix,
      }))
  },
}

interface Idle {
  readonly field: string
  readonly isIdle: (canary: CanaryStrategy) => boolean
  readonly why: string
  readonly fix: string
}

const isBasic = ({ trafficRouting }: CanaryStrategy): boolean => trafficRouting === null
const unrouted = 'it is for canaries with trafficRouting'

const idle: readonly Idle[] = [
  {
    field: 'maxSurge',
    isIdle: (canary) => !isBasic(canary),
    why: 'with trafficRouting the numbers of pods follow the weights, whatever maxSurge is',
    fix: 'Leave maxSurge out',
  },
  {
    field: 'minPodsPerReplicaSet',
    isIdle: isBasic,
    why: unrouted,
    fix: 'Leave minPodsPerReplicaSet out',
  },
  {
    field: 'abortScaleDownDelaySeconds',
    // 0 has a rule of its own.
    isIdle: (canary) => isBasic(canary) && canary.abortScaleDownDelaySeconds !== 0,
    why: unrouted,
    fix: 'Leave abortScaleDownDelaySeconds out',
  },
  {
    field: 'scaleDownDelayRevisionLimit',
    isIdle: isBasic,
    why: unrouted,
    fix: 'Leave scaleDownDelayRevisionLimit out',
  },
]
