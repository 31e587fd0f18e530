import { expect, it } from 'vitest'
import { noPanel } from '../../../src/views/svg/panel.ts'

it('takes no room, and draws nothing', () => {
  expect(noPanel.height).toBe(0)
  expect(noPanel.draw(10)).toBe('')
})
