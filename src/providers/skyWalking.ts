import { textIn } from '../document/fields.ts'
import { parseGoDuration } from '../go/duration.ts'
import { formatJson } from '../go/format.ts'
import { decodeFirstJson } from '../go/json.ts'
import { goStruct, named, pointer, text } from '../kinds/shape.ts'
import { isJsonObject, type Json, type JsonObject } from '../units/json.ts'
import { type Answer, failed, measured } from './answer.ts'
import { decodedTypeOf } from './decoded.ts'
import { refusalOf } from './given.ts'
import { asking, type Heard, hear, ready } from './http/asking.ts'
import { type NewRequest, newRequest } from './http/request.ts'
import { type Request, type SynchronousProvider, usual } from './provider.ts'

/**
 * Apache SkyWalking. Any JSON (`{"json": v}` if it could be taken for something else); null is an
 * error. Nobody looks at the status of its answer.
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
  example: { address: 'http://skywalking.example.com', interval: '5m' },
  objectionTo: (config) => {
    const interval = parseGoDuration(textIn(config, 'interval'))
    return interval.ok ? '' : interval.error
  },
  ask: (config) => asking(requestOf(config)),
  run,
}

function requestOf(config: JsonObject): NewRequest {
  return ready(newRequest('POST', `${textIn(config, 'address')}/graphql`))
}

function run(asked: Request): Answer {
  const { config, given } = asked
  return hear(requestOf(config), asked, {
    watch: 'context',
    heard,
    meant: () => {
      const refusal = refusalOf(given)
      if (refusal !== null) return refusal
      return answerOf(isJsonObject(given) && 'json' in given ? (given.json ?? null) : given)
    },
  })
}

function heard({ body, broken }: Heard): Answer {
  if (broken !== null) return failed(`reading body: ${broken}`)
  const decoded = decodeFirstJson(body)
  if (!decoded.ok) return failed(`decoding response: ${decoded.error}`)
  const told = isJsonObject(decoded.value) ? decoded.value : {}
  const [error] = Array.isArray(told.errors) ? told.errors : []
  if (error !== undefined) {
    return failed(`graphql: ${isJsonObject(error) ? textIn(error, 'message') : ''}`)
  }
  return answerOf(told.data ?? null)
}

function answerOf(result: Json): Answer {
  return result === null
    ? failed('no results returned from SkyWalking query')
    : measured(result, decodedTypeOf(result), formatJson(result))
}
