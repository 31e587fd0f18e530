import { describe, expect, it } from 'vitest'
import { begin } from '../../../src/rollout/begin.ts'
import { ownSelectorOf, scaleOf } from '../../../src/simulation/autoscaling/scaleOf.ts'
import { deploymentPlan, planOf, simulated } from '../given.ts'

const script = [
  { at: '0s', deploy: true },
  { at: '1m', setImage: 'app:v2' },
]
const pods = { startup: '5s' }
const rollout = { apiVersion: 'argoproj.io/v1alpha1', kind: 'Rollout', name: 'demo' }
const deployment = { apiVersion: 'apps/v1', kind: 'Deployment', name: 'demo' }

function worldOf(scenario: object) {
  const world = simulated({ script, pods, ...scenario }).at('66s')
  if (world === null) throw new Error('no world')
  return world
}

describe('the scale of', () => {
  it('a canary has the pods of all its ReplicaSets, and its own selector', () => {
    expect(scaleOf(worldOf({}), rollout)).toEqual({
      kind: 'scale',
      specReplicas: 2,
      statusReplicas: 2,
      selector: 'app=demo',
      objection: '',
    })
  })

  it('a Rollout without a size has one pod as soon as its controller has looked', () => {
    const world = worldOf({ plan: planOf({}, { replicas: null }) })
    expect(scaleOf(world, rollout)).toMatchObject({ specReplicas: 1 })
    const plan = planOf({}, { replicas: null })
    expect(scaleOf({ ...world, rollout: begin(plan) }, rollout)).toMatchObject({
      specReplicas: null,
    })
  })

  it('a blue-green Rollout is that of its active ReplicaSet', () => {
    const blueGreen = { activeService: 'demo-stable', autoPromotionEnabled: false }
    const world = worldOf({ plan: planOf({}, { strategy: { canary: null, blueGreen } }) })
    expect(scaleOf(world, rollout)).toMatchObject({
      statusReplicas: 2,
      selector: 'app=demo,rollouts-pod-template-hash=v1',
    })
    expect(ownSelectorOf(world, rollout)).toEqual({ matchLabels: { app: 'demo' } })
  })

  it('a Deployment is its own', () => {
    const world = worldOf({ plan: deploymentPlan() })
    expect(scaleOf(world, deployment)).toMatchObject({
      specReplicas: 3,
      statusReplicas: 4,
      selector: 'app=demo',
    })
    expect(ownSelectorOf(world, deployment)).toEqual({ matchLabels: { app: 'demo' } })
  })

  it('what is not there, or cannot be scaled, is told apart', () => {
    const world = worldOf({})
    expect(scaleOf(world, { ...rollout, name: 'x' })).toEqual({ kind: 'notFound' })
    expect(scaleOf(world, deployment)).toEqual({ kind: 'notFound' })
    expect(scaleOf(world, { ...deployment, kind: 'Service' })).toEqual({ kind: 'unknownKind' })
    expect(ownSelectorOf(world, deployment)).toBe(null)
  })
})
