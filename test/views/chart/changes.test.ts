import { expect, it } from 'vitest'
import { instant } from '../../../src/units/time.ts'
import { changeLines } from '../../../src/views/chart/changes.ts'
import { row } from './sample.ts'

it('is a table of how everything stood, with times from the beginning', () => {
  const changes = [row(10), row(100, { weight: 20, canaryPods: 1, phase: 'Paused', message: 'm' })]
  expect(
    changeLines(changes, instant(10_000)),
  ).toBe(`   time   weight  stable  canary  phase    message
A  0s     0       4       0       Healthy  
B  1m30s  20      4       1       Paused   m
`)
})

it('cuts long messages and long lists', () => {
  const changes = Array.from({ length: 42 }, (_, at) => row(at, { message: 'x'.repeat(50) }))
  const lines = changeLines(changes, instant(0)).split('\n')
  expect(lines[1]?.endsWith(`${'x'.repeat(45)}…`)).toBe(true)
  expect(lines.at(-2)).toBe('   and 2 more changes')
  expect(lines).toHaveLength(43)
})
