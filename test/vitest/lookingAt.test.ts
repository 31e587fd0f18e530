import { expect, it } from 'vitest'
import type { Parameter } from '../../src/door/guard.ts'
import { lookingAt } from '../../src/vitest/lookingAt.ts'
import { planSubject, timelineSubject } from '../../src/vitest/subject.ts'
import { careful, planOf, ran } from './sample.ts'

const timeline = ran(careful)
const saying = (parameters: readonly Parameter[], say: (...args: readonly unknown[]) => string) =>
  lookingAt(parameters, say, (reason) => `no: ${reason}`)

it('says what there is to say of what is in order', () => {
  const said = saying([timelineSubject], (one, other) => `${one === timeline} ${other}`)
  expect(said(timeline, 'more')).toBe('true more')
})

it('says what else something is, and how one gets from it to what is judged', () => {
  const ofTimeline = saying([timelineSubject], () => 'yes')
  expect(ofTimeline(planOf(careful))).toBe(
    'no: timeline wants a Timeline; there is a Plan. Simulate it: simulate({ plan })',
  )
  expect(ofTimeline(null)).toBe(
    'no: timeline wants a Timeline; there is null. Give what simulate returns',
  )
  const ofPlan = saying([planSubject], () => 'yes')
  expect(ofPlan({ plan: planOf(careful), diagnostics: [] })).toBe(
    'no: plan wants a Plan; there is a Reading. ' +
      'Hand over its `plan`, which is null if its `diagnostics` have an error',
  )
  expect(ofPlan(5)).toBe(
    'no: plan wants a Plan; there is 5. Give the plan of parseManifests or readManifests',
  )
})

it('after an error of the engine it says where a subject is broken, however deep', () => {
  const [first] = timeline.moments
  const world = { ...first?.world, traffic: { served: null } }
  const broken = { ...timeline, moments: [{ ...first, world }] }
  const said = saying([timelineSubject], (one) => {
    const { moments } = one as typeof timeline
    return `${moments[0]?.world.traffic?.served.length}`
  })
  expect(said(broken)).toMatch(/^no: timeline\.moments\[0\]\.world\.traffic.* wants .*; there is /)
})

it('an error of ours, and what somebody else throws, flies on', () => {
  for (const error of [new TypeError('ours'), new Error('theirs')]) {
    const said = saying([timelineSubject], () => {
      throw error
    })
    expect(() => said(timeline)).toThrow(error)
  }
})

it('has no advice for a parameter that it does not know', () => {
  const said = saying([timelineSubject, { name: 'count', form: 'number' }], () => 'yes')
  expect(said(timeline, 'two')).toBe('no: count wants a number; there is the text "two"')
})
