import { expect, it } from 'vitest'
import { failing } from '../../../../src/questions/stuck/obstacles/failing.ts'
import { viewWith } from './state.ts'

it('tells what a pass says that fails', () => {
  const view = viewWith(() => ({ failure: 'Service "web" is managed by another Rollout' }))
  expect(failing(view)).toMatchObject({ blockedBy: 'failing pass' })
  expect(failing(view)?.text).toContain('managed by another Rollout')
  expect(failing(viewWith(() => ({})))).toBeNull()
})
