import { describe, expect, it } from 'vitest'
import type { Json, JsonObject } from '../../../src/units/json.ts'
import { againstReferences, canary } from '../given.ts'

const at = 'spec.strategy.canary.trafficRouting.ambassador.mappings'

function against(mappings: readonly string[], ...others: readonly JsonObject[]): readonly string[] {
  return againstReferences(canary({ trafficRouting: { ambassador: { mappings } } }), ...others)
}

function mapping(name: string, weight: Json): JsonObject {
  return {
    apiVersion: 'getambassador.io/v2',
    kind: 'Mapping',
    metadata: { name },
    spec: { weight },
  }
}

describe('the Mappings of Ambassador', () => {
  it('are at least one', () => {
    expect(against([])).toEqual([`${at}: Invalid value: null: must provide at least one mapping`])
  })

  it('exist', () => {
    expect(against(['m'])).toEqual([
      `${at}: Invalid value: "m": mappings.getambassador.io "m" not found`,
    ])
  })

  it('have no weight of their own', () => {
    expect(against(['m'], mapping('m', 0))).toEqual([])
    expect(against(['m'], mapping('m', 10))).toEqual([
      'spec.weight: Invalid value: "m": Ambassador mapping "m" can not define weight',
    ])
  })
})
