import { describe, expect, it } from 'vitest'
import { standingDeployments } from '../../src/simulation/deploying.ts'
import type { ScriptEntry } from '../../src/simulation/scenario.ts'
import { deployment } from '../manifest/given.ts'
import { deploymentPlan, migrationPlan, simulated, toldDeployment } from './given.ts'

const migrated = (scaleDown: string, script: readonly ScriptEntry[] = []) =>
  simulated({
    plan: migrationPlan({ scaleDown }),
    script: [{ at: '0s', deploy: true }, ...script],
    pods: { startup: '5s' },
    until: '10m',
  })

describe('the Deployments of a plan', () => {
  it('stand there with all their pods before anything else, but for the one that is released', () => {
    const other = { ...deployment({ replicas: 2 }), metadata: { name: 'other' } }
    const plan = deploymentPlan({}, [other])
    expect(standingDeployments(plan)).toMatchObject([
      { spec: { name: 'other' }, status: { availableReplicas: 2 } },
    ])
    expect(standingDeployments(migrationPlan())).toMatchObject([{ spec: { name: 'demo' } }])
  })

  it('begin without pods where they are applied', () => {
    const timeline = simulated({ plan: deploymentPlan(), pods: { startup: '5s' }, until: '1m' })
    expect(toldDeployment(timeline.at('0s'))).toBe('v1 0/3')
    expect(toldDeployment(timeline.at('5s'))).toBe('v1 3/3')
  })

  it('are gone with all that they own where they are deleted', () => {
    const script = [
      { at: '0s', deploy: true },
      { at: '30s', delete: true },
      { at: '40s', delete: true },
      { at: '50s', deploy: true },
    ]
    const timeline = simulated({ plan: deploymentPlan(), script, until: '1m' })
    expect(toldDeployment(timeline.at('30s'))).toBe('nothing')
    expect(timeline.moments.find(({ at }) => at === 40_000)?.errors).toEqual([
      'deployments.apps "demo" not found',
    ])
    expect(toldDeployment(timeline.at('1m'))).toBe('v1 3/3')
  })
})

describe('the Deployment of a workloadRef', () => {
  it('loses its pods as its Rollout scales it', () => {
    expect(toldDeployment(migrated('never').at('10m'))).toBe('deployment-v1 4/4')
    const timeline = migrated('progressively')
    expect(toldDeployment(timeline.at('0s'))).toBe('deployment-v1 4/4')
    expect(toldDeployment(timeline.at('5s'))).toBe('deployment-v1 0/0')
  })

  it('comes back with pods of its own where somebody scales it after the migration', () => {
    const script = [
      { at: '1m', setImage: 'app:v2' },
      { at: '5m', scaleWorkload: 4 },
    ]
    const timeline = migrated('progressively', script)
    expect(toldDeployment(timeline.at('5m'))).toMatch(/deployment-v2 0\/4$/)
    expect(toldDeployment(timeline.at('10m'))).toMatch(/deployment-v2 4\/4$/)
    expect(timeline.end.phase).toBe('Healthy')
  })

  it('goes back to nothing at once while the Rollout is at its first revision', () => {
    const timeline = migrated('progressively', [{ at: '5m', scaleWorkload: 4 }])
    expect(toldDeployment(timeline.at('5m'))).toBe('deployment-v1 0/0')
  })

  it('gets every template that its Rollout gets', () => {
    const script = [
      { at: '1m', setImage: 'app:v2' },
      { at: '5m', undo: true },
    ]
    const timeline = migrated('never', script)
    expect(timeline.at('4m')?.deployments[0]?.spec.template.image).toBe('app:v2')
    expect(toldDeployment(timeline.at('4m'))).toBe('deployment-v1 0/0 deployment-v2 4/4')
    expect(timeline.at('10m')?.deployments[0]?.spec.template.image).toBe('app:v1')
    expect(toldDeployment(timeline.at('10m'))).toBe('deployment-v1 4/4 deployment-v2 0/0')
  })

  it('is patched as a whole, and hands its template to the Rollout', () => {
    const annotations = { checksum: 'abc' }
    const patch = { spec: { replicas: 2, template: { metadata: { annotations } } } }
    const timeline = migrated('never', [{ at: '1m', patchWorkload: patch }])
    const world = timeline.at('10m')
    expect(world?.deployments[0]?.spec).toMatchObject({
      replicas: 2,
      template: { source: { metadata: { annotations } } },
    })
    expect(world?.rollout?.spec.template.source).toMatchObject({ metadata: { annotations } })
    expect(world?.rollout?.workloadReplicas).toBe(2)
  })

  it('stays when the Rollout goes, and is there for the next one', () => {
    const script = [
      { at: '1m', delete: true },
      { at: '2m', deploy: true },
    ]
    const timeline = migrated('progressively', script)
    expect(toldDeployment(timeline.at('1m'))).toBe('deployment-v1 0/0')
    expect(timeline.at('3m')?.rollout?.workloadReplicas ?? 0).toBe(0)
  })

  it('has the size that an applied file says', () => {
    const apply = [deployment({ replicas: 9 })]
    const timeline = migrated('never', [{ at: '1m', apply }])
    expect(toldDeployment(timeline.at('2m'))).toBe('deployment-v1 9/9')
    expect(timeline.at('2m')?.rollout?.spec.workloadRef?.replicas).toBe(9)
  })
})
