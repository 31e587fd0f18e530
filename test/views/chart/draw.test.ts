import fc from 'fast-check'
import { expect, it } from 'vitest'
import { drawChart } from '../../../src/views/chart/draw.ts'
import { row } from './sample.ts'

const canary = [
  row(0, { weight: 100 }),
  row(20, { weight: 25, phase: 'Progressing', message: 'more replicas need to be updated' }),
  row(30, {
    weight: 25,
    canaryPods: 1,
    stablePods: 3,
    phase: 'Paused',
    message: 'CanaryPauseStep',
  }),
  row(60, {
    weight: 25,
    canaryPods: 1,
    stablePods: 3,
    phase: 'Paused',
    message: 'CanaryPauseStep',
  }),
  row(90, { weight: 100 }),
]

it('shows weight, pods and phases over time, and lists the changes', () => {
  expect(
    drawChart(canary),
  ).toBe(`weight    100 │████████████████                                                        ████████
(new)         │████████████████                                                        ████████
              │████████████████                                                        ████████
              │████████████████▂▂▂▂▂▂▂▂▂▂▂▂▂▂▂▂▂▂▂▂▂▂▂▂▂▂▂▂▂▂▂▂▂▂▂▂▂▂▂▂▂▂▂▂▂▂▂▂▂▂▂▂▂▂▂▂████████
              │████████████████████████████████████████████████████████████████████████████████
            0 └────────────────────────────────────────────────────────────────────────────────
pods        4 │████████████████████████▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄████████
(stable)      │████████████████████████████████████████████████████████████████████████████████
            0 └────────────────────────────────────────────────────────────────────────────────
pods        4 │
(canary)      │                        ▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄
            0 └────────────────────────────────────────────────────────────────────────────────
phase          ████████████████░░░░░░░░▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒████████
               A               B       C                                               D
time           ┴───────────────┴───────────────┴───────────────┴───────────────┴───────────────
               0s              20s             40s             1m              1m20s

phase    █ Healthy   ░ Progressing   ▒ Paused
weight   what the newest version should get of all requests: 100 once it is the stable one
pods     those that are ready

   time   weight  stable  canary  phase        message
A  0s     100     4       0       Healthy
B  20s    25      4       0       Progressing  more replicas need to be updated
C  30s    25      3       1       Paused       CanaryPauseStep
D  1m30s  100     4       0       Healthy
`)
})

it('is nothing where nothing happened', () => {
  expect(drawChart([])).toBe('nothing happened\n')
})

it('is never wider than 100 columns', () => {
  const rows = fc.array(
    fc.record({
      second: fc.nat(1_000_000),
      weight: fc.nat(1000),
      stablePods: fc.nat(1000),
      message: fc.string({ maxLength: 80 }),
    }),
  )
  fc.assert(
    fc.property(rows, (list) => {
      const sorted = list.toSorted((a, b) => a.second - b.second)
      const chart = drawChart(sorted.map(({ second, ...more }) => row(second, more)))
      expect(Math.max(...chart.split('\n').map((line) => [...line].length))).toBeLessThanOrEqual(
        100,
      )
    }),
  )
})

it('is the same where the router has what was asked for as where nothing routes', () => {
  const routed = canary.slice(1).map((one) => ({ ...one, routedWeight: one.weight }))
  expect(drawChart([...canary.slice(0, 1), ...routed])).toBe(drawChart(canary))
})

it('says what the router has where that is something else', () => {
  const chart = drawChart([row(0), row(10, { weight: 20, routedWeight: 0 })])
  expect(chart).toContain('router   what it gets by the traffic router')
})

it('has a curve of pods that are neither stable nor canary where there are some', () => {
  const lines = drawChart([row(0), row(10, { otherPods: 4 })]).split('\n')
  const curve = lines.findIndex((line) => line.startsWith('(other)'))
  expect(lines[curve]).toMatch(/^\(other\) +│ +█+$/)
  expect(drawChart(canary)).not.toContain('other')
})

it('draws more rows than a call takes arguments', () => {
  const rows = Array.from({ length: 200_000 }, (_, second) =>
    row(second, { weight: second < 100_000 ? 25 : 50 }),
  )
  expect(drawChart(rows)).toContain('50')
})
