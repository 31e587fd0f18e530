import { expect, it } from 'vitest'
import { frame } from '../../../src/cli/watch/frame.ts'
import { passed } from '../../../src/cli/watch/watching.ts'
import { watching } from './given.ts'

const small = { columns: 40, rows: 12, hasColours: false }
const large = { columns: 200, rows: 60, hasColours: false }

it('has as many lines as the terminal, and none is wider', () => {
  for (const size of [small, large]) {
    const lines = frame(passed(watching(), 9000), size).split('\n')
    expect(lines).toHaveLength(size.rows)
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(size.columns)
  }
})

it('shows the time, the tree, and the keys', () => {
  const text = frame(passed(watching(), 9000), large)
  expect(text).toMatch(/^0:01:30\.0 {2}▶ 10× {2}Paused/)
  expect(text).toContain('revision:2')
  expect(text.split('\n').at(-1)).toContain('q quit')
})

it('says how much of the tree has no room', () => {
  expect(frame(passed(watching(), 9000), small)).toMatch(/… \d+ more lines/)
})

it('cuts a coloured line without leaving its colour on', () => {
  const narrow = frame(passed(watching(), 9000), { ...small, columns: 20, hasColours: true })
  for (const line of narrow.split('\n').filter((one) => one.includes('\u001b['))) {
    expect(line.endsWith('\u001b[0m') || line.includes('\u001b[0m')).toBe(true)
  }
})
