import { textIn } from '../document/fields.ts'
import type { ResultType } from '../expr/resultType.ts'
import { formatJson } from '../go/format.ts'
import { parseJsonPath } from '../jsonpath/parse.ts'
import { webResult } from '../jsonpath/webResult.ts'
import { always, anything, flag, goStruct, long, named, pointer, text } from '../kinds/shape.ts'
import { isJsonObject, type Json, type JsonObject } from '../units/json.ts'
import { sameJson } from '../units/sameJson.ts'
import { seconds } from '../units/time.ts'
import { unreachable } from '../units/unreachable.ts'
import { type Answer, failed, measured } from './answer.ts'
import {
  authentication,
  headers,
  headersOf,
  objectionToOAuth2,
  tokenUrlOf,
} from './authentication.ts'
import { errorOf } from './given.ts'
import { asking, type Heard, hear, ready } from './http/asking.ts'
import { type NewRequest, newRequest, requestError } from './http/request.ts'
import { type Request, type SynchronousProvider, usual } from './provider.ts'

/**
 * An HTTP request whose JSON answer is the result; null is a page that is not there. A number,
 * text, truth value or list is the body as JSON, `{"json": v}` any JSON body, `{"text": "OK"}` a
 * body as it stands, `{"status": 503, "body": ""}` an answer with that status, `{"error"}` a
 * request that failed.
 */
export const web: SynchronousProvider = {
  ...usual,
  kind: 'synchronous',
  key: 'web',
  shape: pointer(
    goStruct('v1alpha1.WebMetric', {
      method: named('v1alpha1.WebMetricMethod'),
      url: always(text),
      headers,
      body: text,
      timeoutSeconds: long,
      jsonPath: text,
      insecure: flag,
      jsonBody: pointer(anything),
      authentication,
    }),
  ),
  example: { url: 'http://web.example.com/' },
  objectionTo: (config) => objectionToOAuth2(config) || objectionToPath(config),
  ask: (config) => asking(requestOf(config), tokenUrlOf(config)),
  patienceOf: ({ timeoutSeconds }) => {
    const given = typeof timeoutSeconds === 'number' ? timeoutSeconds : 0
    return seconds(given > 0 ? given : 10)
  },
  signalsOf: (config, results) => results.map((result) => documentFor(config, result)),
  // A document may well be an empty list.
  sawNothing: ({ message }) => message.endsWith('response code: 404'),
  run,
}

function objectionToPath(config: JsonObject): string {
  const parsed = parseJsonPath(textIn(config, 'jsonPath'))
  return parsed.ok ? '' : parsed.error
}

/** A body in which the metric's `jsonPath` finds the value. */
function documentFor(config: JsonObject, value: Json): Json {
  const path = textIn(config, 'jsonPath')
  const parts = [...path.matchAll(/\.([\w-]+)|\['([^']+)'\]|\[(\d+|\*)\]/g)]
  const body = parts.reduceRight<Json>((inner, [, name, quoted, index]) => {
    const key = name ?? quoted
    if (key !== undefined) return { [key]: inner }
    return Array.from({ length: index === '*' ? 1 : Number(index) + 1 }, () => inner)
  }, value)
  const found = webResult(formatJson(body), path)
  return { json: found.ok && sameJson(found.result, value) ? body : value }
}

function requestOf(config: JsonObject): NewRequest {
  const method = textIn(config, 'method') || 'GET'
  const objection = objectionToPayload(config, method)
  if (objection !== '') return { ok: false, error: objection }
  const made = newRequest(method, textIn(config, 'url'), headersOf(config))
  return ready(made, tokenUrlOf(config))
}

function run(asked: Request): Answer {
  const { config, given } = asked
  const made = requestOf(config)
  return hear(made, asked, {
    watch: 'client',
    tokenUrl: tokenUrlOf(config),
    heard: (answer) => heard(config, answer),
    meant: () => {
      const error = errorOf(given)
      if (error !== null && made.ok) return failed(requestError(made.request, error))
      if (given === null) return failed(`received non 2xx response code: 404`)
      return readBody(config, bodyOf(given))
    },
  })
}

function heard(config: JsonObject, { status, body, broken }: Heard): Answer {
  if (status < 200 || status >= 300) return failed(`received non 2xx response code: ${status}`)
  if (broken !== null) return failed(`Received no bytes in response: ${broken}`)
  return readBody(config, body)
}

function readBody(config: JsonObject, body: string): Answer {
  const answered = webResult(body, textIn(config, 'jsonPath'))
  if (!answered.ok) {
    const failure = failed(answered.error)
    return answered.stage === 'panic' ? { ...failure, crashes: true } : failure
  }
  const type = resultTypes[answered.goType] ?? unreachable('type of a JSON value')
  return measured(answered.result, type, answered.value)
}

function objectionToPayload(config: JsonObject, method: string): string {
  const hasBody = textIn(config, 'body') !== ''
  const hasJson = config.jsonBody !== undefined && config.jsonBody !== null
  if (hasBody && hasJson) {
    return 'use either Body or JSONBody; both cannot exists for WebMetric payload'
  }
  return (hasBody || hasJson) && method === 'GET'
    ? 'Body/JSONBody can only be used with POST or PUT WebMetric Method types'
    : ''
}

function bodyOf(given: Json): string {
  if (!isJsonObject(given)) return formatJson(given)
  if (typeof given.text === 'string') return given.text
  return formatJson('json' in given ? (given.json ?? null) : given)
}

const resultTypes: Readonly<Record<string, ResultType>> = {
  '<nil>': 'nil',
  bool: 'bool',
  int: 'int',
  uint8: 'uint8',
  float64: 'float64',
  string: 'string',
  '[]interface {}': '[]any',
  'map[string]interface {}': 'map[string]any',
}
