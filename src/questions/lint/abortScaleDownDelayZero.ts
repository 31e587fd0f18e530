import { type LintRule, seen } from './rule.ts'
import { strategySpot } from './subject.ts'

export const abortScaleDownDelayZero: LintRule = {
  name: 'abort-scale-down-delay-zero',
  severity: 'warning',
  what: "A canary's `abortScaleDownDelaySeconds` is 0.",
  why:
    'The documentation says that 0 keeps the pods of an aborted canary. It keeps those of a ' +
    'setCanaryScale in the very first step, and no others: the abort goes back to step 0, whose ' +
    'weight asks for none.',
  fix: 'The seconds for which the pods are wanted.',
  source: 'GetAbortScaleDownDelaySecondsOrDefault, UseSetCanaryScale',
  find({ rollout }) {
    const canary = rollout?.canary ?? null
    if (rollout === null || canary?.abortScaleDownDelaySeconds !== 0) return []
    const first = canary.steps[0]?.setCanaryScale ?? null
    const keeps = first !== null && !first.matchTrafficWeight && canary.trafficRouting !== null
    if (keeps) return []
    return [
      {
        spot: strategySpot(rollout, 'abortScaleDownDelaySeconds'),
        also: [],
        message: 'abortScaleDownDelaySeconds: 0 keeps no pod of an aborted canary',
        evidence: seen('after an abort the first step is in force, and asks for no pod'),
        fix: 'abortScaleDownDelaySeconds: 86400 keeps them for a day',
      },
    ]
  },
}
