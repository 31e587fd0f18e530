import { expect, it } from 'vitest'
import { phaseFill, phases } from '../../../../src/views/svg/panels/phases.ts'
import { at } from '../../../timeline/objects/sampleWorld.ts'
import { frame, pictureWith } from '../../picture/sample.ts'

it('has a tint for each phase, and its name as well', () => {
  const spans = [{ from: at(0), to: at(50), text: 'Degraded', detail: 'why' }]
  const text = phases(pictureWith({ phases: spans }), frame).draw(0)
  expect(text).toContain('fill="var(--degraded)"')
  expect(text).toContain('>Degraded</text>')
})

it('has a fill even for a word that is no phase', () => {
  expect(phaseFill('constructor')).toBe('var(--step)')
})
