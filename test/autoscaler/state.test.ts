import { expect, it } from 'vitest'
import { nextSyncAt, restartController } from '../../src/autoscaler/state.ts'
import { at, autoscaler } from './given.ts'

it('an HPA is looked at fifteen seconds after it was created', () => {
  expect(nextSyncAt(autoscaler())).toBe(at(15))
})

it('a restart of the controller forgets everything but the object, and begins the period anew', () => {
  const memory = {
    recommendations: [{ replicas: 9, at: at(0) }],
    scaleUpEvents: [{ change: 5, at: at(0), outdated: false }],
    scaleDownEvents: [],
    selector: 'app=demo',
  }
  const restarted = restartController({ ...autoscaler(), memory }, at(20))
  expect(restarted).toEqual({ ...autoscaler(), syncedAt: at(20) })
  expect(nextSyncAt(restarted)).toBe(at(35))
})
