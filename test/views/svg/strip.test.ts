import { expect, it } from 'vitest'
import { strip } from '../../../src/views/svg/strip.ts'
import { at } from '../../timeline/objects/sampleWorld.ts'
import { frame } from '../picture/sample.ts'

it('writes into a box what has room there, and has the rest for whoever points at it', () => {
  const spans = [
    { from: at(0), to: at(40), text: 'Paused', detail: 'CanaryPauseStep' },
    { from: at(40), to: at(44), text: 'Progressing', detail: '' },
  ]
  const text = strip(spans, 10, frame, () => 'red')
  expect(text).toContain('<rect x="100" y="10" width="200"')
  expect(text).toContain('>Paused</text>')
  expect(text).toContain('<title>Paused: CanaryPauseStep</title>')
  expect(text).not.toContain('>Progressing</text>')
  expect(text).toContain('<title>Progressing</title>')
})

it('shows what has no length as a line', () => {
  const span = { from: at(10), to: at(10), text: 'a', detail: '' }
  expect(strip([span], 0, frame, () => 'red')).toContain('width="1"')
})
