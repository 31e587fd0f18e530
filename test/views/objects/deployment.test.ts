import { describe, expect, it } from 'vitest'
import { snapshotAt } from '../../../src/timeline/snapshot.ts'
import { toChart } from '../../../src/views/chart.ts'
import { deploymentInfo } from '../../../src/views/objects/deployment.ts'
import { objectsIn } from '../../../src/views/objects/objects.ts'
import { rolloutInfoAt, statusTextAt, treeAt } from '../../../src/views/rolloutAt.ts'
import { deploymentPlan, simulated } from '../../simulation/given.ts'

const script = [
  { at: '0s', deploy: true },
  { at: '1m', setImage: 'app:v2' },
]
const plan = deploymentPlan()
const timeline = simulated({ plan, script, pods: { startup: '10s' }, until: '5m' })

describe('a Deployment', () => {
  it('shows what the plugin shows of a Rollout, as far as it has it', () => {
    const { objects, now } = snapshotAt(timeline, '65s')
    const [object] = objects
    if (object === undefined) throw new Error('no Deployment')
    const phase = { phase: 'Progressing', message: 'Waiting' }
    expect(deploymentInfo(object, objectsIn(objects, 'default'), now, phase)).toMatchObject({
      ...phase,
      strategy: 'RollingUpdate',
      progress: null,
      desired: 3,
      current: 4,
      updated: 1,
      ready: 3,
      replicaSets: [
        { name: 'demo-v2', revision: 2, status: 'Progressing', roles: [] },
        { name: 'demo-v1', revision: 1, status: 'Healthy' },
      ],
    })
  })

  it('has a tree and a status, and is no Rollout', () => {
    expect(rolloutInfoAt(timeline, '65s')).toBe(null)
    expect(treeAt(timeline, '65s')).toContain(
      '⟳ demo                   Deployment  ◌ Progressing  65s',
    )
    expect(statusTextAt(timeline, '5m')).toBe('Healthy')
    expect(statusTextAt(timeline, '65s')).toBe(
      'Progressing - Waiting for deployment "demo" rollout to finish: ' +
        '1 out of 3 new replicas have been updated...',
    )
  })

  it('has a chart in which new pods get their share of what is ready', () => {
    // One more pod at a time, as 25 % of three pods are one above and none missing.
    const lines = toChart(timeline).split('\n')
    expect(
      lines.filter((line) => /^[A-Z] {2}/.test(line)).map((line) => line.slice(3, 31).trim()),
    ).toEqual([
      '0s     100     0       0',
      '10s    100     3       0',
      '1m     0       3       0',
      '1m10s  33      2       1',
      '1m20s  67      1       2',
      '1m30s  100     3       0',
    ])
  })
})
