import { expect, it } from 'vitest'
import { isClusterScoped } from '../../../../src/application/argocd/compare/clusterScoped.ts'
import { object } from '../objects.ts'

it('some kinds stand in no namespace', () => {
  expect(isClusterScoped(object('v1', 'Namespace'))).toBe(true)
  expect(isClusterScoped(object('argoproj.io/v1alpha1', 'ClusterAnalysisTemplate'))).toBe(true)
  expect(isClusterScoped(object('argoproj.io/v1alpha1', 'Rollout'))).toBe(false)
})
