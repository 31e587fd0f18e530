import { textIn } from '../document/fields.ts'
import { typeName } from '../expr/goValue.ts'
import { parseGoDuration } from '../go/duration.ts'
import { formatValue } from '../go/format.ts'
import { cannotUnmarshal, decodeFirstJson, decodeJson } from '../go/json.ts'
import { quote } from '../go/string.ts'
import { always, flag, goStruct, list, long, pointer, text } from '../kinds/shape.ts'
import { isJsonObject, type Json, type JsonObject } from '../units/json.ts'
import { after, between, type Instant, seconds } from '../units/time.ts'
import { type Answer, failed, inFlight, judged } from './answer.ts'
import { errorOf, isTimeout, objectOf, signalSpan, unfit } from './given.ts'
import { asking, type Heard, ready } from './http/asking.ts'
import { exchange } from './http/exchange.ts'
import { type Remote, remoteOf } from './http/remote.ts'
import { type NewRequest, newRequest } from './http/request.ts'
import { type AsynchronousProvider, type Request, usual } from './provider.ts'

const scopeDetail = goStruct('v1alpha1.ScopeDetail', {
  scope: always(text),
  region: always(text),
  step: always(long),
  start: text,
  end: text,
})

const kayentaMetric = goStruct('v1alpha1.KayentaMetric', {
  address: always(text),
  application: always(text),
  canaryConfigName: always(text),
  metricsAccountName: always(text),
  configurationAccountName: always(text),
  storageAccountName: always(text),
  threshold: always(
    goStruct('v1alpha1.KayentaThreshold', { pass: always(long), marginal: always(long) }),
  ),
  scopes: always(
    list(
      goStruct('v1alpha1.KayentaScope', {
        name: always(text),
        controlScope: always(scopeDetail),
        experimentScope: always(scopeDetail),
      }),
    ),
  ),
  lookback: flag,
})

/** How long the provider waits before it asks Kayenta again. */
const POLL = seconds(15)

/**
 * Kayenta. A number, or `{"score": 87.5, "after": "40s"}`, is the score of a canary that is
 * complete that long after its start; `{"status": 500}` is an answer that is not 200. The score,
 * cut to a whole number, is judged by the metric's `threshold`, not by conditions. `{"answers":
 * […]}` are the answers to the look-up of the config, to the start, and to each look at the score.
 */
export const kayenta: AsynchronousProvider = {
  ...usual,
  kind: 'asynchronous',
  key: 'kayenta',
  shape: pointer(kayentaMetric),
  deviations: {
    'v1alpha1.KayentaMetric': { demands: ['threshold'] },
    'v1alpha1.KayentaScope': { demands: ['controlScope', 'experimentScope'] },
  },
  example: { address: 'http://kayenta.example.com' },
  ask: (config) => asking(configRequest(config)),
  patienceOf: () => seconds(15),
  // Conditions are not asked: the thresholds judge.
  signalsOf: ({ threshold }) => {
    const { pass = 0, marginal = 0 } = isJsonObject(threshold ?? null)
      ? (threshold as JsonObject)
      : {}
    return [pass, marginal, Number(marginal) - 1]
  },
  run,
  resume,
  // The original only logs that it does nothing here.
  terminate: ({ resumeAt }) => inFlight(resumeAt),
}

// Parameters go into the URL as they are written.
function configRequest(config: JsonObject): NewRequest {
  const { address, application, account } = {
    address: textIn(config, 'address'),
    application: textIn(config, 'application'),
    account: textIn(config, 'storageAccountName'),
  }
  const query = `application=${application}&configurationAccountName=${account}`
  return ready(newRequest('GET', `${address}/canaryConfig?${query}`))
}

function startRequest(config: JsonObject, id: string): NewRequest {
  const query = [
    `application=${textIn(config, 'application')}`,
    `metricsAccountName=${textIn(config, 'metricsAccountName')}`,
    `configurationAccountName=${textIn(config, 'configurationAccountName')}`,
    `storageAccountName=${textIn(config, 'storageAccountName')}`,
  ]
  return ready(newRequest('POST', `${textIn(config, 'address')}/canary/${id}?${query.join('&')}`))
}

function run(asked: Request): Answer {
  const { config, given, at, interval, remote } = asked
  const made = configRequest(config)
  if (!made.ok) return failed(made.error)
  const objection = objectionToScopes(config, interval)
  if (remote !== null && isJsonObject(given) && Array.isArray(given.answers)) {
    return started(config, remote, made, objection, at)
  }
  if (objection !== '') return failed(objection)
  if (isJsonObject(given) && typeof given.status === 'number' && given.status !== 200) {
    return failed('Invalid Response')
  }
  const error = errorOf(given)
  return error === null ? inFlight(after(at, POLL)) : failed(error)
}

function started(
  config: JsonObject,
  remote: Remote,
  first: NewRequest,
  objection: string,
  at: Instant,
): Answer {
  const lookup = sent(first, remote)
  if (typeof lookup === 'string') return failed(lookup)
  if (lookup.status !== 200) return failed(`Invalid Response: HTTP ${lookup.status}`)
  const configs = decodeFirstJson(lookup.body)
  if (!configs.ok) return failed(lookup.broken ?? configs.error)
  const id = configIdIn(configs.value, textIn(config, 'canaryConfigName'))
  if (id === null) return failed('Canary config not found')
  if (objection !== '') return failed(objection)
  const start = sent(startRequest(config, id), remote)
  if (typeof start === 'string') return failed(start)
  if (start.status !== 200) return failed('Invalid Response')
  const told = objectIn(start)
  if (typeof told === 'string') return failed(told)
  const execution = formatValue(told.canaryExecutionId ?? null)
  if (execution === '') return failed('Invalid canaryExecutionId')
  return inFlight(after(at, POLL), { canaryExecutionId: execution })
}

function sent(made: NewRequest, remote: Remote): Heard | string {
  if (!made.ok) return made.error
  const answer = exchange(made.request, remote, 'client')
  return answer.ok ? answer : answer.error
}

function objectIn({ body, broken }: Heard): JsonObject | string {
  if (broken !== null) return broken
  const decoded = decodeJson(body)
  if (!decoded.ok) return decoded.error
  if (isJsonObject(decoded.value)) return decoded.value
  if (decoded.value === null) return {}
  return cannotUnmarshal(decoded.value, 'value of type map[string]interface {}')
}

function configIdIn(configs: Json, name: string): string | null {
  const listed = Array.isArray(configs) ? configs.filter(isJsonObject) : []
  const found = listed.find((one) => textIn(one, 'name') === name)
  return found === undefined ? null : textIn(found, 'id')
}

function objectionToScopes(config: JsonObject, interval: string): string {
  const scopes = Array.isArray(config.scopes) ? config.scopes.filter(isJsonObject) : []
  for (const scope of scopes) {
    const control = objectOf(scope, 'controlScope')
    const experiment = objectOf(scope, 'experimentScope')
    for (const edge of ['start', 'end']) {
      if ((textIn(control, edge) === '') === (textIn(experiment, edge) === '')) continue
      return `controlScope.${edge} and experimentScope.${edge} must both be set or be empty`
    }
    if (textIn(control, 'start') !== '' || config.lookback === true) continue
    const parsed = parseGoDuration(interval)
    if (!parsed.ok) return `Invalid duration ${quote(interval)}: ${parsed.error}`
  }
  return ''
}

function resume(asked: Request): Answer {
  const { config, given, at, startedAt, resumeAt } = asked
  if (isJsonObject(given) && Array.isArray(given.answers)) return looked(asked)
  const { score, wait } = canaryOf(given)
  if (wait === null) return unfit('kayenta', given)
  if (isTimeout(given) || between(startedAt, at) < wait) return inFlight(after(at, POLL))
  return score === null ? failed('Missing Score') : verdict(config, score, resumeAt)
}

// The answers to the look-up and the start come first; then there is one for each look.
function looked({ config, given, at, startedAt, resumeAt, metadata }: Request): Answer {
  const looks = Math.max(1, Math.round(between(startedAt, at) / POLL))
  const remote = remoteOf(given, 1 + looks)
  if (remote === null) return unfit('kayenta', given)
  const id = metadata.canaryExecutionId ?? ''
  const answer = sent(ready(newRequest('GET', `${textIn(config, 'address')}/canary/${id}`)), remote)
  if (typeof answer === 'string') return failed(answer)
  if (answer.status !== 200) return failed('Invalid Response')
  const told = objectIn(answer)
  if (typeof told === 'string') return failed(told)
  const complete = nested(told, ['complete'], 'bool')
  if (!complete.ok) return failed(complete.error || 'Missing Complete Status')
  if (complete.value === false) return inFlight(after(at, POLL))
  const score = nested(told, ['result', 'judgeResult', 'score', 'score'], 'float64')
  if (!score.ok) return failed(score.error || 'Missing Score')
  return verdict(config, Number(score.value), resumeAt)
}

type Nested =
  | { readonly ok: true; readonly value: Json }
  /** '' where there is nothing at the place. */
  | { readonly ok: false; readonly error: string }

/** Kubernetes' `unstructured.NestedBool` and `NestedFloat64`. */
function nested(from: JsonObject, path: readonly string[], type: 'bool' | 'float64'): Nested {
  let at: Json = from
  for (const [index, name] of path.entries()) {
    if (at === null) return { ok: false, error: '' }
    if (!isJsonObject(at)) {
      const where = path.slice(0, index).join('.')
      return { ok: false, error: accessorError(where, at, 'map[string]interface{}') }
    }
    if (!Object.hasOwn(at, name)) return { ok: false, error: '' }
    at = at[name] ?? null
  }
  const fits = typeof at === (type === 'bool' ? 'boolean' : 'number')
  if (fits) return { ok: true, value: at }
  return { ok: false, error: accessorError(path.join('.'), at, type) }
}

function accessorError(path: string, value: Json, wanted: string): string {
  const type = typeName(value)
  return `.${path} accessor error: ${formatValue(value)} is of the type ${type}, expected ${wanted}`
}

function verdict(config: JsonObject, score: number, resumeAt: Instant | null): Answer {
  const whole = Math.trunc(score)
  const threshold = objectOf(config, 'threshold')
  const pass = Number(threshold.pass ?? 0)
  const marginal = Number(threshold.marginal ?? 0)
  const phase = whole >= pass ? 'Successful' : whole >= marginal ? 'Inconclusive' : 'Failed'
  return judged(phase, String(whole), '', resumeAt)
}

function canaryOf(given: Json): { readonly score: number | null; readonly wait: number | null } {
  if (typeof given === 'number') return { score: given, wait: 0 }
  if (!isJsonObject(given)) return { score: null, wait: 0 }
  return {
    score: typeof given.score === 'number' ? given.score : null,
    wait: signalSpan(given.after),
  }
}
