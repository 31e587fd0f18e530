import type { JsonObject } from '../units/json.ts'
import { merge, type Response, type Server } from './server.ts'

/**
 * A patch of a Rollout's status. Where the CRD has no status subresource (before v0.10) the API
 * server answers NotFound, and the main resource is patched instead.
 */
export function patchStatus(server: Server, name: string, status: JsonObject): Response {
  const answer = merge(server, 'rollouts', name, { status }, 'status')
  return answer.ok || answer.reason !== 'NotFound'
    ? answer
    : merge(server, 'rollouts', name, { status })
}
