import { describe, expect, it } from 'vitest'
import {
  always,
  given,
  integer,
  intOrString,
  list,
  orNull,
  struct,
  text,
} from '../../src/kinds/shape.ts'
import { type Structure, structureOf } from '../../src/manifest/structure.ts'

function requiredOf(structure: Structure): readonly string[] {
  return structure.kind === 'struct' ? structure.required : []
}

describe('the structure of a Go type', () => {
  const inner = struct({ name: always(text), port: intOrString })
  const shape = struct({
    plain: text,
    must: always(integer),
    pointer: orNull(inner),
    optional: given(inner),
    nested: inner,
  })

  it('requires what has no omitempty, structs and IntOrStrings aside', () => {
    expect(requiredOf(structureOf(shape))).toEqual(['must', 'pointer'])
  })

  it('requires more where the CRD does, and nothing below what the CRD takes as it is', () => {
    const structure = structureOf(shape, { required: ['nested'], lenient: ['optional'] })
    expect(requiredOf(structure)).toEqual(['must', 'pointer', 'nested'])
    const member = (name: string): Structure | undefined =>
      structure.kind === 'struct' ? structure.members.get(name)?.structure : undefined
    expect(requiredOf(member('optional') ?? structure)).toEqual([])
    expect(requiredOf(member('nested') ?? structure)).toEqual(['name'])
  })

  it('knows what does not survive being stored', () => {
    const structure = structureOf(shape)
    const kept = structure.kind === 'struct' ? [...structure.members] : []
    expect(kept.filter(([, { omitEmpty }]) => omitEmpty).map(([name]) => name)).toEqual(['plain'])
  })

  it('knows by what the entries of a list are told apart', () => {
    const pod = structureOf(struct({ containers: list(inner), args: list(text) }))
    const keys = pod.kind === 'struct' ? [...pod.members.values()].map((m) => m.structure) : []
    expect(keys.map((one) => (one.kind === 'list' ? one.keys : null))).toEqual([['name'], []])
  })
})
