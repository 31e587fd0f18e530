import { describe, expect, it } from 'vitest'
import { settledDeployment } from '../../../src/deployment/settled.ts'
import { withDeploymentSpec } from '../../../src/deployment/write.ts'
import { editDeployment } from '../../../src/plan/deployment.ts'
import { deployments } from '../../../src/simulation/controllers/deployments.ts'
import { writeDeployment } from '../../../src/simulation/deploying.ts'
import { deploymentSpec } from '../../deployment/given.ts'
import { at, deploymentPlan, nowOf, simulated, toldDeployment } from '../given.ts'

const plan = deploymentPlan()
const settled = settledDeployment(deploymentSpec({ replicas: 3 }), at(-60))
const instant = () => nowOf({ at: at(59), deployments: [settled] }, 60, { plan })

describe('the Deployment controller', () => {
  it('looks at nothing while nobody woke it', () => {
    const now = instant()
    expect(deployments.play(now)).toBe(false)
    expect(now.deployments[0]).toBe(settled)
  })

  it('looks at a Deployment that was written, and goes on until it rests', () => {
    const now = instant()
    const spec = editDeployment(settled.spec, { replicas: 5 })
    writeDeployment(now, withDeploymentSpec(settled, spec))
    expect(deployments.play(now)).toBe(true)
    expect(now.deployments[0]?.replicaSets[0]).toMatchObject({ want: 5, have: 3 })
    expect(now.awakeDeployments).toEqual(['demo'])
    while (deployments.play(now)) expect(now.restlessTurns).toBeLessThan(20)
    expect(now.awakeDeployments).toEqual([])
  })

  it('wakes nobody for a write that changes nothing', () => {
    const now = instant()
    writeDeployment(now, withDeploymentSpec(settled, { ...settled.spec }))
    expect(now.awakeDeployments).toEqual([])
  })

  it('reports a release whose pods never come when the deadline is over', () => {
    const script = [
      { at: '0s', deploy: true },
      { at: '1m', setImage: 'app:v2' },
    ]
    const pods = { startup: '5s', failing: ['app:v2'] }
    const timeline = simulated({ plan, script, pods, until: '20m' })
    expect(timeline.at('11m')?.deployments[0]?.status.conditions).toMatchObject([
      { type: 'Available' },
      { reason: 'ReplicaSetUpdated' },
    ])
    expect(timeline.end).toMatchObject({
      phase: 'Degraded',
      message: 'deployment "demo" exceeded its progress deadline',
    })
    expect(toldDeployment(timeline.at('20m'))).toBe('v1 3/3 v2 0/1')
  })
})
