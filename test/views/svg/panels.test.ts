import { expect, it } from 'vitest'
import { panels } from '../../../src/views/svg/panels.ts'
import { frame, pictureWith } from '../picture/sample.ts'

it('takes no room for what there is nothing of', () => {
  for (const rule of panels) expect(rule(pictureWith({}), frame)).toMatchObject({ height: 0 })
})
