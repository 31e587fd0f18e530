import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Snapshot } from '../../src/cluster/snapshot.ts'
import type { Live } from '../../src/rollout/begin.ts'
import { liveFrom } from '../../src/rollout/live.ts'
import { simulate } from '../../src/simulation/simulate.ts'
import { snapshotAt, snapshotOf } from '../../src/timeline/snapshot.ts'
import { isJsonObject, type JsonObject } from '../../src/units/json.ts'
import { filesIn, root } from '../tools/sources.ts'
import { scenariosOf } from '../transcripts/transcript.ts'
import { ran } from './objects/sample.ts'
import { at } from './objects/sampleWorld.ts'

const timeline = ran()
const namesIn = ({ objects }: Snapshot) =>
  objects.map(({ kind, metadata }) => `${kind} ${(metadata as JsonObject).name}`)

it('has everything that there is at a time, and who owns it', () => {
  const snapshot = snapshotAt(timeline, '70s')
  expect(namesIn(snapshot)).toEqual([
    'Rollout demo',
    'ReplicaSet demo-v1',
    'Pod demo-v1-0001',
    'ReplicaSet demo-v2',
    'Pod demo-v2-0001',
  ])
  expect(snapshot.now).toBeGreaterThanOrEqual(at(70))
})

it('is empty before anything is there, and at no time', () => {
  const later = { ...timeline, moments: timeline.moments.slice(1) }
  expect(snapshotAt(later, '0s').objects).toEqual([])
  expect(snapshotAt(timeline, 'soon').objects).toEqual([])
})

it('of a world alone has the same objects', () => {
  const world = timeline.at('70s')
  expect(world && namesIn(snapshotOf(world))).toEqual(namesIn(snapshotAt(timeline, '65s')))
})

describe('a simulated Rollout', () => {
  const transcripts = filesIn('test/transcripts').filter((path) => path.endsWith('.txt'))
  const MANY_PODS = 10_000

  it.each(transcripts)('reads back from its objects at the end of %s', (path) => {
    for (const scenario of scenariosOf(readFileSync(join(root, path), 'utf8'))) {
      const run = simulate(scenario)
      const state = run.moments.at(-1)?.world.rollout
      if (state === null || state === undefined || state.status.replicas > MANY_PODS) continue
      const ofKind = (kind: string) =>
        snapshotAt(run, `${run.end.at / 1000}s`).objects.filter((one) => one.kind === kind)
      const [rollout = {}] = ofKind('Rollout')
      const { live, diagnostics } = liveFrom({
        rollout,
        // What the Rollout has released runs on, and is nobody's.
        replicaSets: ofKind('ReplicaSet').filter(isOwned),
        pods: ofKind('Pod'),
        analysisRuns: ofKind('AnalysisRun'),
      })
      expect(diagnostics).toEqual([])
      expect(live?.status).toEqual(state.status)
      expect(live && sizesOf(live)).toEqual(sizesOf(state))
      expect(live?.analysisRuns).toEqual(state.analysisRuns)
    }
  })
})

function isOwned({ metadata }: JsonObject): boolean {
  return isJsonObject(metadata) && metadata.ownerReferences !== undefined
}

function sizesOf({ generation, revision, replicaSets }: Omit<Live, 'status' | 'analysisRuns'>) {
  const sizes = replicaSets.map(({ pods, template, ...one }) => ({
    ...one,
    images: template.images,
    pods: pods.reduce((sum, { count }) => sum + count, 0),
  }))
  return { generation, revision, sizes }
}
