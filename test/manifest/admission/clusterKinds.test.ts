import { expect, it } from 'vitest'
import { isKnownGroup, kindNamed } from '../../../src/manifest/admission/clusterKinds.ts'

it.each([
  ['argoproj.io', 'v1alpha1', 'Rollout', 'rollouts'],
  ['argoproj.io', 'v1alpha1', 'rollout', 'rollouts'],
  ['', 'v1', 'Service', 'services'],
  ['networking.istio.io', 'v1beta1', 'VirtualService', 'virtualservices'],
])('knows %s %s %s', (group, version, kind, plural) => {
  expect(kindNamed(group, version, kind)?.plural).toBe(plural)
})

it.each([
  ['argoproj.io', 'v1beta1', 'Rollout'],
  ['argoproj.io', 'v1alpha1', 'ROLLOUT'],
  ['argoproj.io', 'v1alpha1', 'rollouts'],
  ['', 'v1', 'Rollout'],
])('does not know %s %s %s', (group, version, kind) => {
  expect(kindNamed(group, version, kind)).toBeNull()
})

it('knows which kinds have no namespace', () => {
  expect(kindNamed('argoproj.io', 'v1alpha1', 'ClusterAnalysisTemplate')?.namespaced).toBe(false)
  expect(kindNamed('argoproj.io', 'v1alpha1', 'AnalysisTemplate')?.namespaced).toBe(true)
})

it('knows groups', () => {
  expect(isKnownGroup('apps')).toBe(true)
  expect(isKnownGroup('example.com')).toBe(false)
})
