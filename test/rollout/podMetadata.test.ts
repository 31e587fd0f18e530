import { describe, expect, it } from 'vitest'
import { antiAffinityOf, podMetadataOf } from '../../src/rollout/podMetadata.ts'
import type { RolloutState } from '../../src/rollout/state.ts'
import { simulate } from '../../src/simulation/simulate.ts'
import { scenarioOf } from '../transcripts/scenario.ts'

const { moments, at } = simulate(
  scenarioOf([
    ['plan', 'replicas 4 · setWeight 25 · pause'],
    ['plan', 'canaryMetadata {labels: {role: canary}} · stableMetadata {labels: {role: stable}}'],
    ['plan', 'antiAffinity {preferredDuringSchedulingIgnoredDuringExecution: {weight: 50}}'],
    ['pods', 'startup 2s'],
    ['script', '10s setImage app:v2'],
    ['script', '30s setImage app:v3'],
    ['script', '60s promoteFull'],
    ['run', '120s'],
  ]),
)

function stateAt(time: string): RolloutState {
  const rollout = at(time)?.rollout
  if (!rollout) throw new Error(`nothing was deployed by ${time}, in ${moments.length} moments`)
  return rollout
}

describe('the metadata of pods', () => {
  it('is the stable one on the first deployment', () => {
    expect(podMetadataOf(stateAt('5s'), 'demo-v1').labels).toEqual({ role: 'stable' })
  })

  it('follows the roles during an update, and leaves an older revision bare', () => {
    const state = stateAt('30s')
    expect(podMetadataOf(state, 'demo-v1').labels).toEqual({ role: 'stable' })
    expect(podMetadataOf(state, 'demo-v2').labels).toEqual({})
    expect(podMetadataOf(state, 'demo-v3').labels).toEqual({ role: 'canary' })
  })

  it('turns to the stable one with the promotion', () => {
    const state = stateAt('120s')
    expect(state.status.stableRS).toBe('v3')
    expect(podMetadataOf(state, 'demo-v3').labels).toEqual({ role: 'stable' })
    expect(podMetadataOf(state, 'demo-v1').labels).toEqual({})
  })

  it('of a blue-green update is that of the preview, and of the active stack', () => {
    const timeline = simulate(
      scenarioOf([
        ['plan', 'replicas 2 · blueGreen · autoPromotionEnabled false'],
        ['plan', 'previewMetadata {annotations: {at: preview}}'],
        ['plan', 'activeMetadata {annotations: {at: active}}'],
        ['pods', 'startup 2s'],
        ['script', '10s setImage app:v2'],
        ['run', '60s'],
      ]),
    )
    const state = timeline.at('60s')?.rollout
    if (!state) throw new Error('nothing was deployed')
    expect(podMetadataOf(state, 'demo-v2').annotations).toEqual({ at: 'preview' })
    expect(podMetadataOf(state, 'demo-v1').annotations).toEqual({ at: 'active' })
  })
})

describe('anti-affinity', () => {
  it('keeps the new pods from the nodes of stable ones during an update', () => {
    const term = {
      labelSelector: {
        matchExpressions: [{ key: 'rollouts-pod-template-hash', operator: 'In', values: ['v1'] }],
      },
      namespaces: ['default'],
      topologyKey: 'kubernetes.io/hostname',
    }
    expect(antiAffinityOf(stateAt('20s'))).toEqual({
      podAntiAffinity: {
        preferredDuringSchedulingIgnoredDuringExecution: [{ weight: 50, podAffinityTerm: term }],
      },
    })
  })

  it('is required unless it is preferred', () => {
    const state = stateAt('20s')
    const required = { requiredDuringSchedulingIgnoredDuringExecution: {} }
    const source = { spec: { strategy: { canary: { antiAffinity: required } } } }
    const affinity = antiAffinityOf({ ...state, spec: { ...state.spec, source } })
    expect(affinity?.podAntiAffinity).toHaveProperty(
      'requiredDuringSchedulingIgnoredDuringExecution',
    )
  })

  it('is none where nothing is being updated', () => {
    expect(antiAffinityOf(stateAt('5s'))).toBeNull()
    expect(antiAffinityOf(stateAt('120s'))).toBeNull()
  })
})
