import { expect, it } from 'vitest'
import { emptyServer } from '../../../../src/application/apply/apiServer.ts'
import { newKustomization } from '../../../../src/application/flux/kustomization/kustomization.ts'
import {
  type KustomizationRun,
  reporting,
  runWithStatus,
  telling,
} from '../../../../src/application/flux/kustomization/run.ts'

const run: KustomizationRun = {
  state: newKustomization('app', 'default', {}),
  server: emptyServer,
  output: [],
  events: [],
}

it('who is stalled is not reconciling, and the other way round', () => {
  const stalled = reporting(
    reporting(run, 'Reconciling', 'True', 'a', ''),
    'Stalled',
    'True',
    'b',
    '',
  )
  expect(stalled.state.status.conditions.map(({ type }) => type)).toEqual(['Stalled'])
  const again = reporting(stalled, 'Reconciling', 'True', 'a', '')
  expect(again.state.status.conditions.map(({ type }) => type)).toEqual(['Reconciling'])
})

it('an event has the reason of Ready, or its severity', () => {
  expect(telling(run, 'Warning', 'x').events).toEqual([
    { type: 'Warning', reason: 'error', message: 'x' },
  ])
  expect(telling(reporting(run, 'Ready', 'False', 'Why', ''), 'Normal', 'x').events).toMatchObject([
    { reason: 'Why' },
  ])
})

it('a part of the status is replaced', () => {
  const { status } = runWithStatus(run, { lastAppliedRevision: 'r' }).state
  expect([status.lastAppliedRevision, status.observedGeneration]).toEqual(['r', -1])
})
