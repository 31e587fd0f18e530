import { choices } from '../../../src/questions/choices.ts'
import { type Facts, inSeconds, scenarioIn } from './input.ts'

/** Every verb with what comes of it, and the fastest way back. */
export const optionsFacts: Facts = (input) => {
  const answer = choices(scenarioIn(input), { at: `${input.at ?? 0}s` })
  const rows = answer.choices.map((one) => [
    one.verb,
    {
      doesNothing: one.doesNothing,
      refused: one.refused !== '',
      phase: one.phase,
      secondsToAllOld: inSeconds(one.allOldAfter),
      secondsToHealthy: inSeconds(one.healthyAfter),
      lowestAvailable: one.lowestAvailable.pods,
      requestsToNew: one.exposedRequests,
      exposedRequests: one.exposedRequests,
      refusedRequests: one.refusedRequests,
    },
  ])
  return { ...Object.fromEntries(rows), fastestBack: answer.fastestBack }
}
