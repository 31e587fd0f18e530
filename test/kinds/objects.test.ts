import { expect, it } from 'vitest'
import { decodeObject } from '../../src/kinds/decode.ts'
import {
  analysisRunObject,
  analysisTemplateObject,
  experimentObject,
  ingressObject,
  legacyIngressObject,
  rolloutObject,
  serviceObject,
} from '../../src/kinds/objects.ts'

it.each([
  ['Rollout', rolloutObject, true],
  ['AnalysisTemplate', analysisTemplateObject, false],
  ['AnalysisRun', analysisRunObject, true],
  ['Experiment', experimentObject, true],
  ['Service', serviceObject, true],
  ['Ingress', ingressObject, true],
  ['Ingress of old', legacyIngressObject, true],
])('%s has what every kind has, and its own parts', (_, shape, hasStatus) => {
  const object = { apiVersion: 'x', kind: 'y', metadata: { name: 'z' }, spec: {}, status: {} }
  expect(decodeObject(object, shape, 'server').unknown).toEqual(hasStatus ? [] : ['status'])
})

it('names the embedded struct of the kind', () => {
  const { error } = decodeObject({ kind: 1 }, rolloutObject, 'server')
  expect(error).toContain('Go struct field Rollout.TypeMeta.kind of type string')
})
