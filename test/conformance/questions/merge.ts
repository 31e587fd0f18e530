import { rehearseChange } from '../../../src/questions/rehearseChange.ts'
import { type Facts, inSeconds, planIn, scenarioIn } from './input.ts'

/** What applying the second manifests to what runs of the first does, from that instant on. */
export const mergeFacts: Facts = (input, expected) => {
  const running = scenarioIn(input, input.yamlOld)
  const next = planIn(input.yamlNew)
  const answer = rehearseChange(running, { next, at: `${input.at ?? 0}s` })
  const { before, after, endsAt, images, weights, outages, lowestAvailable } = answer
  const imageOf = (image: string): (typeof images)[number] | undefined =>
    images.find((one) => one.image === image)
  const { steps = [] } = 'steps' in next.rollout.strategy ? next.rollout.strategy : {}
  const first = steps.find(({ setWeight }) => setWeight !== null)?.setWeight
  const back = weights.slice(1).find(({ weight }) => weight === first)?.at ?? null
  const outage = outages[0] ?? null
  return {
    startsOver: answer.startsOver,
    doesNothing: answer.doesNothing,
    restartsFromStep: answer.startsOver ? 1 : null,
    step: { before: before.step, after: after.step },
    weight: { before: before.weight, after: after.weight },
    canaryPods: { before: before.canaryPods, after: after.canaryPods },
    stablePods: { before: before.stablePods, after: after.stablePods },
    replicas: answer.replicas,
    phase: answer.phase,
    backToStep1WeightAtSecond: inSeconds(back),
    oldCanaryPodsGoneAtSecond: inSeconds(imageOf(before.image)?.goneAt ?? null),
    oldPodsGoneAtSecond: inSeconds(imageOf(before.stableImage)?.goneAt ?? null),
    requestsToVersion2: imageOf('web:2')?.requestsInAll,
    refusedRequests: answer.refusedRequests,
    noPodsBetween: outage === null ? null : [inSeconds(outage.from), inSeconds(outage.until)],
    endAtSecond:
      typeof expected.endAtSecond === 'number'
        ? inSeconds(endsAt.with)
        : { without: inSeconds(endsAt.without), with: inSeconds(endsAt.with) },
    secondsGained: inSeconds(answer.gained),
    minAvailable: lowestAvailable.pods,
    lowestAvailable: lowestAvailable.pods,
    minAvailableOfStable: answer.lowestAvailableOfStable.pods,
    peakPods: answer.peakPods.pods,
  }
}
