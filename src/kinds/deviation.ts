import type { Json } from '../units/json.ts'

/** Where the published CRDs say something else of a struct than its Go type. */
export interface Deviation {
  /** Fields that they demand. */
  readonly demands?: readonly string[]
  /** Fields that they do not demand. */
  readonly excuses?: readonly string[]
  /** Fields of which they take any value. */
  readonly free?: readonly string[]
  /** What a field may say. */
  readonly oneOf?: Readonly<Record<string, readonly string[]>>
  /** What a field says where nothing is written. */
  readonly fallbacks?: Readonly<Record<string, Json>>
  /** `x-kubernetes-list-map-keys`: no two entries of a list of these may have the same ones. */
  readonly keys?: readonly string[]
}

/** By Go type. */
export interface Deviations {
  readonly [goType: string]: Deviation | undefined
}
