import { InvalidInputError } from '../../document/invalidInputError.ts'
import type { Scenario } from '../../simulation/scenario.ts'
import { costOfCandidate } from './costOfCandidate.ts'
import { objectionsToShrinking } from './objections.ts'
import { type ManifestShrinking, smallerScenarios } from './smaller.ts'

/** Candidates that are tried at most; what is left then is simple enough to read. */
const PATIENCE = 20_000

/**
 * The simplest scenario that still does it: events, steps, replicas and everything else that can go
 * is gone, and what is left is as small as it gets, so that each part of it has a reason.
 * Deterministic; the scenario itself if nothing smaller does it. Manifests that are `'kept'` stay
 * as they are, and only world, script and seed become simpler. Of parts that are no plain data, for
 * they hold themselves or are larger than anything that is read, it throws an `InvalidInputError`.
 */
export function simplest(
  scenario: Scenario,
  does: (candidate: Scenario) => boolean,
  manifests: ManifestShrinking = 'shrunk',
): Scenario {
  const wrong = objectionsToShrinking(scenario, manifests)
  if (wrong.length > 0) throw new InvalidInputError(wrong)
  let found = scenario
  let left = PATIENCE
  for (;;) {
    const cost = costOfCandidate(found, manifests)
    let smaller: Scenario | null = null
    for (const candidate of smallerScenarios(found, manifests)) {
      if (left <= 0) return found
      left -= cost
      if (!does(candidate)) continue
      smaller = candidate
      break
    }
    if (smaller === null) return found
    found = smaller
  }
}
