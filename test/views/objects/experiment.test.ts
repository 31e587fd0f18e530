import { expect, it } from 'vitest'
import { experimentInfo, experimentInfos } from '../../../src/views/objects/experiment.ts'
import { objectsIn } from '../../../src/views/objects/objects.ts'
import { now, object, ownedBy, revision } from './sample.ts'

const status = { phase: 'Running', message: 'm' }
const experiment = object('Experiment', 'e', { metadata: revision(2), status })
const objects = objectsIn(
  [
    experiment,
    object('Experiment', 'newer', {
      metadata: { ...revision(2), creationTimestamp: '2026-05-01T11:59:00Z' },
    }),
    object('Experiment', 'last', { metadata: revision(1) }),
    object('Experiment', 'foreign'),
    object('ReplicaSet', 'rs', { metadata: ownedBy('Experiment/e') }),
    object('AnalysisRun', 'ar', { metadata: ownedBy('Experiment/e') }),
  ],
  'default',
)

it('has its own ReplicaSets, without a role, and AnalysisRuns', () => {
  expect(experimentInfo(experiment, objects, now)).toMatchObject({
    ...status,
    revision: 2,
    replicaSets: [{ name: 'rs', roles: [] }],
    analysisRuns: [{ name: 'ar' }],
  })
})

it('goes by revision downwards, then by age', () => {
  const names = experimentInfos(object('Rollout', 'demo'), objects, now).map(({ name }) => name)
  expect(names).toEqual(['e', 'newer', 'last'])
})
