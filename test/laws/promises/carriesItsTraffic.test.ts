import { expect, it } from 'vitest'
import { carriesItsTraffic } from '../../../src/laws/promises/carriesItsTraffic.ts'
import { after, basic, routed, storyOf } from '../stories.ts'

it('refuses a canary whose pods are asked too often', () => {
  const { plan, timeline } = storyOf(routed)
  expect(carriesItsTraffic(2).check(timeline, plan)).toBeNull()
  expect(carriesItsTraffic(1.4).check(timeline, plan)).toEqual({
    at: after(70),
    message: 'the canary gets 50.0 % of the traffic with 33.3 % of the ready pods',
  })
})

it('has nothing to refuse where pods share the traffic evenly', () => {
  const { plan, timeline } = storyOf(basic)
  expect(carriesItsTraffic(1).check(timeline, plan)).toBeNull()
})
