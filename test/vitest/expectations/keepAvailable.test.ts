import { expect, it } from 'vitest'
import { keepAvailable } from '../../../src/vitest/expectations/keepAvailable.ts'
import { careful, ran } from '../sample.ts'

const hasty = { ...careful, maxSurge: 0, maxUnavailable: 2 }

it('is kept where pods start before others go', () => {
  expect(keepAvailable(ran(careful), 5)).toEqual({
    kind: 'judged',
    holds: true,
    expected: 'to keep 5 pods available',
    found: 'the fewest were 5, at 10s',
    at: 10_000,
  })
})

it('is broken at the first moment with fewer, and the worst is named as well', () => {
  // One pod makes room for the canary at 60 s; after the pause the rest goes two by two.
  expect(keepAvailable(ran(hasty), 5)).toMatchObject({
    holds: false,
    found: 'at 1m only 4 of at least 5 were; the fewest were 3, at 2m10s',
    at: 60_000,
  })
  expect(keepAvailable(ran(hasty), 3)).toMatchObject({ holds: true, at: 130_000 })
})

it('a percentage is of the replicas, rounded up', () => {
  // 61 % of 5 is 3.05.
  expect(keepAvailable(ran(hasty), '60%')).toMatchObject({ holds: true })
  expect(keepAvailable(ran(hasty), '61%')).toMatchObject({
    holds: false,
    expected: 'to keep 61% of its pods available',
    found: 'at 2m10s only 3 of at least 4 were',
  })
})

it('pods that are to come are not missed until they are there once', () => {
  const growing = ran(careful, [{ at: '200s', scale: 9 }])
  expect(keepAvailable(growing, '100%')).toMatchObject({ holds: true })
  const restarted = ran(careful, [
    { at: '200s', scale: 9 },
    { at: '250s', restart: true },
  ])
  expect(keepAvailable(restarted, '100%')).toMatchObject({ holds: false, at: 250_000 })
})

it('fewer pods are enough once fewer are asked for', () => {
  const shrinking = ran(careful, [{ at: '200s', scale: 3 }])
  expect(keepAvailable(shrinking, '100%')).toMatchObject({ holds: true })
  expect(keepAvailable(shrinking, 5)).toMatchObject({ holds: false, at: 200_000 })
})

it('pods that never come are not kept', () => {
  expect(keepAvailable(ran(careful), 7)).toMatchObject({
    holds: false,
    found: 'there were never that many, but 5 at the most',
    at: 10_000,
  })
})

it('of a blue-green only pods behind the active Service count', () => {
  const blueGreen = { activeService: 'active', scaleDownDelaySeconds: 600 }
  // Ten are there from 70 s on.
  expect(keepAvailable(ran(blueGreen), 5)).toMatchObject({ holds: true })
  expect(keepAvailable(ran(blueGreen), 6)).toMatchObject({ holds: false })
  // The preview's pods are no help while the active ones are restarted.
  const restarted = ran({ ...blueGreen, autoPromotionEnabled: false }, [
    { at: '100s', restart: true },
  ])
  expect(keepAvailable(restarted, 5)).toMatchObject({ holds: false, at: 100_000 })
})

it('refuses what is no amount', () => {
  expect(keepAvailable(ran(careful), -1)).toMatchObject({ kind: 'unusable' })
})
