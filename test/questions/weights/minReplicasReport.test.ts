import { expect, it } from 'vitest'
import { minReplicas } from '../../../src/questions/minReplicas.ts'
import { minReplicasReport } from '../../../src/questions/weights/minReplicasReport.ts'

function textsOf(query: Parameters<typeof minReplicas>[0]): readonly string[] {
  return minReplicasReport(minReplicas(query)).sentences.map(({ text }) => text)
}

it('tells the fewest, and which more fail', () => {
  expect(textsOf({ weights: [30], tolerance: 1, maxSurge: 1 })).toEqual([
    '9 replicas are the fewest to meet 30 % within 1 point.',
    'More is not always better: 11, 14, 15, 18, 21, 28 fail.',
  ])
  expect(textsOf({ weights: [50], tolerance: 50 })).toEqual([
    '1 replica is the fewest to meet 50 % within 50 points.',
    'Every larger number does, too.',
  ])
})
