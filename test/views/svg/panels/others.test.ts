import { expect, it } from 'vitest'
import { others } from '../../../../src/views/svg/panels/others.ts'
import { frame, pictureWith, row } from '../../picture/sample.ts'

it('shows ready pods that are neither stable nor the newest, with the most of them', () => {
  const rows = [row(0, 0, 0, [3]), { ...row(40, 0, 0, [3]), others: 2 }, row(60, 0, 0, [3])]
  const text = others(pictureWith({ rows }), frame).draw(0)
  expect(text).toContain('d="M100 30H300V8H400V30H600V30H100Z"')
  expect(text).toContain('>2</text>')
})

it('takes no room where there are none', () => {
  expect(others(pictureWith({ rows: [row(0, 0, 0, [3])] }), frame).height).toBe(0)
})
