import { expect, it } from 'vitest'
import { mostPasses } from '../../src/analysis/spin.ts'
import { begin, metric } from './given.ts'

it('a run may need as many passes at one instant as it has measurements to take, within reason', () => {
  expect(mostPasses([begin([metric('m', { interval: '0s' })])])).toBe(500)
  expect(mostPasses([begin([metric('m', { interval: '0s', count: 2000 }), metric('n')])])).toBe(
    2501,
  )
  expect(mostPasses([begin([metric('m', { interval: '0s', count: 2_000_000_000 })])])).toBe(10_000)
})
