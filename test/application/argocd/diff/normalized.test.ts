import { expect, it } from 'vitest'
import { normalized } from '../../../../src/application/argocd/diff/normalized.ts'
import type { JsonObject } from '../../../../src/units/json.ts'
import { object } from '../objects.ts'

const pods = (container: JsonObject) => ({ containers: [{ name: 'app', ...container }] })
const podsOf = (apiVersion: string, kind: string, container: JsonObject) => {
  const spec = { template: { spec: pods(container) } }
  return normalized(object(apiVersion, kind, { spec })).spec
}

it('a quantity is spelled as Kubernetes spells it', () => {
  const written = { resources: { limits: { cpu: '1000m' } } }
  const canonical = { resources: { limits: { cpu: '1' } } }
  expect(podsOf('apps/v1', 'Deployment', written)).toEqual({ template: { spec: pods(canonical) } })
  expect(podsOf('argoproj.io/v1alpha1', 'Rollout', written)).toMatchObject({
    template: { spec: pods(canonical) },
  })
})

it('a field that Go leaves out is left out', () => {
  expect(podsOf('apps/v1', 'Deployment', { stdin: false })).toEqual({
    template: { spec: pods({}) },
  })
})

it('a built-in object with a field that its type does not know is left as it is', () => {
  const odd = { odd: 1, resources: { limits: { cpu: '1000m' } } }
  expect(podsOf('apps/v1', 'Deployment', odd)).toEqual({ template: { spec: pods(odd) } })
})

it('a time of creation is no difference', () => {
  const metadata = { creationTimestamp: null }
  expect(normalized(object('v1', 'ConfigMap', { metadata }))).toEqual(object('v1', 'ConfigMap'))
})
