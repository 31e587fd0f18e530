import { expect, it } from 'vitest'
import { stepArea, stepLine } from '../../../src/views/svg/curve.ts'
import { frame, row } from '../picture/sample.ts'

const rows = [row(0, 100, 0, []), row(20, 50, 0, []), row(40, 50, 0, []), row(60, 80, 0, [])]
const line = stepLine(frame.axis, rows, (index) => rows[index]?.asked ?? 0, 600)

it('holds each value until the next one, with no point where nothing changes', () => {
  expect(line).toBe('M100 100H200V50H400V80H600')
})

it('is closed below as an area', () => {
  expect(stepArea(line, 100, 120)).toBe('M100 100H200V50H400V80H600V120H100Z')
})

it('is nothing of nothing', () => {
  expect(stepLine(frame.axis, [], () => 0, 600)).toBe('')
  expect(stepArea('', 0, 0)).toBe('')
})
