import { releaseBegins } from '../../../src/questions/estimate/release.ts'
import { estimate } from '../../../src/questions/estimate.ts'
import { type Facts, inSeconds, scenarioIn } from './input.ts'

/** How long, where it goes, and when the old pods are gone. */
export const estimateFacts: Facts = (input) => {
  const scenario = scenarioIn(input)
  const options = input.at === undefined ? {} : { from: `${input.at}s` }
  const { min, expected, max, split, unboundedBy, from, ...answer } = estimate(scenario, options)
  // Lengths count from the release, or from the instant at which somebody asks.
  const begins = input.at === undefined ? releaseBegins(scenario) : from
  const since = (at: number | null, start: number): number | null =>
    at === null ? null : inSeconds(at - start)
  return {
    seconds: { min: inSeconds(min), expected: inSeconds(expected), max: inSeconds(max) },
    split: Object.fromEntries(Object.entries(split).map(([kind, span]) => [kind, inSeconds(span)])),
    oldPodsGoneAfter: since(answer.oldPodsGoneAt, begins),
    oldPodsGoneAtSecond: inSeconds(answer.oldPodsGoneAt),
    promotedAtSecond: inSeconds(answer.promotedAt),
    secondsLeft: inSeconds(expected),
    unboundedBy: unboundedBy.map(({ kind, step }) =>
      step === null ? kind : `${kind} step ${step}`,
    ),
  }
}
