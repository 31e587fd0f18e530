import { describe, expect, it } from 'vitest'
import { workloadOf } from '../../src/timeline/workload.ts'
import { deploymentPlan, simulated } from '../simulation/given.ts'

const script = [
  { at: '0s', deploy: true },
  { at: '1m', setImage: 'app:v2' },
]
const pods = { startup: '10s' }
const during = (scenario: object, time: string) => {
  const world = simulated({ script, pods, until: '10m', ...scenario }).at(time)
  return world === null ? null : workloadOf(world)
}

describe('what a plan is for', () => {
  it('is the Rollout, with what it stores', () => {
    expect(during({}, '75s')).toMatchObject({
      name: 'demo',
      phase: 'Paused',
      message: 'CanaryPauseStep',
      replicas: 2,
      newHash: 'v2',
      stableHash: 'v1',
      currentHash: 'v2',
    })
  })

  it('is the Deployment, with what its clients derive', () => {
    const plan = deploymentPlan()
    expect(during({ plan }, '65s')).toMatchObject({
      phase: 'Progressing',
      replicas: 3,
      newHash: 'v2',
      stableHash: 'v1',
      currentHash: 'v2',
    })
    expect(during({ plan }, '5m')).toMatchObject({ phase: 'Healthy', stableHash: 'v2' })
  })

  it('is nothing while it is not there', () => {
    const late = {
      script: [
        { at: '1m', deploy: true },
        { at: '2m', delete: true },
      ],
    }
    expect(during(late, '30s')).toBe(null)
    expect(during({ ...late, plan: deploymentPlan() }, '3m')).toBe(null)
  })
})
