import { expect, it } from 'vitest'
import { emptyStatus, isPromoted } from '../../src/rollout/status.ts'

it('an update is done when the current hash is the stable one', () => {
  expect(isPromoted({ stableRS: 'v2', currentPodHash: 'v2' })).toBe(true)
  expect(isPromoted({ stableRS: 'v1', currentPodHash: 'v2' })).toBe(false)
})

it('a Rollout that was never deployed is not done with anything', () => {
  expect(isPromoted(emptyStatus)).toBe(false)
})
