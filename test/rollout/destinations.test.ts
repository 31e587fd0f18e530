import { expect, it } from 'vitest'
import { destinationsOf } from '../../src/rollout/destinations.ts'
import { blueGreen, canary, routed, updating } from './given.ts'

it('traffic goes to every pod alike, by weight, or to the active Service', () => {
  expect(destinationsOf(updating(canary()))).toEqual([])
  expect(destinationsOf(updating(routed()))).toEqual([
    { service: 'demo-stable', weight: 100 },
    { service: 'demo-canary', weight: 0 },
  ])
  expect(destinationsOf(updating(blueGreen()))).toEqual([{ service: 'demo-active', weight: 100 }])
})
