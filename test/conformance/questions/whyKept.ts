import { whyKept } from '../../../src/questions/whyKept.ts'
import { type Facts, inSeconds, scenarioIn } from './input.ts'

/** What is still there, by what, until when, and whether users meet it. */
export const whyKeptFacts: Facts = (input) => {
  const { kept, place } = whyKept(scenarioIn(input), { at: `${input.at ?? 0}s` })
  const [first] = kept
  if (first === undefined) return { kept: null, phase: place?.phase }
  return {
    phase: place?.phase,
    kept: { kind: first.kind, image: first.image, pods: first.pods },
    keptBy: first.keptBy,
    until: inSeconds(first.until),
    secondsLeft: inSeconds(first.left),
    trafficPercent: first.trafficPercent,
    services: first.services,
    usersMeet: (first.trafficPercent ?? 0) > 0,
  }
}
