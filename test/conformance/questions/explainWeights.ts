import { explainWeights } from '../../../src/questions/explainWeights.ts'
import { type Facts, planIn } from './input.ts'

/** Pods, traffic and load at each pause, and what each weight comes to. */
export const explainWeightsFacts: Facts = ({ yaml }) => {
  const plan = planIn(yaml)
  const { steps, exactReplicas, surge, unavailable } = explainWeights(plan)
  const { strategy } = plan.rollout
  const written = strategy.kind === 'canary' ? strategy.steps : []
  const facts = steps.map((one) => ({
    step: one.step,
    pauseStep: one.step,
    weight: one.weight,
    asked: one.askedPercent,
    canaryPods: one.canaryPods,
    stablePods: one.stablePods,
    trafficPercent: one.trafficPercent,
    off: one.off,
    loadPerCanaryPod: one.loadPerCanaryPod,
    loadPerStablePod: one.loadPerStablePod,
  }))
  return {
    pauses: facts.filter((_, index) => written[index]?.pause !== null),
    steps: facts.filter((_, index) => written[index]?.setWeight !== null),
    exactReplicas,
    surge,
    unavailable,
  }
}
