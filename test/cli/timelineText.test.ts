import { expect, it } from 'vitest'
import { timelineText } from '../../src/cli/timelineText.ts'
import { ran } from '../timeline/objects/sample.ts'
import { ioWith } from './given.ts'

it('is a chart and the tree at the end', () => {
  const text = timelineText(ran(), 'text', ioWith().terminal)
  expect(text).toContain('weight')
  expect(text).toContain('revision:2')
})

it.each([
  ['json', '{'],
  ['markdown', '**demo**'],
  ['mermaid', 'gantt'],
  ['svg', '<svg'],
  ['html', '<!doctype html>'],
] as const)('is %s if asked', (format, beginning) => {
  expect(timelineText(ran(), format, ioWith().terminal).startsWith(beginning)).toBe(true)
})
