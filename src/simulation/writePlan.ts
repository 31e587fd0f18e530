import { copySpec } from '../plan/edit.ts'
import type { Plan } from '../plan/plan.ts'
import { applyEvent } from '../rollout/apply.ts'
import type { RolloutState } from '../rollout/state.ts'
import { sameJson } from '../units/sameJson.ts'
import type { Instant } from '../units/time.ts'

/**
 * A Rollout of which somebody has written another plan. The same pod template keeps its name: that
 * of a live object may be one that nobody here would give.
 */
export function writePlan(rollout: RolloutState, plan: Plan, at: Instant): RolloutState {
  return applyEvent(rollout, { kind: 'planChanged', at, plan: withKnownTemplate(plan, rollout) })
}

function withKnownTemplate(plan: Plan, { spec: { template } }: RolloutState): Plan {
  const read = plan.rollout.template
  if (read.hash === template.hash || read.image !== template.image) return plan
  if (!sameJson(read.source, template.source)) return plan
  const rollout = copySpec(plan.rollout)
  rollout.template = template
  return { ...plan, rollout }
}
