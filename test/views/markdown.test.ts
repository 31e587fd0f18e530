import { expect, it } from 'vitest'
import { toMarkdown } from '../../src/views/markdown.ts'
import { ran } from '../timeline/objects/sample.ts'

it('says how it ended, and has a line for each change', () => {
  const lines = toMarkdown(ran()).split('\n')
  expect(lines[0]).toBe('**demo** is **Paused** after 1m5s: CanaryPauseStep')
  const table = lines.filter((line) => line.startsWith('| '))
  expect(table).toHaveLength(6)
  expect(table.at(-1)).toBe(
    '| 1m5s | step pause<br>Paused: CanaryPauseStep | 50 | 50 | 1 + 1 | Paused |',
  )
})

it('lets no text end its cell', () => {
  const text = toMarkdown(ran(undefined, [{ at: '90s', setImage: 'a|b*c' }]))
  expect(text).toContain('setImage a\\|b\\*c')
})

it('says how much it leaves out', () => {
  expect(toMarkdown(ran(), { rows: 1 })).toContain('And 3 more changes.')
})

it('says so where nothing happened', () => {
  expect(toMarkdown({ ...ran(), moments: [] })).toBe('**Nothing happened.**\n')
})
