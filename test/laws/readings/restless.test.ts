import { expect, it } from 'vitest'
import { hasAccidents, isFresh, restlessIn } from '../../../src/laws/readings/restless.ts'
import { after, basic, storyOf } from '../stories.ts'

it('knows whose pods stop being ready by themselves', () => {
  const crash = { after: '5s' }
  const { timeline } = storyOf(basic, { pods: { images: { 'app:v2': { crash } } } })
  expect([...restlessIn(timeline)]).toEqual(['v2'])
  expect(hasAccidents(timeline)).toBe(true)
})

it('knows pods that have just become ready', () => {
  const { timeline } = storyOf(basic)
  const fresh = (second: number): readonly boolean[] =>
    (timeline.at(`${second}s`)?.rollout?.replicaSets ?? []).map((one) =>
      isFresh(one, after(second)),
    )
  expect(fresh(72)).toEqual([false, true])
  expect(fresh(74)).toEqual([false, false])
})

it('takes pods that start, and those that are taken away, for what they are', () => {
  const { timeline } = storyOf(basic)
  expect([...restlessIn(timeline)]).toEqual([])
  expect(hasAccidents(timeline)).toBe(false)
  const lost = storyOf(basic, { script: [{ at: '80s', lose: { count: 1 } }] })
  expect([...restlessIn(lost.timeline)]).toEqual([])
  expect(hasAccidents(lost.timeline)).toBe(true)
})
