import { describe, expect, it } from 'vitest'
import { assemblePlan } from '../../src/manifest/plan.ts'
import { newestRules } from '../../src/releases/rules.ts'
import { canary, manifestsOf, service, template } from './given.ts'

describe('putting a plan together', () => {
  it('takes what is in the namespace of the Rollout, and what is in none', () => {
    const elsewhere = { metadata: { namespace: 'other' } }
    const far = { ...template('far'), metadata: { name: 'far', namespace: 'other' } }
    const wide = { ...template('wide'), kind: 'ClusterAnalysisTemplate' }
    const objects = [canary(), service('s'), service('t', elsewhere), template('near'), far, wide]
    const manifests = manifestsOf(...objects)
    const [rollout] = manifests
    if (rollout === undefined) throw new Error('no Rollout')
    const pod = { template: { spec: { containers: [{ image: 'app:v7' }] } }, refused: 'no' }
    const plan = assemblePlan(rollout, manifests, pod, {
      templateNames: 'imageTag',
      controller: newestRules,
      missing: 'refuse',
      assumed: [],
    })
    expect(plan.services.map(({ name }) => name)).toEqual(['s'])
    expect(plan.analysisTemplates.map(({ name }) => name)).toEqual(['near', 'wide'])
    expect(plan.rollout).toMatchObject({ template: { hash: 'v7' }, refused: 'no' })
    expect(plan.templateNames).toBe('imageTag')
    expect(plan.manifests).toEqual(objects)
  })
})
