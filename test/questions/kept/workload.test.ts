import { expect, it } from 'vitest'
import { keptWorkload } from '../../../src/questions/kept/workload.ts'
import { planFrom } from '../given.ts'
import { viewAt } from './world.ts'

const view = viewAt(planFrom('{ canary: { steps: [{ setWeight: 50 }] } }'), 300)
const referring = (scaleDown: 'never' | 'onsuccess' | 'progressively', pods: number | null) => {
  const workloadRef = { kind: 'Deployment', name: 'web', scaleDown, replicas: 4 }
  const rollout = {
    ...view.rollout,
    spec: { ...view.rollout.spec, workloadRef },
    workloadReplicas: pods,
  }
  return { ...view, rollout, world: { ...view.world, rollout } }
}

it('finds a Deployment that has pods, by how it is scaled down', () => {
  expect(keptWorkload(referring('never', null))).toMatchObject([
    { kind: 'Deployment', pods: 4, keptBy: 'workloadRef.scaleDown: never' },
  ])
  expect(keptWorkload(referring('progressively', 40))[0]?.text).toContain('brings it back')
})

it('finds none that was scaled down, and none where nothing refers to one', () => {
  expect(keptWorkload(referring('onsuccess', 0))).toEqual([])
  expect(keptWorkload(view)).toEqual([])
})
