import { expect, it } from 'vitest'
import { hasAccidents, restlessIn } from '../../../src/laws/readings/restless.ts'
import { basic, storyOf } from '../stories.ts'

it('knows whose pods stop being ready by themselves', () => {
  const crash = { after: '5s' }
  const { timeline } = storyOf(basic, { pods: { images: { 'app:v2': { crash } } } })
  expect([...restlessIn(timeline)]).toEqual(['v2'])
  expect(hasAccidents(timeline)).toBe(true)
})

it('takes pods that start, and those that are taken away, for what they are', () => {
  const { timeline } = storyOf(basic)
  expect([...restlessIn(timeline)]).toEqual([])
  expect(hasAccidents(timeline)).toBe(false)
  const lost = storyOf(basic, { script: [{ at: '80s', lose: { count: 1 } }] })
  expect([...restlessIn(lost.timeline)]).toEqual([])
  expect(hasAccidents(lost.timeline)).toBe(true)
})
