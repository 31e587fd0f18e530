import { expect, it } from 'vitest'
import { quickest, slowest } from '../../../src/questions/estimate/bounds.ts'
import { planFrom } from '../given.ts'

const plan = planFrom('{ canary: {} }')
const scenario = {
  plan,
  pods: { startup: '5s', images: { 'web:2': { startup: '9s', readyCap: 1 } } },
  script: [
    { at: '1m', setImage: 'web:2' },
    { at: '2m', promote: true },
    { at: '3m', pause: true },
    { at: '4m', abort: true },
  ],
  router: { verify: 'after' as const, seconds: 5 },
}

it('the quickest world waits for nobody and nothing, but does what is done', () => {
  const { script, pods, gates, router } = quickest(scenario)
  expect(script?.map(({ at }) => at)).toEqual(['1m', '4m'])
  expect(pods).toEqual({ startup: '0s', images: { 'web:2': { startup: '0s', readyCap: 1 } } })
  expect([gates, router]).toEqual(['promote', { verify: 'immediate' }])
})

it('the slowest has slow pods of every image', () => {
  expect(slowest(scenario, '1m').pods).toEqual({
    startup: '1m',
    images: { 'web:2': { startup: '1m', readyCap: 1 } },
  })
})
