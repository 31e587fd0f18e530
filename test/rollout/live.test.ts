import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Live } from '../../src/rollout/begin.ts'
import { type LiveObjects, liveFrom, readOwnedObjects } from '../../src/rollout/live.ts'
import type { RolloutState } from '../../src/rollout/state.ts'
import { emptyStatus } from '../../src/rollout/status.ts'
import { simulate } from '../../src/simulation/simulate.ts'
import type { JsonObject } from '../../src/units/json.ts'
import { filesIn, root } from '../tools/sources.ts'
import { scenariosOf } from '../transcripts/transcript.ts'
import { podObjects, replicaSetObject, rolloutObject, runObject } from './objects.ts'

const transcripts = filesIn('test/transcripts').filter((path) => path.endsWith('.txt'))

function objectsOf(state: RolloutState): LiveObjects {
  return {
    rollout: rolloutObject(state),
    replicaSets: state.replicaSets.map(replicaSetObject),
    pods: state.replicaSets.flatMap(podObjects),
    analysisRuns: state.analysisRuns.map(runObject),
  }
}

// Which pods are counted together is up to whoever counts them.
function podByPod(live: Live): unknown {
  const replicaSets = live.replicaSets.map((one) => ({
    ...one,
    // How a template got its name nobody can tell afterwards.
    template: { ...one.template, names: 'podTemplateHash' },
    pods: one.pods.flatMap(({ count, createdAt, readyAt }) =>
      Array.from({ length: count }, () => [createdAt, readyAt]),
    ),
  }))
  return { ...live, replicaSets }
}

// Every pod is an object here, which tens of millions cannot be.
const MANY = 100_000
const podsOf = ({ replicaSets }: RolloutState): number =>
  replicaSets.reduce((pods, { have }) => pods + have, 0)

describe('a live Rollout', () => {
  it.each(transcripts)('reads back from what every state of %s is stored as', (path) => {
    for (const scenario of scenariosOf(readFileSync(join(root, path), 'utf8'))) {
      for (const { world } of simulate(scenario).moments) {
        const state = world.rollout
        if (state === null || podsOf(state) > MANY) continue
        const { live, diagnostics } = liveFrom(objectsOf(state))
        expect(diagnostics).toEqual([])
        const { generation, revision, status, replicaSets, analysisRuns } = state
        const stored = { generation, revision, status, replicaSets, analysisRuns }
        expect(live && podByPod(live)).toEqual(podByPod(stored))
      }
    }
  })

  const rollout = { kind: 'Rollout', metadata: { name: 'demo', generation: 3 } }

  it('that has no status yet has the empty one', () => {
    const { live } = liveFrom({ rollout, replicaSets: [] })
    expect(live).toEqual({
      generation: 3,
      revision: 0,
      status: emptyStatus,
      replicaSets: [],
      analysisRuns: [],
    })
  })

  it('leaves out ReplicaSets of others', () => {
    const foreign = {
      metadata: {
        name: 'other-1',
        creationTimestamp: '2026-01-01T00:00:00Z',
        ownerReferences: [{ kind: 'Deployment', name: 'demo' }],
      },
    }
    expect(liveFrom({ rollout, replicaSets: [foreign] }).live?.replicaSets).toEqual([])
  })

  it('reads an observedGeneration that is no number as observed', () => {
    const status = { observedGeneration: '5f9b7d8c6' }
    const { live } = liveFrom({ rollout: { ...rollout, status }, replicaSets: [] })
    expect(live?.status.observedGeneration).toBeGreaterThan(3)
  })

  it('of which lists are none is refused, and nothing throws', () => {
    const given = [{ rollout, replicaSets: { kind: 'List', items: [] } }, { rollout }]
    for (const objects of given) {
      const { live, diagnostics } = liveFrom(objects as never)
      expect(live).toBeNull()
      expect(diagnostics.map(({ code, path }) => `${code} ${path}`)).toEqual([
        'live-list replicaSets',
      ])
    }
  })

  it('of which a list is none is told what to hand in', () => {
    const { diagnostics } = liveFrom({ rollout, replicaSets: [], pods: { items: [] } } as never)
    expect(diagnostics).toMatchObject([
      {
        code: 'live-list',
        path: 'pods',
        message: 'pods is no list of objects',
        hint: 'Give pods: [ … ], the entries of "items"; readLive takes a List as it is.',
      },
    ])
  })

  it('that is another kind of object is told so', () => {
    const { diagnostics } = liveFrom({ rollout: { ...rollout, kind: 'Pod' }, replicaSets: [] })
    expect(diagnostics).toMatchObject([
      {
        code: 'live-kind',
        message: 'the object is no Rollout',
        hint: 'Hand in the object as the cluster has it.',
      },
    ])
  })

  it('leaves out AnalysisRuns of others, and those that no Rollout made', () => {
    const runOf = (name: string, labels: JsonObject, owner: string): JsonObject => ({
      metadata: {
        ...{ name, labels, creationTimestamp: '2026-01-01T00:00:00Z' },
        ownerReferences: [{ kind: 'Rollout', name: owner }],
      },
    })
    const step = { 'rollout-type': 'Step' }
    const analysisRuns = [
      runOf('ours', step, 'demo'),
      runOf('theirs', step, 'other'),
      runOf('by-hand', {}, 'demo'),
    ]
    const { live, diagnostics } = liveFrom({ rollout, replicaSets: [], analysisRuns })
    expect([live?.analysisRuns.map(({ name }) => name), diagnostics]).toEqual([['ours'], []])
  })

  it('has no object of which nobody knows when it was created', () => {
    const labels = { 'rollout-type': 'Step', 'rollouts-pod-template-hash': 'v1' }
    const undated = { metadata: { name: 'demo-1', labels } }
    const belonging = { replicaSets: [undated], podsOf: () => [], analysisRuns: [undated] }
    const told: string[] = []
    const live = readOwnedObjects(
      rollout,
      belonging,
      () => null,
      ({ path }) => told.push(path),
    )
    expect([live.replicaSets, live.analysisRuns]).toEqual([[], []])
  })

  it('is refused with everything that cannot be read', () => {
    const { live, diagnostics } = liveFrom({
      rollout: {
        kind: 'Deployment',
        metadata: { name: 'demo' },
        status: { abortedAt: 'yesterday' },
      },
      replicaSets: [
        { metadata: { name: 'demo-1', creationTimestamp: '2026-01-01T00:00:00Z' } },
        { metadata: { name: 'demo-2' } },
      ],
    })
    expect(live).toBeNull()
    expect(diagnostics.map(({ code, path }) => `${code} ${path}`)).toEqual([
      'live-kind kind',
      'live-time status.abortedAt',
      'live-hash demo-1.metadata.labels',
      'live-time demo-2.metadata.creationTimestamp',
      'live-hash demo-2.metadata.labels',
    ])
  })
})
