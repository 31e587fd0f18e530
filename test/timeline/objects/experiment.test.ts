import { expect, it } from 'vitest'
import { historyAt } from '../../../src/timeline/objects/history.ts'
import { rolloutObjects } from '../../../src/timeline/objects/rollout.ts'
import { unreachable } from '../../../src/units/unreachable.ts'
import { ran } from './sampleExperiment.ts'
import { at } from './sampleWorld.ts'

const objectsAt = (second: number) =>
  rolloutObjects(historyAt(ran.moments, at(second)) ?? unreachable('it has begun'), at(second))

it('has a status, and owns its ReplicaSets and runs, named after its templates', () => {
  const owner = { ownerReferences: [{ kind: 'Experiment', name: 'demo-v2-2-0' }] }
  const annotations = { 'experiment.argoproj.io/template-name': 'try' }
  expect(
    objectsAt(70)
      .filter(({ kind }) => kind !== 'Pod')
      .slice(-3),
  ).toMatchObject([
    {
      kind: 'Experiment',
      metadata: { name: 'demo-v2-2-0', annotations: { 'rollout.argoproj.io/revision': '2' } },
      spec: { duration: '2m', templates: [{ name: 'try', replicas: 1 }] },
      status: { phase: 'Running', availableAt: '2026-01-01T00:01:05Z' },
    },
    { kind: 'ReplicaSet', metadata: { name: 'demo-v2-2-0-try', annotations, ...owner } },
    { kind: 'AnalysisRun', metadata: { name: 'demo-v2-2-0-check', ...owner } },
  ])
})

// Nobody answers the metric: its fifth error in a row, at 105 s, ends the Experiment.
it('leaves its ReplicaSets for half a minute once it is over', () => {
  const [, replicaSet] = objectsAt(106)
    .filter(({ kind }) => kind === 'ReplicaSet')
    .slice(-2)
  expect(replicaSet).toMatchObject({
    metadata: {
      name: 'demo-v2-2-0-try',
      annotations: { 'scale-down-deadline': '2026-01-01T00:02:15Z' },
    },
  })
})
