import { targetsOf } from './canarySteps.ts'
import { type Flaw, type LintRule, seen } from './rule.ts'
import { strategySpot } from './subject.ts'
import { pods, rounded } from './words.ts'

export const setCanaryScaleSticks: LintRule = {
  name: 'set-canary-scale-sticks',
  severity: 'warning',
  what: 'After a `setCanaryScale`, a later `setWeight` sends more than its pods were meant for.',
  why: 'The scale stays in force until another one: later weights move traffic, and no pods.',
  fix: 'setCanaryScale: { matchTrafficWeight: true } before the next setWeight.',
  source: 'GetCanaryReplicasOrWeight, UseSetCanaryScale; #3501, #1294, #4642',
  find({ rollout }) {
    if (rollout === null) return []
    const told = new Set<number>()
    return targetsOf(rollout).flatMap((target, index): readonly Flaw[] => {
      const { scale, weight, maxTrafficWeight, needed } = target
      if (scale === null || rollout.canary?.steps[index]?.setWeight == null) return []
      if (index <= scale.index || target.pods >= needed || told.has(scale.index)) return []
      told.add(scale.index)
      const share = (weight / maxTrafficWeight) * rollout.replicas
      const load = target.pods === 0 ? null : share / target.pods
      const times =
        load === null ? 'no pod takes' : `each takes ${rounded(load)} times a pod's load of`
      return [
        {
          spot: strategySpot(rollout, 'steps', scale.index, 'setCanaryScale'),
          also: [strategySpot(rollout, 'steps', index, 'setWeight')],
          message: `it still holds at setWeight: ${weight}, which moves traffic and no pods`,
          evidence: seen(`at step ${index + 1}, with ${pods(target.pods)}, ${times} the traffic`, {
            canaryPods: target.pods,
            weight,
            loadPerPod: load,
            podsForWeight: needed,
          }),
          fix: 'setCanaryScale: { matchTrafficWeight: true } in a step before that weight',
        },
      ]
    })
  },
}
