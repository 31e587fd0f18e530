import { expect, it } from 'vitest'
import { instant } from '../../../src/units/time.ts'
import { letterLine, letterOf, phaseLegend, phaseStrip } from '../../../src/views/chart/phases.ts'
import { timeScale } from '../../../src/views/chart/scale.ts'
import { row } from './sample.ts'

const phases = ['Progressing', 'Paused', 'Paused', 'Healthy', 'Degraded', 'toString']
const rows = phases.map((phase, index) => row(index, { phase }))

it('has a sign for each phase and explains those that occur', () => {
  expect(phaseStrip(rows)).toBe('░▒▒█×·')
  expect(phaseLegend(rows.slice(0, 4))).toBe('░ Progressing   ▒ Paused   █ Healthy')
})

it('letters changes in order of time, the first one of a column', () => {
  const scale = timeScale(instant(0), instant(10_000), 5)
  expect(letterLine([row(0), row(1), row(4), row(9)], scale)).toBe('A C D')
})

it('has letters for fifty-two', () => {
  expect([0, 25, 26, 51, 52].map(letterOf)).toEqual(['A', 'Z', 'a', 'z', '·'])
})
