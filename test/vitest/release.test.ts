import { expect, it } from 'vitest'
import { phaseSince, releasedAt } from '../../src/vitest/release.ts'
import { careful, ran, refused, waiting } from './sample.ts'

it('the latest release begins with its pod template', () => {
  expect(releasedAt(ran(careful))).toBe(60_000)
  expect(releasedAt(ran(careful, [], { until: '30s' }))).toBe(0)
  expect(releasedAt(ran(careful, [{ at: '100s', setImage: 'app:1' }]))).toBe(100_000)
  expect(releasedAt(refused())).toBeNull()
})

it('the last phase begins when it is entered for the last time', () => {
  expect(phaseSince(ran(careful))).toBe(170_000)
  expect(phaseSince(ran(waiting))).toBe(70_000)
  expect(phaseSince(refused())).toBeNull()
})
