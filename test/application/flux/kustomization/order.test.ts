import { expect, it } from 'vitest'
import { inApplyOrder, stageOf } from '../../../../src/application/flux/kustomization/order.ts'

const reference = (kind: string, group = '', name = 'x') => ({
  group,
  version: 'v1',
  kind,
  namespace: 'default',
  name,
})

// Recorded: flux-reconcile, "many kinds".
it('objects are applied by kind, then by group, kind and name', () => {
  const shuffled = [
    reference('Ingress', 'networking.k8s.io'),
    reference('Rollout', 'argoproj.io', 'zz'),
    reference('Rollout', 'argoproj.io', 'aa'),
    reference('AnalysisTemplate', 'argoproj.io'),
    reference('Service'),
    reference('ValidatingWebhookConfiguration'),
    reference('ConfigMap'),
    reference('Namespace'),
  ]
  expect(shuffled.sort(inApplyOrder).map(({ kind, name }) => `${kind} ${name}`)).toEqual([
    'Namespace x',
    'ConfigMap x',
    'Service x',
    'AnalysisTemplate x',
    'Rollout aa',
    'Rollout zz',
    'Ingress x',
    'ValidatingWebhookConfiguration x',
  ])
})

it('definitions come before classes, and those before all others', () => {
  expect(
    ['ClusterRole', 'StorageClass', 'Rollout'].map((kind) => stageOf(reference(kind))),
  ).toEqual([0, 1, 2])
})
