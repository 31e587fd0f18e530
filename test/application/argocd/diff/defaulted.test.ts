import { expect, it } from 'vitest'
import { defaulted } from '../../../../src/application/argocd/diff/defaulted.ts'
import type { JsonObject } from '../../../../src/units/json.ts'
import { object } from '../objects.ts'

const specOf = (apiVersion: string, kind: string, spec: JsonObject) =>
  defaulted(object(apiVersion, kind, { spec })).spec

it('what is written stays, what is not is as Kubernetes has it', () => {
  expect(specOf('apps/v1', 'Deployment', { replicas: 3 })).toMatchObject({
    replicas: 3,
    revisionHistoryLimit: 10,
    strategy: { type: 'RollingUpdate', rollingUpdate: { maxSurge: '25%' } },
  })
  expect(specOf('apps/v1', 'Deployment', { strategy: { type: 'Recreate' } })).toMatchObject({
    replicas: 1,
    strategy: { type: 'Recreate' },
  })
})

it('an image without a tag, or of the tag latest, is pulled always', () => {
  const policyOf = (image: string) => {
    const spec = specOf('v1', 'Pod', { containers: [{ image }] })
    return (spec as { containers: readonly JsonObject[] }).containers[0]?.imagePullPolicy
  }
  expect(['app', 'app:latest', 'r:5000/app', 'app:v1', 'app@sha256:0'].map(policyOf)).toEqual([
    'Always',
    'Always',
    'Always',
    'IfNotPresent',
    'IfNotPresent',
  ])
})

it('a port of a Service is TCP, to the same port of the pods', () => {
  expect(specOf('v1', 'Service', { ports: [{ port: 80 }] })).toMatchObject({
    type: 'ClusterIP',
    ports: [{ port: 80, protocol: 'TCP', targetPort: 80 }],
  })
})

it('custom resources have no defaults here', () => {
  const rollout = object('argoproj.io/v1alpha1', 'Rollout', { spec: {} })
  expect(defaulted(rollout)).toBe(rollout)
})
