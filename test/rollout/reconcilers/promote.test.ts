import { expect, it } from 'vitest'
import { leavePausesAndAbort, promote } from '../../../src/rollout/reconcilers/promote.ts'
import { canary, draftOf, eventsOf, passOf, promoted, updating } from '../given.ts'

it('a promotion makes the current hash the stable one, and says why', () => {
  const pass = passOf(updating(canary(), { status: { promoteFull: true } }))
  const draft = draftOf(pass)
  expect(promote(pass, draft, 'Because')).toBe(true)
  expect(draft).toMatchObject({ stableRS: 'v2', promoteFull: false })
  expect(eventsOf(pass)).toEqual([
    'RolloutCompleted: Rollout completed update to revision 2 (v2): Because',
  ])
  expect(pass.effects).toMatchObject([{ kind: 'recordEvent', type: 'Normal' }])
})

it('a promotion of what is stable already is silent', () => {
  const pass = passOf(promoted(canary()))
  expect(promote(pass, draftOf(pass), 'Because')).toBe(false)
  expect(pass.effects).toEqual([])
  expect(pass.pause).toMatchObject({ clear: true, dropAbort: true })
})

it('pauses and an abort are left behind', () => {
  const pass = passOf(updating(canary()))
  leavePausesAndAbort(pass)
  expect(pass.pause).toMatchObject({ clear: true, dropAbort: true })
})
