import { expect, it } from 'vitest'
import { nothingRecorded, stepOf } from '../../../src/questions/judge/recording.ts'
import { errorIn } from '../../../src/units/diagnostic.ts'
import { instant } from '../../../src/units/time.ts'

it('takes the smallest distance of neighbours for the step', () => {
  expect(stepOf([0, 60_000, 90_000, 300_000].map(instant))).toBe(30_000)
  expect(stepOf([5000, 5000, 6000].map(instant))).toBe(1000)
  expect(stepOf([instant(5000)])).toBe(0)
})

it('has no columns where something is wrong', () => {
  const diagnostic = errorIn('', 'not-a-table', 'the table is empty', '')
  expect(nothingRecorded(diagnostic)).toEqual({ columns: [], diagnostics: [diagnostic] })
})
