import { expect, it } from 'vitest'
import {
  brokenAction,
  patched,
  unchanged,
} from '../../../../src/application/argocd/actions/resourceAction.ts'

it('an action answers with a merge patch, or with what broke', () => {
  expect(patched({ spec: { paused: true } })).toEqual({
    ok: true,
    patch: { spec: { paused: true } },
  })
  expect(unchanged).toEqual({ ok: true, patch: {} })
  expect(brokenAction('why')).toEqual({ ok: false, error: 'why' })
})
