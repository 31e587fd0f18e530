import fc from 'fast-check'
import { metricNames } from '../../../src/fast-check/arbitraries/analysisTemplates.ts'
import { plans } from '../../../src/fast-check/index.ts'
import { courseOf } from '../../../src/questions/estimate/release.ts'
import { estimate } from '../../../src/questions/estimate.ts'
import type { Scenario } from '../../../src/simulation/scenario.ts'
import { simulate } from '../../../src/simulation/simulate.ts'
import { instant } from '../../../src/units/time.ts'

const script = [{ at: '2m', setImage: 'app:v2' }]
const begins = instant(120_000)
const metrics = Object.fromEntries(metricNames.map((name) => [name, 1]))
const seconds = fc.integer({ min: 0, max: 40 })

export interface Counted {
  /** Scenarios that were drawn, of which so many came to a promotion. */
  readonly drawn: number
  readonly promoted: number
  readonly broken: readonly string[]
}

/**
 * Scenarios of the kit's plans in which only bounds are known beforehand (pods start within 40 s, whoever
 * watches a gate comes within 40 s), each compared with one world within them: `min <= simulated <= max`.
 */
export function boundsHold(runs: number, seed: number): Counted {
  let promoted = 0
  const broken: string[] = []
  const world = fc.tuple(plans(), seconds, seconds, seconds)
  const samples = fc.sample(world, { numRuns: runs, seed })
  for (const [plan, old, fresh, person] of samples) {
    const known: Scenario = {
      plan,
      script,
      gates: { after: '40s' },
      pods: { startup: '40s' },
      until: '1h',
      metrics,
    }
    const images = { 'app:v1': { startup: `${old}s` }, 'app:v2': { startup: `${fresh}s` } }
    const drawn: Scenario = { ...known, gates: { after: `${person}s` }, pods: { images } }
    const at = courseOf(simulate(drawn).moments, begins)?.promotedAt ?? null
    if (at === null) continue
    promoted++
    const { min, max } = estimate(known)
    const span = at - begins
    if (min === null || span < min || (max !== null && span > max)) {
      broken.push(
        `${min} ${span} ${max} ${JSON.stringify({ ...drawn, plan: plan.rollout.source })}`,
      )
    }
  }
  return { drawn: runs, promoted, broken }
}
