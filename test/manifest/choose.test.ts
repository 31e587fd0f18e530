import { describe, expect, it } from 'vitest'
import { chooseAlone, chooseWorkload } from '../../src/manifest/choose.ts'
import type { JsonObject } from '../../src/units/json.ts'
import { canary, deployment, manifestsOf, service } from './given.ts'

const named = (object: JsonObject, name: string): JsonObject => ({ ...object, metadata: { name } })
const chosen = (objects: readonly JsonObject[], choice = {}) => {
  const found = chooseWorkload(manifestsOf(...objects), choice)
  return 'code' in found ? `${found.code}: ${found.hint}` : `${found.kind} ${found.name}`
}

describe('a plan is for', () => {
  it('the Rollout, whatever Deployments stand beside it', () => {
    expect(chosen([named(deployment(), 'a'), canary()])).toBe('Rollout demo')
  })

  it('the Deployment where there is no Rollout', () => {
    expect(chosen([service('demo'), deployment()])).toBe('Deployment demo')
  })

  it('whatever is named, with or without its namespace', () => {
    const all = [canary(), named(canary(), 'b'), named(deployment(), 'c')]
    expect(chosen(all, { rollout: 'b' })).toBe('Rollout b')
    expect(chosen(all, { rollout: 'default/b' })).toBe('Rollout b')
    expect(chosen(all, { deployment: 'default/c' })).toBe('Deployment c')
  })

  it('nothing where several might be meant, or none is there', () => {
    expect(chosen([canary(), named(canary(), 'b')])).toBe('several-rollouts: Name one: { rollout }')
    expect(chosen([deployment(), named(deployment(), 'b')])).toBe(
      'several-deployments: Name one: { deployment }',
    )
    expect(chosen([deployment()], { deployment: 'c' })).toBe(
      'no-such-deployment: There are "demo".',
    )
    expect(chosen([service('demo')])).toContain('no-rollout')
  })

  it('no Deployment of another group', () => {
    expect(chosen([{ ...deployment(), apiVersion: 'example.com/v1' }])).toContain('no-rollout')
  })
})

describe('what stands alone is', () => {
  const experiment = (name: string): JsonObject => ({
    apiVersion: 'argoproj.io/v1alpha1',
    kind: 'Experiment',
    metadata: { name, namespace: 'prod' },
    spec: { templates: [] },
  })
  const alone = (objects: readonly JsonObject[], name?: string) => {
    const found = chooseAlone(manifestsOf(...objects), 'Experiment', name)
    return 'code' in found ? `${found.code}: ${found.hint}` : `${found.kind} ${found.name}`
  }

  it('the only one, or the one that is named', () => {
    expect(alone([canary(), experiment('a')])).toBe('Experiment a')
    expect(alone([experiment('a'), experiment('b')], 'prod/b')).toBe('Experiment b')
  })

  it('nothing where several might be meant, or none is there', () => {
    expect(alone([experiment('a'), experiment('b')])).toBe(
      'several-experiments: Name one: { experiment }',
    )
    expect(alone([experiment('a')], 'c')).toBe('no-such-experiment: There are "a".')
    expect(alone([canary()])).toBe('no-experiment: Add a manifest with kind: Experiment.')
  })

  it('pointed to where a Rollout is looked for in vain', () => {
    expect(chosen([experiment('a')])).toBe(
      'no-rollout: Add a manifest with kind: Rollout, or a Deployment. ' +
        'parseExperiment and simulateExperiment (rollout-sim run) play the Experiment alone.',
    )
  })
})
