import { describe, expect, it } from 'vitest'
import { decodeObject } from '../../src/kinds/decode.ts'
import {
  analysisRunObjectWith,
  analysisTemplateObjectWith,
  experimentObject,
  ingressObject,
  legacyIngressObject,
  rolloutObjectWith,
  serviceObject,
} from '../../src/kinds/objects.ts'
import { goStruct, integer } from '../../src/kinds/shape.ts'

const toy = goStruct('v1.Toy', { toy: integer })

it.each([
  ['Rollout', rolloutObjectWith(toy), true],
  ['AnalysisTemplate', analysisTemplateObjectWith(toy), false],
  ['AnalysisRun', analysisRunObjectWith(toy), true],
  ['Experiment', experimentObject, true],
  ['Service', serviceObject, true],
  ['Ingress', ingressObject, true],
  ['Ingress of old', legacyIngressObject, true],
])('%s has what every kind has, and its own parts', (_, shape, hasStatus) => {
  const object = { apiVersion: 'x', kind: 'y', metadata: { name: 'z' }, spec: {}, status: {} }
  expect(decodeObject(object, shape, 'server').unknown).toEqual(hasStatus ? [] : ['status'])
})

it('names the embedded struct of the kind', () => {
  const { error } = decodeObject({ kind: 1 }, rolloutObjectWith(toy), 'server')
  expect(error).toContain('Go struct field Rollout.TypeMeta.kind of type string')
})

describe('the shape that is handed in', () => {
  it.each([
    ['steps of a Rollout', rolloutObjectWith, { strategy: { canary: { steps: [{ toy: '' }] } } }],
    ['metrics of an AnalysisTemplate', analysisTemplateObjectWith, { metrics: [{ toy: '' }] }],
    ['metrics of an AnalysisRun', analysisRunObjectWith, { metrics: [{ toy: '' }] }],
  ])('is that of the %s', (_, objectWith, spec) => {
    const { error } = decodeObject({ spec }, objectWith(toy), 'server')
    expect(error).toMatch(/json: cannot unmarshal string into Go struct field Toy\S*\.toy of type/)
  })
})
