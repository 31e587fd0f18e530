import { expect, it } from 'vitest'
import { resolveExperimentArguments } from '../../src/experiment/arguments.ts'
import { at, experiment, running } from './given.ts'

const made = new Map([['exp-canary', true]])

it('knows hashes and names of the ReplicaSets, and the times of the experiment', () => {
  const text =
    '{{templates.canary.podTemplateHash}} {{ templates.canary.replicaset.name }} {{experiment.availableAt}} {{experiment.finishedAt}}'
  const begun = running({ duration: '90s' }, { availableAt: at(30) })
  expect(resolveExperimentArguments(begun, made, [{ name: 'x', value: text }])).toEqual({
    ok: true,
    value: [
      {
        name: 'x',
        value: 'v2 exp-canary 2026-01-01T00:00:30Z 2026-01-01T00:02:00Z',
        valueFrom: null,
      },
    ],
  })
})

it('knows no end without a duration, and no ReplicaSet that is not there', () => {
  const resolve = (value: string) =>
    resolveExperimentArguments(experiment(), new Map(), [{ name: 'x', value }])
  expect(resolve('{{experiment.finishedAt}}')).toEqual({
    ok: false,
    error: 'failed to resolve {{experiment.finishedAt}}',
  })
  expect(resolve('{{templates.canary.podTemplateHash}}')).toMatchObject({ ok: false })
})

it('leaves an argument without a value open', () => {
  expect(resolveExperimentArguments(running(), made, [{ name: 'x', value: null }])).toEqual({
    ok: true,
    value: [{ name: 'x', value: null, valueFrom: null }],
  })
})
