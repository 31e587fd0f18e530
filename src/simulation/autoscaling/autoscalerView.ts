import { type AutoscalerView, noValues } from '../../autoscaler/observed.ts'
import type { AutoscalerState } from '../../autoscaler/state.ts'
import { selects } from '../../plan/selects.ts'
import type { WorldNow } from '../worldNow.ts'
import { observedMetrics } from './observedMetrics.ts'
import { observedPods } from './observedPods.ts'
import { labelledReplicaSets } from './podGroups.ts'
import { ownSelectorOf, scaleOf } from './scaleOf.ts'
import { podShares } from './shares.ts'

/** What an HPA's controller sees of the world in a pass. */
export function autoscalerView(now: WorldNow, { spec }: AutoscalerState): AutoscalerView {
  const { program, at, autoscalers } = now
  const { scaleTargetRef } = spec
  const all = labelledReplicaSets(now)
  const selector = ownSelectorOf(now, scaleTargetRef)
  const pods = all.filter(({ labels }) => selects(selector, labels))
  const load = program.autoscaling?.load ?? null
  return {
    scale: scaleOf(now, scaleTargetRef),
    pods: all.flatMap(observedPods),
    metrics:
      load === null
        ? { resource: noValues, pods: new Map(), object: [], external: new Map() }
        : observedMetrics(spec, { load, pods, shares: podShares(now, pods), at }),
    others: autoscalers
      .filter((one) => one.spec.name !== spec.name)
      .map((one) => ({ name: one.spec.name, selector: one.memory.selector })),
  }
}
