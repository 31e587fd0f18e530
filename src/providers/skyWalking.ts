import type { Answer } from '../analysis/measure.ts'
import { formatJson } from '../go/format.ts'
import { isJsonObject, type Json } from '../units/json.ts'
import { failed, measured } from './answer.ts'
import { decodedTypeOf } from './decoded.ts'
import { noObjection, refusalOf } from './given.ts'
import type { Request, SynchronousProvider } from './provider.ts'

/**
 * Apache SkyWalking. Any JSON (`{"json": v}` if it could be taken for something else); null is an
 * error.
 */
export const skyWalking: SynchronousProvider = {
  kind: 'synchronous',
  key: 'skywalking',
  objectionTo: noObjection,
  run,
}

function run({ given }: Request): Answer {
  const refusal = refusalOf(given)
  if (refusal !== null) return refusal
  const result: Json = isJsonObject(given) && 'json' in given ? (given.json ?? null) : given
  return result === null
    ? failed('no results returned from SkyWalking query')
    : measured(result, decodedTypeOf(result), formatJson(result))
}
