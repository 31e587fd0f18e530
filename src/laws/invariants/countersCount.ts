import { type Counters, emptyResult } from '../../analysis/measurement.ts'
import type { Own } from '../../units/own.ts'
import type { Invariant } from '../invariant.ts'
import { type FreshMeasurement, measuredIn } from '../readings/freshMeasurements.ts'
import { everyPassage } from '../readings/passage.ts'

export const countersCount: Invariant = everyPassage(
  'counters count',
  'Counters of a metric are what its measurements add up to: errors beside the count, ' +
    'consecutive ones broken by any other.',
  (passage) => {
    for (const measured of measuredIn(passage)) {
      const message = objectionTo(measured)
      if (message !== null)
        return `metric ${measured.after.name} of ${measured.run.name} ${message}`
    }
    return null
  },
)

type Tally = Own<Counters>

function objectionTo({ before, after, fresh }: FreshMeasurement): string | null {
  if (fresh === null) return null
  const from = before ?? emptyResult(after.name, false)
  const tally: Tally = {
    count: from.count,
    successful: from.successful,
    failed: from.failed,
    inconclusive: from.inconclusive,
    error: from.error,
    consecutiveError: from.consecutiveError,
    consecutiveSuccess: from.consecutiveSuccess,
  }
  for (const { phase } of fresh) {
    if (phase === 'Error') tally.error += 1
    else tally.count += 1
    if (phase === 'Successful') tally.successful += 1
    if (phase === 'Failed') tally.failed += 1
    if (phase === 'Inconclusive') tally.inconclusive += 1
    tally.consecutiveError = phase === 'Error' ? tally.consecutiveError + 1 : 0
    tally.consecutiveSuccess = phase === 'Successful' ? tally.consecutiveSuccess + 1 : 0
  }
  const wrong = (Object.keys(tally) as (keyof Tally)[]).find((key) => tally[key] !== after[key])
  return wrong === undefined ? null : `counts ${wrong} ${after[wrong]}, and it is ${tally[wrong]}`
}
