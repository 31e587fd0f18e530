import { expect, it } from 'vitest'
import { courseOf, releaseBegins } from '../../../src/questions/estimate/release.ts'
import { simulate } from '../../../src/simulation/simulate.ts'
import { instant } from '../../../src/units/time.ts'
import { planFrom } from '../given.ts'

const plan = planFrom('{ canary: { steps: [{ setWeight: 25 }, { pause: { duration: 1m } }] } }')
const script = [{ at: '1m', setImage: 'web:2' }]

it('a release begins with its first image, else with what is applied, else at once', () => {
  expect(releaseBegins({ plan, script: [{ at: '9s', scale: 3 }, ...script] })).toBe(60_000)
  expect(releaseBegins({ plan, script: [{ at: '9s', apply: plan }] })).toBe(9000)
  expect(releaseBegins({ plan })).toBe(0)
})

it('is promoted, and its old pods go', () => {
  const { moments } = simulate({ plan, script, pods: { startup: '10s' } })
  const course = courseOf(moments, instant(60_000))
  // 10s, 1m, and then three pods with one of surge and one missing: two waves of 10s.
  expect(course).toMatchObject({ promotedAt: 150_000, givenUpAt: null })
  expect(course?.oldPodsGoneAt).toBeLessThanOrEqual(150_000)
})

it('is given up by an abort, or by the next one', () => {
  const by = (more: object): number | null => {
    const scenario = { plan, script: [...script, { at: '90s', ...more }], pods: { startup: '10s' } }
    return courseOf(simulate(scenario).moments, instant(60_000))?.givenUpAt ?? null
  }
  expect([by({ abort: true }), by({ setImage: 'web:3' })]).toEqual([90_000, 90_000])
})
