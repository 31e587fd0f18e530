import { formatTime } from '../../go/timeText.ts'
import type { Invariant } from '../../laws/invariant.ts'
import type { Plan } from '../../plan/plan.ts'
import type { Timeline } from '../../timeline/timeline.ts'
import { type ExpectationOutcome, unusable } from '../outcome.ts'

/**
 * A law of `rollout-sim/fast-check`, or one of your own of the same shape. A law that reads the
 * plan is given the one that is handed over, or else what the Rollout asked for at the end (which
 * knows no Services).
 */
export function hold(timeline: Timeline, law: Invariant, plan?: Plan): ExpectationOutcome {
  if (typeof law?.check !== 'function') {
    return unusable('it needs an invariant: { name, claim, check(timeline, plan) }')
  }
  const read = plan ?? planAtTheEnd(timeline)
  if (read === null) return unusable('the Rollout was never applied, so that there is no plan')
  const violation = law.check(timeline, read)
  return {
    kind: 'judged',
    holds: violation === null,
    expected: `to hold "${law.name}" (${law.claim.replace(/\.$/, '')})`,
    found:
      violation === null
        ? 'no moment breaks it'
        : `at ${formatTime(violation.at)} ${violation.message}`,
    at: violation?.at ?? null,
  }
}

function planAtTheEnd({ moments }: Timeline): Plan | null {
  const rollout = moments.at(-1)?.world.rollout ?? null
  if (rollout === null) return null
  return {
    workload: 'Rollout',
    rollout: rollout.spec,
    analysisTemplates: rollout.analysisTemplates,
    services: [],
    deployments: [],
    autoscalers: [],
    templateNames: 'podTemplateHash',
    controller: rollout.controller,
    manifests: [rollout.spec.source],
    assumed: [],
    missing: 'refuse',
  }
}
