import { expect, it } from 'vitest'
import { terminate } from '../../../../src/application/argocd/actions/terminate.ts'
import { start } from '../../../../src/units/time.ts'
import { object } from '../objects.ts'

const run = (phase: string, spec = {}) =>
  object('argoproj.io/v1alpha1', 'AnalysisRun', { spec, status: { phase } })

it('a running AnalysisRun can be terminated, once', () => {
  const told = run('Running', { terminate: true })
  expect(terminate.isDisabled(run('Running'))).toBe(false)
  expect(terminate.run(run('Running'), start)).toMatchObject({
    patch: { spec: { terminate: true } },
  })
  expect([terminate.isDisabled(told), terminate.run(told, start)]).toEqual([
    true,
    { ok: true, patch: {} },
  ])
})

it('a completed AnalysisRun cannot', () => {
  const phases = ['Successful', 'Failed', 'Error', 'Inconclusive']
  expect(phases.map((phase) => terminate.isDisabled(run(phase)))).toEqual(Array(4).fill(true))
})
