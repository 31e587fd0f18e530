import { formatJson } from '../go/format.ts'
import { goStruct, named, given as pointer, text } from '../kinds/shape.ts'
import { isJsonObject, type Json } from '../units/json.ts'
import { type Answer, failed, measured } from './answer.ts'
import { decodedTypeOf } from './decoded.ts'
import { refusalOf } from './given.ts'
import { type Request, type SynchronousProvider, usual } from './provider.ts'

/**
 * Apache SkyWalking. Any JSON (`{"json": v}` if it could be taken for something else); null is an
 * error.
 */
export const skyWalking: SynchronousProvider = {
  ...usual,
  kind: 'synchronous',
  key: 'skywalking',
  shape: pointer(
    goStruct('v1alpha1.SkyWalkingMetric', {
      address: text,
      query: text,
      interval: named('v1alpha1.DurationString'),
    }),
  ),
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
