import { expect, it } from 'vitest'
import { timeReader } from '../../../src/document/timeReader.ts'
import { kinOf } from '../../../src/simulation/live/kin.ts'
import { readLiveExperiment } from '../../../src/simulation/live/liveExperiment.ts'
import type { Diagnostic } from '../../../src/units/diagnostic.ts'
import type { JsonObject } from '../../../src/units/json.ts'
import { start } from '../../../src/units/time.ts'
import { unreachable } from '../../../src/units/unreachable.ts'
import { printed, ran } from '../../timeline/objects/sampleExperiment.ts'

function read(objects: readonly JsonObject[]) {
  const found: Diagnostic[] = []
  const report = (one: Diagnostic): void => void found.push(one)
  const rollout = objects.find(({ kind }) => kind === 'Rollout') ?? {}
  const { experiments, pods } = kinOf(rollout, objects)
  const [own] = experiments
  if (own === undefined) return unreachable('it is there')
  return { one: readLiveExperiment(own, pods, timeReader(start, report), report), found }
}

it('an Experiment is what its controller and the Rollout know of it', () => {
  const { one, found } = read(printed(70))
  expect(found).toEqual([])
  const world = ran.at('70s')
  const [state] = world?.experiments ?? []
  const [owned] = world?.rollout?.experiments ?? []
  expect(one?.state.replicaSets[0]?.pods).toEqual(state?.replicaSets[0]?.pods)
  const { spec: _, ...known } = owned ?? unreachable('it is owned')
  expect(one?.owned).toMatchObject(known)
  expect(one?.owned.spec).toMatchObject({ step: { duration: '2m' }, progressDeadlineSeconds: 600 })
})

it('is none, and told, if nobody knows when it was created', () => {
  const undated = printed(70).map((one) =>
    one.kind === 'Experiment'
      ? { ...one, metadata: { ...(one.metadata as JsonObject), creationTimestamp: null } }
      : one,
  )
  const { one, found } = read(undated)
  expect(one).toBeNull()
  expect(found.map(({ path }) => path)).toEqual([
    'Experiment/demo-v2-2-0.metadata.creationTimestamp',
  ])
})
