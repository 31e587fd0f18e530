import { describe, expect, it } from 'vitest'
import { errorText } from '../../../src/manifest/admission/fieldError.ts'
import { duplicateErrors, schemaErrors } from '../../../src/manifest/admission/schema.ts'
import { structures } from '../../../src/manifest/shapes/objects.ts'
import type { StructStructure } from '../../../src/manifest/structure.ts'
import type { JsonObject } from '../../../src/units/json.ts'

const structure = structures.Rollout as StructStructure

function errors(spec: JsonObject): readonly string[] {
  return schemaErrors({ spec }, structure).map(errorText)
}

function container(fields: JsonObject): JsonObject {
  return { template: { spec: { containers: [{ name: 'a', ...fields }] } } }
}

function withOverhead(cpu: string): JsonObject {
  return { template: { spec: { containers: [{ name: 'a' }], overhead: { cpu } } } }
}

describe('the schema of a CRD', () => {
  it('has nothing against what fits', () => {
    expect(errors({ replicas: 1, ...container({ image: 'a' }) })).toEqual([])
  })

  it.each<[JsonObject, string]>([
    [{ replicas: 'x' }, 'spec.replicas in body must be of type integer: "string"'],
    [{ paused: 1 }, 'spec.paused in body must be of type boolean: "integer"'],
    [{ strategy: 'x' }, 'spec.strategy in body must be of type object: "string"'],
    [{ strategy: { canary: { steps: {} } } }, 'must be of type array: "object"'],
    [{ selector: { matchLabels: { a: 1 } } }, 'matchLabels.a in body must be of type string'],
    [{ restartAt: 'now' }, 'spec.restartAt in body must be of type date-time: "now"'],
    [{ restartAt: 5 }, 'must be of type date-time: "int64"'],
    [{ restartAt: 0.5 }, 'must be of type date-time: "float64"'],
    [
      withOverhead('1-Gi'),
      "spec.overhead.cpu in body should match '^(\\+|-)?(([0-9]+(\\.[0-9]*)?)|",
    ],
  ])('says of %j what the server says', (spec, text) => {
    const [first, ...rest] = errors(spec)
    expect(first).toContain(text)
    expect(rest).toEqual([])
  })

  it('tells three times that a value is neither number nor text', () => {
    const all = errors({ strategy: { canary: { maxSurge: true } } })
    expect(all.map((one) => one.split(':')[0])).toEqual([
      'spec.strategy.canary.maxSurge',
      '<nil>',
      'spec.strategy.canary.maxSurge',
    ])
  })

  it('tells what is missing, unless it has a default', () => {
    const spec = { template: { spec: { containers: [{}] } } }
    expect(errors(spec)).toEqual(['spec.template.spec.containers[0].name: Required value'])
    const ports = container({ ports: [{ containerPort: 80 }] })
    expect(errors(ports)).toEqual([])
  })

  it('drops a null, and lets a list pass for a time', () => {
    expect(errors({ replicas: null, restartAt: [] })).toEqual([])
  })
})

describe('lists with keys', () => {
  it('have no entry twice', () => {
    const env = [{ name: 'a' }, { name: 'b' }, { name: 'a', value: 'x' }]
    const spec = container({ ports: [{ containerPort: 80 }, { containerPort: 80 }], env })
    expect(duplicateErrors({ spec }, structure, []).map(errorText)).toEqual([
      'spec.template.spec.containers[0].env[2]: Duplicate value: {"name":"a"}',
      'spec.template.spec.containers[0].ports[1]: Duplicate value: ' +
        '{"containerPort":80,"protocol":"TCP"}',
    ])
  })
})
