import { expect, it } from 'vitest'
import { deviations } from '../../src/manifest/deviations.ts'
import { providers } from '../../src/providers/providers.ts'

it('has those of every provider beside those that all kinds share', () => {
  expect(deviations['v1alpha1.Rollout']).toEqual({ demands: ['spec'] })
  for (const provider of providers) expect(deviations).toMatchObject(provider.deviations)
  expect(deviations['v1alpha1.JobMetric']?.demands).toEqual(['spec'])
})

it('says nothing of a type that the CRDs have as it is', () => {
  expect(deviations['v1alpha1.WavefrontMetric']).toBeUndefined()
})
