import type { Json } from '../units/json.ts'
import type { Resource } from './resource.ts'

/** One write that was sent, whether the API server took it or not. */
export interface Write {
  readonly resource: Resource
  readonly name: string
  readonly subresource: 'status' | ''
  /** A JSON merge patch, a JSON patch, a whole object in place of the old one, a new object. */
  readonly type: 'merge' | 'json' | 'update' | 'create'
  readonly body: Json
  /** Kubernetes' reason of the refusal; '' if it was accepted. */
  readonly refused: Refusal | ''
}

export type Refusal = 'NotFound' | 'Conflict' | 'Invalid' | 'AlreadyExists'
