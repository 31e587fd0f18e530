import { expect, it } from 'vitest'
import { timeAxis } from '../../../src/views/picture/timeAxis.ts'
import { axisHeight, axisRow, tears } from '../../../src/views/svg/axisRow.ts'
import { at } from '../../timeline/objects/sampleWorld.ts'
import { frame } from '../picture/sample.ts'

const torn = {
  ...frame,
  axis: timeAxis([at(10), at(3610), at(3620)], at(0), at(3630), 100, 500),
}

it('counts from the beginning of the picture', () => {
  const text = axisRow(0, at(0), frame)
  expect(text).toContain('>0s</text>')
  expect(text).toContain('>1m40s</text>')
  expect(tears(0, 100, frame)).toBe('')
})

it('says how long a piece is that is torn out', () => {
  expect(axisRow(0, at(0), torn)).toContain('cut: 1h')
  expect(axisHeight(torn)).toBeGreaterThan(axisHeight(frame))
  expect(tears(0, 100, torn).match(/<path/g)).toHaveLength(1)
})
