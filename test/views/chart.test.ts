import { expect, it } from 'vitest'
import { toChart } from '../../src/views/chart.ts'
import { ran } from '../timeline/objects/sample.ts'

it('draws a simulation, and lists its changes', () => {
  const lines = toChart(ran()).split('\n')
  expect(lines[0]).toMatch(/^weight {4}100 │█/)
  const changes = lines.filter((line) => /^[A-Z] /.test(line))
  expect(changes.map((line) => line.slice(0, 44).trim())).toEqual([
    'A  0s    100     0       0       Progressing',
    'B  5s    100     2       0       Healthy',
    'C  1m    50      2       0       Progressing',
    'D  1m5s  50      1       1       Paused',
  ])
})
