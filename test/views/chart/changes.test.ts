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

it('has a column for the router where it has another weight, and for other pods where there are', () => {
  const routed = { weight: 20, routedWeight: 0, canaryPods: 0 }
  const changes = [row(0), row(10, routed), row(20, { ...routed, routedWeight: 20, otherPods: 3 })]
  expect(
    changeLines(changes, instant(0)),
  ).toBe(`   time  weight  router  stable  canary  other  phase    message
A  0s    0               4       0       0      Healthy  
B  10s   20      0       4       0       0      Healthy  
C  20s   20      20      4       0       3      Healthy  
`)
})
