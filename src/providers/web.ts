import type { ResultType } from '../expr/resultType.ts'
import { formatJson } from '../go/format.ts'
import { parseJsonPath } from '../jsonpath/parse.ts'
import { webResult } from '../jsonpath/webResult.ts'
import {
  always,
  anything,
  flag,
  goStruct,
  long,
  named,
  given as pointer,
  text,
} from '../kinds/shape.ts'
import { isJsonObject, type Json, type JsonObject } from '../units/json.ts'
import { unreachable } from '../units/unreachable.ts'
import { type Answer, failed, measured } from './answer.ts'
import { authentication, headers, objectionToAuthentication } from './authentication.ts'
import { CLIENT_TIMEOUT, errorOf, isTimeout, requestFailed, textOf } from './given.ts'
import { type Request, type SynchronousProvider, usual } from './provider.ts'

/**
 * An HTTP request whose JSON answer is the result. A number, text, truth value or list is the body
 * as JSON, `{"json": v}` any JSON body, `{"text": "OK"}` a body as it stands,
 * `{"status": 503, "body": ""}` an answer with that status, `{"error"}` a request that failed.
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
  objectionTo: (config) => objectionToPath(config) || objectionToAuthentication(config),
  run,
}

function objectionToPath(config: JsonObject): string {
  const parsed = parseJsonPath(textOf(config, 'jsonPath'))
  return parsed.ok ? '' : parsed.error
}

function run({ config, given }: Request): Answer {
  const method = textOf(config, 'method') || 'GET'
  const objection = objectionToPayload(config, method)
  if (objection !== '') return failed(objection)
  const url = textOf(config, 'url')
  const error = isTimeout(given) ? CLIENT_TIMEOUT : errorOf(given)
  if (error !== null) return requestFailed(method, url, error)

  const { status, body } = responseOf(given)
  if (status < 200 || status >= 300) return failed(`received non 2xx response code: ${status}`)
  const answered = webResult(body, textOf(config, 'jsonPath'))
  if (!answered.ok) return failed(answered.error)
  const type = resultTypes[answered.goType] ?? unreachable('type of a JSON value')
  return measured(answered.result, type, answered.value)
}

function objectionToPayload(config: JsonObject, method: string): string {
  const hasBody = textOf(config, 'body') !== ''
  const hasJson = config.jsonBody !== undefined && config.jsonBody !== null
  if (hasBody && hasJson) {
    return 'use either Body or JSONBody; both cannot exists for WebMetric payload'
  }
  return (hasBody || hasJson) && method === 'GET'
    ? 'Body/JSONBody can only be used with POST or PUT WebMetric Method types'
    : ''
}

function responseOf(given: Json): { readonly status: number; readonly body: string } {
  if (!isJsonObject(given)) return { status: 200, body: formatJson(given) }
  if (typeof given.text === 'string') return { status: 200, body: given.text }
  if (typeof given.status === 'number') {
    return { status: given.status, body: textOf(given, 'body') }
  }
  return { status: 200, body: formatJson('json' in given ? (given.json ?? null) : given) }
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
