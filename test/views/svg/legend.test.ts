import { expect, it } from 'vitest'
import { legendOf } from '../../../src/views/svg/legend.ts'
import { at } from '../../timeline/objects/sampleWorld.ts'
import { frame, pictureWith, row } from '../picture/sample.ts'

const revisions = [
  { numbers: [1], template: '', hash: 'a', image: 'web:1' },
  { numbers: [2], template: '', hash: 'b', image: 'web:2' },
]

it('explains what occurs, and nothing else', () => {
  const text = legendOf(pictureWith({ rows: [row(0, 0, 0, [1, 0])], revisions }), frame).draw(0)
  expect(text).toContain('ready pods of revision 1, web:1')
  expect(text).toContain('revision 2, web:2')
  for (const absent of ['fail', 'acts', 'measurement', 'cut', 'Paused']) {
    expect(text).not.toContain(absent)
  }
})

it('explains signs, phases and failures that there are', () => {
  const measurements = [{ at: at(1), phase: 'Error' as const }]
  const run = { name: 'r', from: at(0), to: at(9), phase: 'Error' as const, message: '' }
  const text = legendOf(
    pictureWith({
      rows: [{ ...row(0, 0, 0, [1]), failedPerSecond: 2 }],
      phases: [{ from: at(0), to: at(9), text: 'Paused', detail: '' }],
      analyses: [{ ...run, measurements }],
      actions: [{ at: at(0), text: 'abort' }],
    }),
    frame,
  ).draw(0)
  for (const word of ['requests that fail', 'Paused', 'measurement in error', 'somebody acts']) {
    expect(text).toContain(word)
  }
})

it('grows by lines where the picture is narrow', () => {
  const picture = pictureWith({ rows: [row(0, 0, 0, [1, 0])], revisions })
  const narrow = legendOf(picture, { ...frame, right: 300 })
  expect(narrow.height).toBeGreaterThan(legendOf(picture, { ...frame, right: 1400 }).height)
})

it('says nothing of weights where there are none', () => {
  const text = legendOf(pictureWith({ rows: [row(0, 0, 0, [1, 0])], fullWeight: 0 }), frame).draw(0)
  expect(text).toContain('pods that exist')
  expect(text).not.toContain('weight')
})
