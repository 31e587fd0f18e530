import { expect, it } from 'vitest'
import { isPlan, isTimeline } from '../../src/vitest/subject.ts'
import { careful, planOf, ran, refused } from './sample.ts'

it('tells a timeline from a plan and both from anything else', () => {
  expect([ran(careful), refused(), planOf(careful), {}, null, 'x'].map(isTimeline)).toEqual([
    true,
    true,
    false,
    false,
    false,
    false,
  ])
  expect([planOf(careful), ran(careful), { rollout: 1 }, undefined].map(isPlan)).toEqual([
    true,
    false,
    false,
    false,
  ])
})
