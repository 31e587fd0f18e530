import { describe, expect, it } from 'vitest'
import {
  always,
  goStruct,
  integer,
  intOrString,
  list,
  map,
  orNull,
  pointer,
  struct,
  text,
} from '../../src/kinds/shape.ts'
import { type Structure, structureOf } from '../../src/manifest/structure.ts'

function requiredOf(structure: Structure): readonly string[] {
  return structure.kind === 'struct' ? structure.required : []
}

function membersOf(structure: Structure | undefined): readonly string[] {
  return structure?.kind === 'struct' ? [...structure.members.keys()] : []
}

function memberOf(structure: Structure | undefined, name: string): Structure | undefined {
  return structure?.kind === 'struct' ? structure.members.get(name)?.structure : undefined
}

describe('the structure of a Go type', () => {
  const inner = struct({ name: always(text), port: intOrString })
  const shape = struct({
    plain: text,
    must: always(integer),
    pointer: orNull(inner),
    optional: pointer(inner),
    nested: inner,
  })

  it('requires what has no omitempty, structs and IntOrStrings aside', () => {
    expect(requiredOf(structureOf(shape))).toEqual(['must', 'pointer'])
  })

  it('requires more, and less, where the CRD does', () => {
    const job = goStruct('v1.JobSpec', { template: inner })
    expect(requiredOf(structureOf(job))).toEqual(['template'])
    const grpc = goStruct('v1.GRPCAction', { port: always(integer), service: orNull(text) })
    expect(requiredOf(structureOf(grpc))).toEqual(['port'])
  })

  it('has nothing but labels and annotations in the metadata inside an object', () => {
    const meta = goStruct('v1.ObjectMeta', { name: text, labels: map(text) })
    const object = structureOf(struct({ metadata: meta, template: struct({ metadata: meta }) }))
    const inside = memberOf(memberOf(object, 'template'), 'metadata')
    expect(membersOf(memberOf(object, 'metadata'))).toEqual(['name', 'labels'])
    expect(membersOf(inside)).toEqual(['labels'])
  })

  it('knows what does not survive being stored', () => {
    const structure = structureOf(shape)
    const kept = structure.kind === 'struct' ? [...structure.members] : []
    expect(kept.filter(([, { omitEmpty }]) => omitEmpty).map(([name]) => name)).toEqual(['plain'])
  })

  it('knows by what the entries of a list are told apart', () => {
    const container = goStruct('v1.Container', { name: always(text) })
    const pod = structureOf(struct({ containers: list(container), args: list(text) }))
    const keys = pod.kind === 'struct' ? [...pod.members.values()].map((m) => m.structure) : []
    expect(keys.map((one) => (one.kind === 'list' ? one.keys : null))).toEqual([['name'], []])
  })
})
