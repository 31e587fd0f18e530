import { whyStuck } from '../../../src/questions/whyStuck.ts'
import { type Facts, inSeconds, scenarioIn } from './input.ts'

/** What holds it, and which of the things that were tried release it. */
export const whyStuckFacts: Facts = (input, expected) => {
  const { place, phaseSince, obstacles, goesOnAt, ...answer } = whyStuck(scenarioIn(input), {
    at: `${input.at ?? 0}s`,
  })
  const needs = obstacles.find((one) => one.needs !== null)?.needs ?? null
  const endsAt = obstacles.find((one) => one.endsAt !== null)?.endsAt ?? goesOnAt
  // More may be found than a row names.
  const asked = (name: string, found: readonly string[]): readonly unknown[] => {
    const list = expected[name]
    return Array.isArray(list) ? list.filter((one) => found.includes(String(one))) : found
  }
  return {
    phase: place?.phase,
    message: place?.message,
    degradedAtSecond: place?.phase === 'Degraded' ? inSeconds(phaseSince) : null,
    blockedBy: asked('blockedBy', answer.blockedBy),
    needs,
    endsByItself: goesOnAt !== null,
    endsAtSecond: inSeconds(endsAt),
    trafficWeight: place?.weight,
    releasedBy: asked('releasedBy', answer.releasedBy),
    notEnough: asked('notEnough', answer.notEnough),
  }
}
