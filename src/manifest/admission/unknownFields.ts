import { compareText } from '../../go/order.ts'
import { isJsonObject, type Json, type JsonObject } from '../../units/json.ts'
import type { StructStructure, Structure } from '../structure.ts'

/**
 * The fields that the API server does not know, in the order in which it tells them: those of the
 * metadata first, the others by name. Inside a value of the wrong type every field is unknown.
 */
export function unknownFields(object: JsonObject, structure: StructStructure): readonly string[] {
  const inMetadata: string[] = []
  const others: string[] = []
  for (const [key, value] of Object.entries(object)) {
    const member = structure.members.get(key)
    const found = key === 'metadata' ? inMetadata : others
    if (member === undefined) found.push(key)
    else collect(value, member.structure, key, found)
  }
  return [...inMetadata.sort(compareText), ...others.sort(compareText)]
}

function collect(value: Json, structure: Structure | null, way: string, found: string[]): void {
  if (structure?.kind === 'anything') return
  if (Array.isArray(value)) {
    const of = structure?.kind === 'list' ? structure.of : null
    for (const [index, entry] of value.entries()) collect(entry, of, `${way}[${index}]`, found)
    return
  }
  if (!isJsonObject(value)) return
  for (const [key, entry] of Object.entries(value)) {
    const here = `${way}.${key}`
    if (structure?.kind === 'map') collect(entry, structure.of, here, found)
    else {
      const member = structure?.kind === 'struct' ? structure.members.get(key) : undefined
      if (member === undefined) found.push(here)
      else if (!member.free) collect(entry, member.structure, here, found)
    }
  }
}
