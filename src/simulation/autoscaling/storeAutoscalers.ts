import { type AutoscalerState, startAutoscaler } from '../../autoscaler/state.ts'
import type { Plan } from '../../plan/plan.ts'
import { sameJson } from '../../units/sameJson.ts'
import { start } from '../../units/time.ts'
import type { WorldNow } from '../worldNow.ts'

/** The HPAs that stand in the cluster when it all begins: each looks for the first time at 15 s. */
export function standingAutoscalers({ autoscalers }: Plan): readonly AutoscalerState[] {
  return autoscalers.map((spec) => startAutoscaler(spec, start))
}

/** The HPAs are those of a plan that was stored; one that is new looks 15 s later. */
export function storeAutoscalers(now: WorldNow, { autoscalers }: Plan): void {
  if (now.program.autoscaling === null) return
  const next = autoscalers.map((spec) => {
    const before = now.autoscalers.find((one) => one.spec.name === spec.name)
    if (before === undefined) return startAutoscaler(spec, now.at)
    return sameJson(before.spec, spec) ? before : { ...before, spec }
  })
  const isSame =
    next.length === now.autoscalers.length &&
    next.every((one, index) => one === now.autoscalers[index])
  if (!isSame) now.autoscalers = next
}
