import {
  blueGreenMaxUnavailableOf,
  maxSurgeOf,
  maxUnavailableOf,
} from '../../replicas/fenceposts.ts'
import { type Flaw, type LintRule, seen } from './rule.ts'
import { type LintedRollout, strategySpot } from './subject.ts'
import { pods } from './words.ts'

export const quotedIntegerIsPercent: LintRule = {
  name: 'quoted-integer-is-percent',
  severity: 'warning',
  what: '`maxSurge` or `maxUnavailable` is a number in quotes.',
  why: 'A text is a percentage, with or without its sign: "3" is 3 %, and only 3 is three pods.',
  fix: 'Leave the quotes out for a number of pods, or write the percent sign.',
  source: 'GetValueFromIntOrPercent of k8s.io/apimachinery/pkg/util/intstr; #1707',
  find({ rollout }) {
    if (rollout === null) return []
    return (['maxSurge', 'maxUnavailable'] as const).flatMap((field) => flawIn(rollout, field))
  },
}

function flawIn(rollout: LintedRollout, field: 'maxSurge' | 'maxUnavailable'): readonly Flaw[] {
  const { canary, blueGreen, replicas } = rollout
  const value = canary?.[field] ?? (field === 'maxUnavailable' ? blueGreen?.maxUnavailable : null)
  if (typeof value !== 'string' || !/^\s*[+-]?\d+\s*$/.test(value)) return []
  const maxSurge = canary?.maxSurge ?? null
  const maxUnavailable = canary?.maxUnavailable ?? null
  const count =
    canary === null
      ? blueGreenMaxUnavailableOf(value, replicas)
      : field === 'maxSurge'
        ? maxSurgeOf(maxSurge, maxUnavailable, replicas)
        : maxUnavailableOf(maxSurge, maxUnavailable, replicas)
  const name = field === 'maxSurge' ? 'surgePods' : 'unavailablePods'
  const text = `${value} % of ${replicas} comes to ${pods(count)}`
  return [
    {
      spot: strategySpot(rollout, field),
      also: [],
      message: `${field}: "${value}" is ${value} %, and not ${value} pods`,
      evidence: seen(text, { [name]: count, percent: Number(value), replicas }),
      fix: `${field}: ${Number(value)} for pods, ${field}: ${Number(value)}% for a share of them`,
    },
  ]
}
