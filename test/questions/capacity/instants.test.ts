import { expect, it } from 'vitest'
import { instantsThatMatter, spansOf } from '../../../src/questions/capacity/instants.ts'
import { prepare } from '../../../src/simulation/prepare.ts'
import { simulate } from '../../../src/simulation/simulate.ts'
import { instant } from '../../../src/units/time.ts'
import { planFrom } from '../given.ts'

const plan = planFrom('{ canary: {} }', 1)

it('every event matters, a pod’s start before it, what is beside these, and one in between', () => {
  const { moments } = simulate({ plan, pods: { startup: '10s' }, until: '1m' })
  const found = instantsThatMatter(moments, [10_000], instant(0), instant(60_000))
  for (const at of [0, 1, 5000, 9999, 10_000, 10_001, 35_000, 59_999, 60_000]) {
    expect(found).toContain(at)
  }
  expect(found).toEqual([...new Set(found)].sort((a, b) => a - b))
})

it('the spans are the starts of pods', () => {
  const pods = { startup: '10s', images: { 'web:1': { startup: '4s' } } }
  const { program } = prepare({ plan, pods })
  expect(program === null ? [] : spansOf(program)).toEqual([10_000, 4000])
})
