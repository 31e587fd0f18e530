import { expect, it } from 'vitest'
import { pods } from '../../../../src/views/svg/panels/pods.ts'
import { frame, pictureWith, row } from '../../picture/sample.ts'

const revisions = [
  { numbers: [1], template: '', hash: 'a', image: 'web:1' },
  { numbers: [2], template: '', hash: 'b', image: 'web:2' },
]

it('stacks the newer revision on the older one', () => {
  const rows = [row(0, 0, 0, [2, 0]), row(50, 0, 0, [1, 2])]
  const text = pods(pictureWith({ rows, revisions }), frame).draw(0)
  // 3 pods fill 90 pixels: the newest is drawn first, and reaches the sum.
  const areas = [...text.matchAll(/d="([^"]*)Z"/g)].map(([, path]) => path)
  expect(areas).toEqual(['M100 38H350V8H600V98H100', 'M100 38H350V68H600V98H100'])
})

it('says how many there are at most', () => {
  const rows = [{ ...row(0, 0, 0, [2, 0]), existing: 7 }]
  expect(pods(pictureWith({ rows, revisions }), frame).draw(0)).toContain('>7</text>')
})
