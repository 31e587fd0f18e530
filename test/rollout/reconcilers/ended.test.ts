import { expect, it } from 'vitest'
import { ended, writeStatus } from '../../../src/rollout/reconcilers/ended.ts'
import { canary, condition, passOf, promoted } from '../given.ts'

const conditions = [condition('Progressing', 'True', 'NewReplicaSetAvailable')]
const uncounted = promoted(canary(), { status: { conditions, replicas: 1 } })

it('a reconciler ends the pass by anything but "next", and only "write" writes the status', () => {
  const pass = passOf(uncounted)
  expect(ended(pass, 'restart', 'next')).toBe('')
  expect(ended(pass, 'creation', 'end')).toBe('creation')
  expect(ended(pass, 'services', 'failed')).toBe('services')
  expect(pass.storedStatus).toBe(uncounted.status)
  expect(ended(pass, 'pauseStep', 'write')).toBe('pauseStep')
  expect(pass.storedStatus.replicas).toBe(4)
})

it('nothing is foretold of a status write after an order', () => {
  const pass = passOf(uncounted)
  pass.effects.push({ kind: 'removeManagedRoutes', at: pass.second })
  writeStatus(pass)
  expect(pass.foretold).toBe(false)
})
