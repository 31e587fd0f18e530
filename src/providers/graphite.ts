import { textIn } from '../document/fields.ts'
import { formatFloatFixed, formatValue } from '../go/format.ts'
import { cannotUnmarshal, decodeJson } from '../go/json.ts'
import { parseDecimalInt, parseFloat64 } from '../go/number.ts'
import { parseUrl, resolveReference, urlText } from '../go/url.ts'
import { encodeQuery, joinPath, parseQuery } from '../go/urlQuery.ts'
import { goStruct, pointer, text } from '../kinds/shape.ts'
import { isJsonObject, type Json, type JsonObject } from '../units/json.ts'
import { seconds } from '../units/time.ts'
import { type Answer, failed, measured } from './answer.ts'
import { floatsIn, refusalOf, unfit } from './given.ts'
import { asking, type Heard, hear, ready } from './http/asking.ts'
import { type NewRequest, newRequest } from './http/request.ts'
import { type Request, type SynchronousProvider, usual } from './provider.ts'

/** Graphite. The points of the first target, a null among them left out; no data is an error. */
export const graphite: SynchronousProvider = {
  ...usual,
  kind: 'synchronous',
  key: 'graphite',
  shape: pointer(goStruct('v1alpha1.GraphiteMetric', { address: text, query: text })),
  example: { address: 'http://graphite.example.com' },
  objectionTo: (config) => {
    const address = textIn(config, 'address')
    const isUrl = address !== '' && parseUrl(address).ok
    return isUrl ? '' : `Graphite address ${address} is not a valid URL`
  },
  ask: (config) => asking(requestOf(config)),
  patienceOf: () => seconds(10),
  resultOf: () => ({ types: ['[]float64'], number: 'result[0]' }),
  run,
}

// The query is read as one of a URL, so that what is no parameter in it gets lost.
function requestOf(config: JsonObject): NewRequest {
  const base = parseUrl(textIn(config, 'address'))
  if (!base.ok) return base
  const query = textIn(config, 'query').replace(/[\t\n\f\r ]+/g, '')
  const link = parseUrl(`./render?${query}`)
  if (!link.ok) return link
  const parameters = parseQuery(link.url.query).filter(([key]) => key !== 'format')
  const target = resolveReference(base.url, {
    ...link.url,
    path: joinPath(base.url.path, link.url.path),
    query: encodeQuery([...parameters, ['format', 'json']]),
  })
  return ready(newRequest('GET', urlText(target)))
}

function run(asked: Request): Answer {
  const { config, given } = asked
  return hear(requestOf(config), asked, {
    watch: 'client',
    heard,
    meant: () => {
      const refusal = refusalOf(given)
      if (refusal !== null) return refusal
      if (given === null || (Array.isArray(given) && given.length === 0)) return noValues()
      const values = floatsIn(given)
      return values === null ? unfit('graphite', given) : answerOf(values)
    },
  })
}

function noValues(): Answer {
  return failed('no values found')
}

function answerOf(values: readonly number[]): Answer {
  const texts = values.map((value) => formatFloatFixed(value, 6))
  return { ...measured(values, '[]float64', `[${texts.join(',')}]`), keepsValue: true }
}

function heard({ status, body, broken }: Heard): Answer {
  if (broken !== null) return failed(broken)
  if (status >= 400) return failed(`error response: ${body}`)
  const decoded = decodeJson(body)
  if (!decoded.ok) return failed(decoded.error)
  const targets = decoded.value
  if (targets === null) return noValues()
  if (!Array.isArray(targets)) {
    return failed(cannotUnmarshal(targets, 'value of type graphite.graphiteResponse'))
  }
  const found = targets.map(pointsIn).map((points) => points.map(readPoint))
  const flawed = found.flat().find((point) => typeof point === 'string')
  if (flawed !== undefined) return failed(flawed)
  const [first = []] = found
  if (first.length === 0) return noValues()
  return answerOf(first.filter((value) => typeof value === 'number'))
}

function pointsIn(target: Json): readonly Json[] {
  const points = isJsonObject(target) ? target.datapoints : null
  return Array.isArray(points) ? points : []
}

/** A point's value; null: it has none; a text is what is wrong with it. */
function readPoint(point: Json): number | null | string {
  if (!Array.isArray(point)) {
    return point === null
      ? 'error unmarshaling data point: []'
      : cannotUnmarshal(point, 'value of type []interface {}')
  }
  if (point.length !== 2) return `error unmarshaling data point: ${formatValue(point)}`
  const [value = null, time = null] = point
  if (typeof value === 'string') {
    const parsed = parseFloat64(value)
    return parsed.ok ? timed(parsed.value, value, time) : parsed.error
  }
  if (value !== null && typeof value !== 'number') {
    return `error unmarshaling value: ${formatValue(value)}`
  }
  return timed(value, value, time)
}

function timed(value: number | null, written: Json, time: Json): number | null | string {
  if (time === null || typeof time === 'number') return value
  if (typeof time !== 'string') return `error unmarshaling timestamp: ${formatValue(written)}`
  const parsed = parseDecimalInt(time)
  return parsed.ok ? value : parsed.error
}
