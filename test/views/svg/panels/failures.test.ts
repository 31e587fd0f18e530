import { expect, it } from 'vitest'
import { failures } from '../../../../src/views/svg/panels/failures.ts'
import { frame, pictureWith, row } from '../../picture/sample.ts'

it('shows requests that fail, with the most a second', () => {
  const rows = [
    row(0, 0, 0, []),
    { ...row(40, 0, 0, []), failedPerSecond: 12.4 },
    row(60, 0, 0, []),
  ]
  const text = failures(pictureWith({ rows }), frame).draw(0)
  expect(text).toContain('>12/s</text>')
  expect(text).toContain('d="M100 30H300V8H400V30H600V30H100Z"')
})

it('takes no room where none fails', () => {
  expect(failures(pictureWith({ rows: [row(0, 0, 0, [])] }), frame).height).toBe(0)
})
