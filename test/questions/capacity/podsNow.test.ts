import { expect, it } from 'vitest'
import { podsNow } from '../../../src/questions/capacity/podsNow.ts'
import { emptyWorld } from '../../../src/simulation/emptyWorld.ts'
import { simulate } from '../../../src/simulation/simulate.ts'
import { planFrom, services } from '../given.ts'

const script = [{ at: '1m', setImage: 'web:2' }]

it('without routing every pod carries the same', () => {
  const plan = planFrom('{ canary: { steps: [{ setWeight: 50 }, { pause: {} }] } }', 4)
  const world = simulate({ plan, script, pods: { startup: '5s' } }).at('1m') ?? emptyWorld
  // One of four may be missing: it goes at once.
  expect(podsNow(world)).toEqual({
    available: 3,
    serving: 3,
    pods: 5,
    replicas: 4,
    loadPerPod: 4 / 3,
  })
})

it('with weights each side carries its own, and who gets none does not serve', () => {
  const plan = planFrom(
    `{ canary: { canaryService: web-canary, stableService: web, trafficRouting: { plugins: { org/x: {} } },
      steps: [{ setCanaryScale: { replicas: 1 } }, { pause: { duration: 1m } }, { setWeight: 50 }, { pause: {} }] } }`,
    4,
    services,
  )
  const { at } = simulate({ plan, script })
  expect(podsNow(at('90s') ?? emptyWorld)).toMatchObject({
    available: 5,
    serving: 4,
    loadPerPod: 1,
  })
  // Half of four pods' load on the only one.
  expect(podsNow(at('5m') ?? emptyWorld)).toMatchObject({ serving: 5, loadPerPod: 2 })
})

it('before there is a Rollout there is nothing to read', () => {
  expect(podsNow(emptyWorld)).toBeNull()
})
