// Hunts for a scenario that breaks a law of the kit. `mutants.ts` runs this beside a changed copy of the engine.
import fc, { type Arbitrary } from 'fast-check'
import { liveScenarios } from '../../src/fast-check/arbitraries/liveStart.ts'
import { planFamilies } from '../../src/fast-check/arbitraries/manifests.ts'
import { scenarios } from '../../src/fast-check/arbitraries/scenarios.ts'
import { simplest } from '../../src/fast-check/check/simplest.ts'
import { invariants } from '../../src/laws/invariants.ts'
import type { Scenario } from '../../src/simulation/scenario.ts'
import { simulate } from '../../src/simulation/simulate.ts'

/** What a hunt came to. */
export interface Catch {
  readonly law: string
  /** Scenarios until then, of all families together. */
  readonly runs: number
  readonly steps: number
  readonly events: number
  readonly replicas: number
  readonly message: string
  readonly scenario: string
}

const PORTION = 250

/**
 * The families take turns, so that no mutant of one has to wait for the others; in every third round
 * each goes on from live objects.
 */
function hunt(most: number, seed: number): Catch | null {
  for (let runs = 0, round = 0; runs < most; round++) {
    const drawn = round % 3 === 2 ? liveScenarios : scenarios
    for (const family of planFamilies) {
      const found = portion(drawn(family), seed + runs, Math.min(PORTION, most - runs))
      if (found !== null) return described(found.scenario, found.law, runs + found.runs)
      runs += PORTION
      if (runs >= most) break
    }
  }
  return null
}

function portion(
  drawn: Arbitrary<Scenario>,
  seed: number,
  numRuns: number,
): { readonly scenario: Scenario; readonly law: string; readonly runs: number } | null {
  const property = fc.property(drawn, (scenario) => brokenBy(scenario) === null)
  const found = fc.check(property, { seed, numRuns, endOnFailure: true })
  const [scenario] = found.counterexample ?? []
  if (scenario === undefined) return null
  return { scenario, law: brokenBy(scenario)?.law ?? '', runs: found.numRuns }
}

interface Broken {
  readonly law: string
  readonly message: string
}

function brokenBy(scenario: Scenario, wanted = ''): Broken | null {
  try {
    const timeline = simulate(scenario)
    for (const [law, { check }] of Object.entries(invariants)) {
      if (wanted !== '' && law !== wanted) continue
      const violation = check(timeline, scenario.plan)
      if (violation !== null) return { law, message: violation.message }
    }
  } catch (error) {
    if (wanted === '' || wanted === THROWS) return { law: THROWS, message: String(error) }
  }
  return null
}

const THROWS = 'it throws'

function described(found: Scenario, law: string, runs: number): Catch {
  const scenario = simplest(found, (candidate) => brokenBy(candidate, law) !== null)
  const { plan, ...world } = scenario
  const { strategy, replicas } = plan.rollout
  return {
    law,
    runs,
    steps: strategy.kind === 'canary' ? strategy.steps.length : 0,
    events: scenario.script?.length ?? 0,
    replicas: replicas ?? 1,
    message: brokenBy(scenario, law)?.message ?? '',
    scenario: JSON.stringify({ spec: plan.manifests[0]?.spec, ...world }),
  }
}

const [most = '10000', seed = '1'] = process.argv.slice(2)
console.log(JSON.stringify(hunt(Number(most), Number(seed))))
