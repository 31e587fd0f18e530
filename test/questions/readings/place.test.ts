import { expect, it } from 'vitest'
import { placeNow, weightNow } from '../../../src/questions/readings/place.ts'
import { planFrom, services } from '../given.ts'
import { viewAt } from '../kept/world.ts'

const canary = planFrom('{ canary: { steps: [{ setWeight: 25 }, { pause: {} }] } }')

it('counts steps from 1, and gives the weight that they ask for', () => {
  expect(placeNow(viewAt(canary, 120).rollout)).toEqual({
    phase: 'Paused',
    message: 'CanaryPauseStep',
    step: 2,
    weight: 25,
    canaryPods: 1,
    stablePods: 3,
    image: 'web:2',
    stableImage: 'web:1',
  })
})

it('stands at no step, with no weight, once it is promoted', () => {
  const { rollout } = viewAt(canary, 300, {
    script: [
      { at: '60s', setImage: 'web:2' },
      { at: '2m', promoteFull: true },
    ],
  })
  expect(placeNow(rollout)).toMatchObject({ step: null, weight: 0, canaryPods: 0, stablePods: 4 })
})

it('has no weight for blue-green', () => {
  const plan = planFrom('{ blueGreen: { activeService: web } }', 4, services)
  expect(weightNow(viewAt(plan, 300).rollout)).toBeNull()
})
