import { expect, it } from 'vitest'
import { steps } from '../../../../src/views/svg/panels/steps.ts'
import { at } from '../../../timeline/objects/sampleWorld.ts'
import { frame, pictureWith } from '../../picture/sample.ts'

it('names the steps along the axis', () => {
  const spans = [{ from: at(0), to: at(50), text: 'pause: 50s', detail: '' }]
  expect(steps(pictureWith({ steps: spans }), frame).draw(0)).toContain('>pause: 50s</text>')
})
