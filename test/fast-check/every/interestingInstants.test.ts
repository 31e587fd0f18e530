import { expect, it } from 'vitest'
import { interestingInstants } from '../../../src/fast-check/every/interestingInstants.ts'
import { simulate } from '../../../src/simulation/simulate.ts'
import { after, basic, planFrom } from '../../laws/stories.ts'

const script = [{ at: '1m', setImage: 'app:v2' }]
const timeline = simulate({ plan: planFrom(basic), script, pods: { startup: '10s' }, until: '5m' })
const seconds = (most: number): readonly number[] =>
  interestingInstants(timeline, after(60), most).map((at) => at / 1000)

it('are when something happens, and the seconds around', () => {
  const all = seconds(100)
  for (const second of [60, 61, 69, 70, 71]) expect(all).toContain(second)
  expect(all.every((second) => second >= 60)).toBe(true)
  // A pause of 30 s from 70 s on: nothing happens in the middle of it.
  expect(all).not.toContain(85)
})

it('are spread evenly where there are too many', () => {
  const all = seconds(100)
  const four = seconds(4)
  expect(four).toHaveLength(4)
  expect([four[0], four.at(-1)]).toEqual([all[0], all.at(-1)])
  expect(seconds(1)).toEqual([all[0]])
})
