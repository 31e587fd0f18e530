import { expect, it } from 'vitest'
import { axisOf, drawing, headline } from '../../../src/views/svg/drawing.ts'
import { at } from '../../timeline/objects/sampleWorld.ts'
import { pictureWith, row } from '../picture/sample.ts'

const phases = [
  { from: at(0), to: at(40), text: 'Progressing', detail: '' },
  { from: at(40), to: at(100), text: 'Degraded', detail: 'it <failed>' },
]

it('is one picture with a title and a description in words', () => {
  const text = drawing(pictureWith({ phases, rows: [row(0, 20, 0, [])] }), 600, 'mine')
  expect(text).toContain('<title id="mine-t">demo: Degraded after 40s</title>')
  expect(text).toContain('0s: weight 20.')
  expect(text).toContain('40s: Degraded, it &lt;failed&gt;.')
  expect(text).toContain('aria-labelledby="mine-t mine-d"')
})

it('tells a page where a line at an instant may begin and end', () => {
  const text = drawing(pictureWith({ phases, rows: [row(0, 20, 0, [])] }), 600, 'mine')
  const [, top, bottom] = /data-top="(\d+)" data-bottom="(\d+)"/.exec(text) ?? []
  // Below the headline, for nobody does anything; and at the line of the axis.
  expect(top).toBe('30')
  expect(text).toContain(`M76 ${bottom}H582`)
})

it('says so where nothing happened', () => {
  expect(headline(pictureWith({ name: '' }))).toBe('Nothing happened')
})

it('leaves out what would be read to nobody', () => {
  const actions = Array.from({ length: 100 }, (_, index) => ({ at: at(index), text: 'promote' }))
  expect(drawing(pictureWith({ actions, phases }), 600, 'mine')).toContain('And 62 more changes.')
})

it('makes room on its axis for whatever changes', () => {
  const actions = [10, 3610, 3620].map((second) => ({ at: at(second), text: 'scale 3' }))
  expect(axisOf(pictureWith({ actions, to: at(3630) }), 800).breaks).toHaveLength(1)
})
