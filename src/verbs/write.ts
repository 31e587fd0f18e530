import type { Json } from '../units/json.ts'
import type { Resource } from './resource.ts'

/** One write that was sent, whether the API server took it or not. */
export interface Write {
  /** Which kind of object. */
  readonly resource: Resource
  /** `metadata.name`. */
  readonly name: string
  /** `status`, or the object itself. */
  readonly subresource: 'status' | ''
  /** A JSON merge patch, a JSON patch, a whole object in place of the old one, a new object. */
  readonly type: 'merge' | 'json' | 'update' | 'create'
  /** The patch, or the object. */
  readonly body: Json
  /** Kubernetes' reason of the refusal; '' if it was accepted. */
  readonly refused: Refusal | ''
}

/** Kubernetes' reasons to refuse a write. */
export type Refusal = 'NotFound' | 'Conflict' | 'Invalid' | 'AlreadyExists'
