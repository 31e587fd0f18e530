import { expect, it } from 'vitest'
import { stayWithin } from '../../../src/vitest/expectations/stayWithin.ts'
import { careful, ran, refused } from '../sample.ts'

const blueGreen = { activeService: 'active' }

it('counts pods of all ReplicaSets, ready or not', () => {
  expect(stayWithin(ran(careful), { surge: 1 })).toEqual({
    kind: 'judged',
    holds: true,
    expected: 'to stay within 1 pods above spec.replicas',
    found: 'the most were 6 pods for 5 replicas (at most 6), at 1m',
    at: 60_000,
  })
  expect(stayWithin(ran(careful), { surge: 0 })).toMatchObject({
    holds: false,
    found: 'at 1m there were 6 pods for 5 replicas (at most 5)',
    at: 60_000,
  })
})

it('a percentage is of the replicas, rounded up', () => {
  expect(stayWithin(ran(careful), { surge: '1%' })).toMatchObject({ holds: true })
  expect(stayWithin(ran(blueGreen), { surge: '100%' })).toMatchObject({ holds: true })
  expect(stayWithin(ran(blueGreen), { surge: '80%' })).toMatchObject({
    holds: false,
    found: 'at 1m there were 10 pods for 5 replicas (at most 9)',
  })
})

it('names the peak where it comes later', () => {
  const twoByTwo = { ...careful, maxSurge: 2 }
  expect(stayWithin(ran(twoByTwo), { surge: 0 })).toMatchObject({
    found:
      'at 1m there were 6 pods for 5 replicas (at most 5); ' +
      'the most were 7 pods for 5 replicas (at most 5), at 2m10s',
  })
})

it('no pods are within any surge, and no text but a percentage is one', () => {
  expect(stayWithin(refused(), { surge: 0 })).toMatchObject({ holds: true, at: null })
  expect(stayWithin(ran(careful), { surge: Number.NaN })).toMatchObject({ kind: 'unusable' })
  expect(stayWithin(ran(careful), 1 as never)).toMatchObject({
    reason: 'limit is 1, and has to be an object: { surge }',
  })
  expect(stayWithin(ran(careful), { surge: 1, maxSurge: 1 } as never)).toMatchObject({
    reason: 'limit has no "maxSurge"; there are surge',
  })
})
