import { expect, it } from 'vitest'
import type { RolloutState } from '../../../src/rollout/state.ts'
import { askedWeight, fullWeight, realWeight } from '../../../src/views/picture/weights.ts'
import { ran } from '../../timeline/objects/sample.ts'

it('is by pods where no router shares the requests', () => {
  const rollout = at(ran(), '62s')
  expect([askedWeight(rollout), realWeight(rollout)]).toEqual([50, 0])
  const settled = at(ran(), '70s')
  expect([askedWeight(settled), realWeight(settled)]).toEqual([50, 50])
  expect(fullWeight(settled)).toBe(100)
})

it('is nothing while nobody is ready', () => {
  expect(realWeight(at(ran(), '2s'))).toBe(0)
})

it('of a preview is nothing, for the users are behind the active Service', () => {
  const strategy = { blueGreen: { activeService: 'active', autoPromotionEnabled: false } }
  const spec = { selector: { app: 'demo' }, ports: [{ port: 80 }] }
  const service = { apiVersion: 'v1', kind: 'Service', metadata: { name: 'active' }, spec }
  const rollout = at(ran(strategy, [], [service]), '90s')
  expect([askedWeight(rollout), realWeight(rollout)]).toEqual([0, 0])
})

function at(timeline: ReturnType<typeof ran>, time: string): RolloutState {
  const rollout = timeline.at(time)?.rollout
  if (!rollout) throw new Error('the sample has a Rollout')
  return rollout
}
