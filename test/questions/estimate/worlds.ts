import fc from 'fast-check'
import { metricNames } from '../../../src/fast-check/arbitraries/analysisTemplates.ts'
import { plans } from '../../../src/fast-check/index.ts'
import { formatTime } from '../../../src/go/timeText.ts'
import { continued } from '../../../src/questions/estimate/continued.ts'
import { courseOf } from '../../../src/questions/estimate/release.ts'
import { estimate } from '../../../src/questions/estimate.ts'
import type { Scenario } from '../../../src/simulation/scenario.ts'
import { simulate } from '../../../src/simulation/simulate.ts'
import { instant } from '../../../src/units/time.ts'

const script = [{ at: '2m', setImage: 'app:v2' }]
const begins = instant(120_000)
const metrics = Object.fromEntries(metricNames.map((name) => [name, 1]))
const seconds = fc.integer({ min: 0, max: 40 })
/** Half of all ask when the release begins, the others so many seconds later. */
const later = fc.option(fc.integer({ min: 1, max: 240 }), { nil: 0, freq: 1 })

export interface Counted {
  /** Scenarios that were drawn, of which so many came to a promotion, so many of these with a bound. */
  readonly drawn: number
  readonly promoted: number
  readonly bounded: number
  /** How often the most is what came, in the middle of all that are bounded. */
  readonly medianSlack: number
  readonly broken: readonly string[]
}

/**
 * Scenarios of the kit's plans in which only bounds are known beforehand (pods start within 40 s, whoever
 * watches a gate comes within 40 s), each compared with one world within them: `min <= simulated <= max`.
 * Half of them are asked about in the middle: what is known then has happened.
 */
export function boundsHold(runs: number, seed: number): Counted {
  let promoted = 0
  const broken: string[] = []
  const slack: number[] = []
  const world = fc.tuple(plans(), seconds, seconds, seconds, later)
  const samples = fc.sample(world, { numRuns: runs, seed })
  for (const [plan, old, fresh, person, asked] of samples) {
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
    const from = instant(begins + asked * 1000)
    const played = asked === 0 ? simulate(drawn) : continued(simulate(known), from, drawn)
    const at = courseOf(played.moments, begins)?.promotedAt ?? null
    if (at === null || at < from) continue
    promoted++
    const { min, max } = estimate(known, asked === 0 ? {} : { from: formatTime(from) })
    const span = at - from
    if (max !== null) slack.push(span === 0 ? 1 : max / span)
    if (min === null || span < min || (max !== null && span > max)) {
      const { source, manifests } = { source: plan.rollout.source, manifests: plan.manifests }
      broken.push(
        `${min} ${span} ${max} ${JSON.stringify({ old, fresh, person, asked, source, manifests })}`,
      )
    }
  }
  slack.sort((one, other) => one - other)
  const medianSlack = slack[slack.length >> 1] ?? Number.NaN
  return { drawn: runs, promoted, bounded: slack.length, medianSlack, broken }
}
