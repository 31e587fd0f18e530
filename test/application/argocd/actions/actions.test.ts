import { describe, expect, it } from 'vitest'
import { menuOf, runAction } from '../../../../src/application/argocd/actions/actions.ts'
import { start } from '../../../../src/units/time.ts'
import { object } from '../objects.ts'
import { rollout } from './rollouts.ts'

describe('the menu', () => {
  it('of a Rollout has seven entries', () => {
    expect(menuOf(rollout({}))).toEqual({
      ok: true,
      disabled: {
        restart: false,
        resume: true,
        abort: false,
        retry: true,
        pause: false,
        'promote-full': false,
        'skip-current-step': false,
      },
    })
  })

  it('of an object without a status is an error', () => {
    expect(menuOf(rollout(null))).toMatchObject({ ok: false })
    expect(menuOf(object('argoproj.io/v1alpha1', 'AnalysisRun', { spec: {} }))).toEqual({
      ok: false,
      error: "<string>:3: attempt to index a non-table object(nil) with key 'phase'",
    })
  })

  it('of other kinds is empty', () => {
    expect(menuOf(object('v1', 'ConfigMap'))).toEqual({ ok: true, disabled: {} })
  })
})

it('an action that the kind does not have is refused', () => {
  const error = 'built-in script does not exist'
  expect(runAction(rollout({}), 'promote', start)).toEqual({ ok: false, error })
  expect(runAction(rollout({}), 'toString', start)).toEqual({ ok: false, error })
})
