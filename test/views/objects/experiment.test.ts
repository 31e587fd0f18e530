import { expect, it } from 'vitest'
import { instant, rfc3339 } from '../../../src/units/time.ts'
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

it.each([
  // [spec.duration, phase, seconds since availableAt] and what is left
  ['10m', 'Running', 60, 600_000, 540_000],
  ['10m', 'Running', 600, 600_000, null],
  ['10m', 'Running', null, 600_000, null],
  ['10m', 'Successful', 60, 600_000, null],
  ['soon', 'Running', 60, null, null],
  [null, 'Running', 60, null, null],
])('%s, %s, available for %s s: %s ms, %s left', (span, phase, since, duration, remaining) => {
  const availableAt = since === null ? null : rfc3339(instant(now - since * 1000))
  const one = object('Experiment', 'e', {
    spec: { duration: span },
    status: { phase, availableAt },
  })
  expect(experimentInfo(one, objects, now)).toMatchObject({ duration, remaining })
})
