import { quote } from '../go/string.ts'
import type { Json } from '../units/json.ts'
import { anything, type Shape } from './shape.ts'
import { write } from './write.ts'

/**
 * What a rule says about the kind of error, in the words of Kubernetes' `field.Error`. The shape is
 * that of values which are no plain texts: structs, and texts that are of a type of their own.
 */
export type Complaint =
  | { readonly type: 'invalid'; readonly value: Json | undefined; readonly shape?: Shape }
  | { readonly type: 'duplicate' | 'notFound'; readonly value: Json }
  | {
      readonly type: 'notSupported'
      readonly value: Json
      readonly supported: readonly string[]
      readonly shape?: Shape
    }
  | { readonly type: 'required' | 'forbidden' | 'internal' }

/** The body of a field error: `Invalid value: 120: SetWeight needs to be between 0 and 100`. */
export function bodyOf(complaint: Complaint, detail: string): string {
  switch (complaint.type) {
    case 'invalid':
      return joined(`Invalid value: ${shown(complaint.value, complaint.shape)}`, detail)
    case 'duplicate':
      return joined(`Duplicate value: ${shown(complaint.value)}`, detail)
    case 'notFound':
      return joined(`Not found: ${shown(complaint.value)}`, detail)
    case 'notSupported':
      return joined(
        `Unsupported value: ${shown(complaint.value, complaint.shape)}`,
        `supported values: ${complaint.supported.map((value) => shown(value)).join(', ')}`,
      )
    case 'required':
      return joined('Required value', detail)
    case 'forbidden':
      return joined('Forbidden', detail)
    case 'internal':
      return joined('Internal error', detail)
  }
}

function joined(head: string, detail: string): string {
  return detail === '' ? head : `${head}: ${detail}`
}

/**
 * How such an error shows a value: a plain text as Go quotes it, everything else as JSON, a struct
 * with its fields in Go's order. A text of a type of its own (a restart policy, an IntOrString) is
 * no plain one.
 */
export function shown(value: Json | undefined, shape?: Shape): string {
  if (value === undefined || value === null) return 'null'
  if (typeof value === 'string' && shape === undefined) return quote(value)
  return write(value, shape ?? anything)
}
