import { expect, it } from 'vitest'
import { duration } from '../../src/units/time.ts'
import { toExperimentList } from '../../src/views/experimentList.ts'
import { experiment } from './sample.ts'

it('prints spans as ages, and a dash for what is not known', () => {
  const timed = {
    ...experiment,
    name: 'timed',
    duration: duration(3 * 3_600_000),
    remaining: duration(7_199_900),
  }
  expect(toExperimentList([experiment, timed])).toBe(
    `NAME        STATUS   DURATION  REMAINING  AGE
demo-2-2-0  Running  -         -          7d 
timed       Running  3h        119m       7d 
`,
  )
})

it('shows the namespace first where all are listed', () => {
  const [header, line] = toExperimentList([experiment], { allNamespaces: true }).split('\n')
  expect(header).toMatch(/^NAMESPACE {2}NAME /)
  expect(line).toMatch(/^default {4}demo-2-2-0 /)
})
