import { expect, it } from 'vitest'
import { unknownFields } from '../../../src/manifest/admission/unknownFields.ts'
import { structures } from '../../../src/manifest/shapes/objects.ts'
import type { StructStructure } from '../../../src/manifest/structure.ts'
import type { JsonObject } from '../../../src/units/json.ts'

function unknown(object: JsonObject): readonly string[] {
  return unknownFields(object, structures.Rollout as StructStructure)
}

it('tells those of the metadata first, the others by name', () => {
  const object = {
    zoo: 1,
    metadata: { name: 'a', nmae: 'b' },
    spec: { strategy: { canary: { steps: [{}, { setWieght: 1 }] } }, replcas: 1 },
  }
  expect(unknown(object)).toEqual([
    'metadata.nmae',
    'spec.replcas',
    'spec.strategy.canary.steps[1].setWieght',
    'zoo',
  ])
})

it('takes whatever stands in a map, or where anything may stand', () => {
  const plugin = { trafficRouting: { plugins: { 'a/b': { whatever: [{ x: 1 }] } } } }
  const object = { metadata: { labels: { any: 'x' } }, spec: { strategy: { canary: plugin } } }
  expect(unknown(object)).toEqual([])
})

it('knows no field inside a value of the wrong type', () => {
  expect(unknown({ spec: { replicas: { a: 1 } } })).toEqual(['spec.replicas.a'])
  expect(unknown({ spec: { strategy: [{ canary: {} }] } })).toEqual(['spec.strategy[0].canary'])
})
