import { describe, expect, it } from 'vitest'
import type { Order } from '../../../src/cluster/order.ts'
import type { Timeline } from '../../../src/timeline/timeline.ts'
import { template } from '../../manifest/given.ts'
import { planOf, simulated } from '../given.ts'

const templates = [
  { name: 'baseline', specRef: 'stable' },
  { name: 'canary', specRef: 'canary' },
]
const analyses = [{ name: 'check', templateName: 'ratio' }]
const ratio = template('ratio', { interval: '10s', failureCondition: 'result < 0.9' })
const steps = [{ experiment: { duration: '20s', templates, analyses } }, { setWeight: 50 }]
const plan = planOf({ steps }, {}, [ratio])
const script = [{ at: '30s', setImage: 'app:v2' }] as const
const ran = (value: number): Timeline =>
  simulated({ plan, script, metrics: { ratio: [['0s', value]] } })

const ordersOf = ({ moments }: Timeline): string[] =>
  moments.flatMap(({ effects }) => effects.flatMap((effect) => wordsOf(effect)))

const deletedOf = ({ moments }: Timeline): string[] =>
  moments.flatMap(({ effects }) =>
    effects.flatMap((one) => (one.kind === 'deleteReplicaSet' ? [one.replicaSet] : [])),
  )

function wordsOf(effect: Order): string[] {
  const at = effect.at / 1000
  if (at < 30) return []
  switch (effect.kind) {
    case 'createExperiment':
      return [`${at} create ${effect.experiment}`]
    case 'createReplicaSet':
    case 'scaleReplicaSet':
      return effect.replicaSet.startsWith('demo-v2-')
        ? [`${at} ${effect.kind} ${effect.replicaSet}`]
        : []
    case 'createAnalysisRun':
      return [`${at} create ${effect.run}`]
    default:
      return []
  }
}

describe('an Experiment', () => {
  it('gets pods of its own, its analysis, and comes to its end', () => {
    const timeline = ran(0.99)
    expect(ordersOf(timeline)).toEqual([
      '30 create demo-v2-2-0',
      '30 createReplicaSet demo-v2-2-0-baseline',
      '30 createReplicaSet demo-v2-2-0-canary',
      '30 scaleReplicaSet demo-v2-2-0-baseline',
      '30 scaleReplicaSet demo-v2-2-0-canary',
      '35 create demo-v2-2-0-check',
      '85 scaleReplicaSet demo-v2-2-0-baseline',
      '85 scaleReplicaSet demo-v2-2-0-canary',
    ])
    expect(timeline.at('54s')?.experiments[0]).toMatchObject({ phase: 'Running' })
    expect(timeline.at('55s')?.experiments[0]).toMatchObject({ phase: 'Successful' })
    expect(timeline.at('55s')?.rollout?.status.currentStepIndex).toBe(1)
  })

  it('whose analysis fails aborts the update', () => {
    const timeline = ran(0.5)
    expect(timeline.at('40s')?.experiments[0]?.phase).toBe('Failed')
    expect(timeline.at('40s')?.rollout?.status).toMatchObject({ abort: true, phase: 'Degraded' })
  })

  it('has pods that are no ReplicaSets of the Rollout', () => {
    const world = ran(0.99).at('40s')
    expect(world?.experiments).toMatchObject([
      {
        name: 'demo-v2-2-0',
        replicaSets: [
          { name: 'demo-v2-2-0-baseline', available: 1 },
          { name: 'demo-v2-2-0-canary', available: 1 },
        ],
      },
    ])
    expect(world?.rollout?.replicaSets.map(({ name }) => name)).toEqual(['demo-v1', 'demo-v2'])
  })

  it('that is deleted takes its ReplicaSets and its runs along, and leaves the others’', () => {
    // A new revision each time, and no history: the first revision’s Experiment goes with its ReplicaSet.
    const forgetful = planOf({ steps }, { revisionHistoryLimit: 0 }, [ratio])
    const releases = ['30s', '200s', '400s'].map((at, index) => ({
      at,
      setImage: `app:v${index + 2}`,
    }))
    const metrics = { ratio: [['0s', 0.99]] as [string, number][] }
    const timeline = simulated({ plan: forgetful, script: releases, metrics, until: '10m' })
    const world = timeline.at('10m')
    const living = new Set(world?.rollout?.replicaSets.map(({ hash }) => hash))
    const hashes = world?.experiments.map(({ name }) => name.split('-')[1] ?? '') ?? []
    expect(hashes).toContain('v4')
    expect(hashes.filter((hash) => !living.has(hash))).toEqual([])
    const names = world?.experiments.map(({ name }) => name)
    const made = world?.experiments.map(({ replicaSets }) => replicaSets.map(({ name }) => name))
    expect(made).toEqual(names?.map((name) => [`${name}-baseline`, `${name}-canary`]))
    expect(deletedOf(timeline)).toContain('demo-v2-2-0-baseline')
    expect(world?.runs.map(({ name }) => name)).toEqual(names?.map((name) => `${name}-check`))
  })
})
