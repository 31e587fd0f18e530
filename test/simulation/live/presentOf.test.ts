import { describe, expect, it } from 'vitest'
import { presentOf } from '../../../src/simulation/live/presentOf.ts'
import type { Diagnostic } from '../../../src/units/diagnostic.ts'
import type { JsonObject } from '../../../src/units/json.ts'
import { at, simulated } from '../given.ts'
import { codes, printedAt, updated } from './given.ts'

function read(objects: readonly JsonObject[], second: number) {
  const found: Diagnostic[] = []
  const rollout = objects.find(({ kind }) => kind === 'Rollout') as JsonObject
  const present = presentOf(rollout, objects, at(second), (one) => found.push(one))
  return { present, found }
}

describe('how a Rollout stands', () => {
  it('is told in times counted from now', () => {
    const { present, found } = read(printedAt(70), 70)
    expect(found).toEqual([])
    expect(present).toMatchObject({ name: 'demo', namespace: 'default', orphans: [], runs: [] })
    const { status, replicaSets } = present.rollout
    // The pods of 60 s took 5 s, and the pause began when they were there.
    expect(status.pauseConditions).toEqual([{ reason: 'CanaryPauseStep', startTime: at(-5) }])
    expect(replicaSets.map(({ name, createdAt }) => [name, createdAt])).toEqual([
      ['demo-v1', at(-70)],
      ['demo-v2', at(-10)],
    ])
  })

  it('has the same status as the world that was printed', () => {
    const { present } = read(printedAt(70), 0)
    const { status, generation, revision } = simulated(updated).at('70s')?.rollout ?? {}
    expect(present.rollout).toMatchObject({ status, generation, revision })
  })

  it('has ReplicaSets that nobody owns, adopted where the selector matches them', () => {
    const free = (name: string, labels: JsonObject): JsonObject => ({
      kind: 'ReplicaSet',
      metadata: {
        name,
        labels: { 'rollouts-pod-template-hash': name },
        creationTimestamp: '2026-01-01T00:00:00Z',
      },
      spec: { template: { metadata: { labels } } },
    })
    const objects = [...printedAt(70), free('mine', { app: 'demo' }), free('no', { app: 'x' })]
    const { present } = read(objects, 70)
    expect(present.rollout.replicaSets.map(({ name }) => name)).toContain('mine')
    expect(present.orphans.map(({ name }) => name)).toEqual(['no'])
  })

  it('keeps what people wrote, and leaves out what nobody looks at', () => {
    const template = { kind: 'ClusterAnalysisTemplate', metadata: { name: 't' } }
    const secret = { kind: 'Secret', metadata: { name: 's' } }
    const { present, found } = read([...printedAt(70), template, secret], 70)
    expect(present.manifests.map(({ kind }) => kind)).toEqual([
      'Rollout',
      'Service',
      'Service',
      'ClusterAnalysisTemplate',
    ])
    expect(codes(found)).toEqual(['live-left-out'])
    expect(present.manifests[0]?.status).toBeUndefined()
  })

  it('tells of a clock that is behind', () => {
    expect(codes(read(printedAt(70), 30).found)).toEqual(['live-future'])
  })
})
