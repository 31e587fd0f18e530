import type { Shape } from '../../fingerprint/shape.ts'
import { write } from '../../fingerprint/write.ts'
import type { Json } from '../../units/json.ts'

/** How an error of Kubernetes shows a value: as JSON, a struct with its fields in Go's order. */
export function shown(value: Json | undefined, shape: Shape = anything): string {
  return value === undefined || value === null ? 'null' : write(value, shape)
}

const anything: Shape = { kind: 'anything' }
