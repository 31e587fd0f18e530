import { expect, it } from 'vitest'
import { simulate } from '../../src/simulation/simulate.ts'
import { deliveriesOf } from '../../src/timeline/deliveries.ts'
import type { World } from '../../src/timeline/world.ts'
import { application, flux, planOf } from '../simulation/gitops/given.ts'

it('what a GitOps controller shows is read off the world', () => {
  const plan = planOf('app:v1', [application(), ...flux({ suspend: true })])
  const world = simulate({ plan, commits: [], until: '1m' }).at('1m') as World
  expect(deliveriesOf(world)).toMatchObject([
    { kind: 'Application', name: 'shop', sync: 'Synced', health: 'Healthy', phase: 'Succeeded' },
    { kind: 'Kustomization', namespace: 'default', suspended: true, ready: '', revision: '' },
  ])
})

it('without commits there is nothing to show', () => {
  const world = simulate({ plan: planOf('app:v1'), until: '1m' }).at('1m') as World
  expect(deliveriesOf(world)).toEqual([])
})
