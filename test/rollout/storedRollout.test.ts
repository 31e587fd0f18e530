import { expect, it } from 'vitest'
import { storedRollout } from '../../src/rollout/storedRollout.ts'
import { canary, updating } from './given.ts'

it('what is stored is the object as people wrote it, with what the controller tells of it', () => {
  const stored = storedRollout(updating(canary()))
  expect(stored.kind).toBe('Rollout')
  expect(stored.spec).toHaveProperty('strategy.canary')
  expect(stored.status).toMatchObject({ stableRS: 'v1', currentPodHash: 'v2' })
})
