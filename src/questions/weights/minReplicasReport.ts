import type { MinReplicas } from '../minReplicas.ts'
import { type Report, sentence } from '../report.ts'
import { howMany, shownNumber } from '../shownNumber.ts'

/** More of them than this would not be read. */
const SHOWN = 12

/** How many replicas the weights need, for people. */
export function minReplicasReport(answer: MinReplicas): Report {
  const { replicas, weights, tolerance, largerThatFail, largerAlwaysWork } = answer
  const list = weights.map((weight) => `${shownNumber(weight)} %`).join(', ')
  const within = tolerance === 0 ? 'exactly' : `within ${howMany(tolerance, 'point')}`
  const asked = `to meet ${list} ${within}`
  const some = largerThatFail.slice(0, SHOWN).join(', ')
  const more = largerThatFail.length > SHOWN ? ' …' : ''
  if (weights.length === 0) {
    return {
      title: 'How many replicas the weights need',
      sentences: [sentence('There is no weight that pods stand for: any number will do.')],
      tables: [],
      fixes: [],
    }
  }
  return {
    title: 'How many replicas the weights need',
    sentences: [
      sentence(
        replicas === null
          ? `No number of replicas is enough ${asked}.`
          : `${howMany(replicas, 'replica')} are the fewest ${asked}.`.replace(
              '1 replica are',
              '1 replica is',
            ),
        { rule: 'whole pods', field: 'spec.replicas' },
      ),
      sentence(
        largerAlwaysWork
          ? 'Every larger number does, too.'
          : `More is not always better: ${some}${more} fail.`,
      ),
    ],
    tables: [],
    fixes: [],
  }
}
