import { expect, it } from 'vitest'
import { objectionToSync } from '../../../../src/application/argocd/operation/objection.ts'
import { startOperation } from '../../../../src/application/argocd/operation/operation.ts'
import { noRetry } from '../../../../src/application/argocd/operation/retry.ts'
import { instant } from '../../../../src/units/time.ts'

const request = { retry: noRetry, revision: 'b', automated: true, dryRun: false, partial: false }
const state = startOperation(request, instant(0))
const none = { windows: { canSync: true, error: '' }, conditions: [], syncOptions: [] }

it('nothing is said against an ordinary operation', () => {
  expect(objectionToSync(state, none)).toBeNull()
  expect(objectionToSync(state, { ...none, conditions: ['SharedResourceWarning: x'] })).toBeNull()
})

it('a window only holds an operation up', () => {
  expect(objectionToSync(state, { ...none, windows: { canSync: false, error: '' } })).toEqual({
    phase: 'Running',
    message: 'Sync operation blocked by sync window',
  })
  expect(objectionToSync(state, { ...none, windows: { canSync: false, error: 'x' } })).toEqual({
    phase: 'Running',
    message: 'Sync operation blocked by sync window: x',
  })
})

it('an operation that cannot compare is an Error, one that may not share has Failed', () => {
  const conditions = ['ComparisonError: a', 'InvalidSpecError: b', 'SharedResourceWarning: c']
  expect(objectionToSync(state, { ...none, conditions })).toEqual({
    phase: 'Error',
    message: 'ComparisonError: a;InvalidSpecError: b',
  })
  const syncOptions = ['FailOnSharedResource=true']
  expect(objectionToSync(state, { ...none, conditions, syncOptions })).toEqual({
    phase: 'Failed',
    message: 'Shared resource found: c',
  })
})
