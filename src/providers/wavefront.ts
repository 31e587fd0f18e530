import { textIn } from '../document/fields.ts'
import { formatFloatFixed } from '../go/format.ts'
import { decodeJson } from '../go/json.ts'
import { truncate } from '../go/number.ts'
import { encodeQuery } from '../go/urlQuery.ts'
import { goStruct, pointer, text } from '../kinds/shape.ts'
import { isJsonObject, type Json, type JsonObject } from '../units/json.ts'
import { EPOCH, type Instant } from '../units/time.ts'
import { type Answer, failed, type Metadata, measured, noMetadata } from './answer.ts'
import { floatsIn, refusalOf, unfit } from './given.ts'
import { asking, type Heard, hear, ready } from './http/asking.ts'
import { type NewRequest, newRequest } from './http/request.ts'
import { statusLine } from './http/statusText.ts'
import { type ProviderCluster, type Request, type SynchronousProvider, usual } from './provider.ts'
import { secretNamed, secretNotFound } from './secrets.ts'

/** Wavefront. One series is a number, several are a list; none is an error. */
export const wavefront: SynchronousProvider = {
  ...usual,
  kind: 'synchronous',
  key: 'wavefront',
  shape: pointer(goStruct('v1alpha1.WavefrontMetric', { address: text, query: text })),
  example: { address: 'example.wavefront.com' },
  objectionTo,
  ask: (config, at) => asking(requestOf(config, at)),
  resultOf: () => ({ types: ['float64', '[]float64'], number: 'result' }),
  run,
}

const SECRET = 'wavefront-api-tokens'

// The tokens of a Secret stand under the addresses that they are for.
function objectionTo(config: JsonObject, cluster: ProviderCluster): string {
  const secret = secretNamed(cluster, SECRET)
  if (secret.kind === 'missing') return secretNotFound(SECRET)
  if (secret.kind === 'assumed') return ''
  return Object.hasOwn(secret.data, textIn(config, 'address')) ? '' : 'API token not found'
}

function requestOf(config: JsonObject, at: Instant): NewRequest {
  const now = `${secondOf(at)}000`
  const query = encodeQuery([
    ['autoEvents', 'false'],
    ['e', now],
    ['g', 's'],
    ['i', 'true'],
    ['includeObsoleteMetrics', 'false'],
    ['listmode', 'false'],
    ['p', '1'],
    ['q', textIn(config, 'query')],
    ['s', now],
    ['strict', 'false'],
  ])
  const place = `https://${textIn(config, 'address')}/api/v2/chart/api?${query}`
  return ready(newRequest('GET', place))
}

function secondOf(at: Instant): number {
  return Math.floor((EPOCH + at) / 1000)
}

function run(asked: Request): Answer {
  const { config, at, given } = asked
  return hear(requestOf(config, at), asked, {
    watch: 'client',
    heard: (answer) => heard(answer, at),
    meant: () => {
      const refusal = refusalOf(given)
      if (refusal !== null) return refusal
      const values = given === null ? [] : floatsIn(given)
      if (values === null) return unfit('wavefront', given)
      return answerOf(
        values.map((value) => [[secondOf(at), value]]),
        noMetadata,
        at,
      )
    },
  })
}

function heard({ status, body, broken }: Heard, at: Instant): Answer {
  if (status < 200 || status > 299) {
    return failed(`server returned ${statusLine(status)}\n${broken === null ? body : ''}\n`)
  }
  if (broken !== null) return failed(broken)
  const decoded = decodeJson(body)
  if (!decoded.ok) return failed(decoded.error)
  const told = isJsonObject(decoded.value) ? decoded.value : {}
  const warnings = textIn(told, 'warnings')
  const series = Array.isArray(told.timeseries) ? told.timeseries : []
  return answerOf(series.map(pointsIn), warnings === '' ? noMetadata : { warnings }, at)
}

type Point = readonly [time: number, value: number]

function pointsIn(series: Json): readonly Point[] {
  const points = isJsonObject(series) && Array.isArray(series.data) ? series.data : []
  return points.filter(Array.isArray).map(([time, value]) => [Number(time), Number(value)])
}

/** The point of each series that is nearest to now, with its time and how far that is off. */
function answerOf(series: readonly (readonly Point[])[], noted: Metadata, at: Instant): Answer {
  const found = series.map((points) => nearestPoint(points, secondOf(at)))
  const [first] = found
  if (first === undefined) return failed('No TimeSeries found in response from Wavefront')
  const texts = (textOfPoint: (point: Nearest) => string): string =>
    found.length === 1 ? textOfPoint(first) : `[${found.map(textOfPoint).join(',')}]`
  const metadata = {
    ...noted,
    timestamps: texts(({ time }) => String(time)),
    drift: texts(({ drift }) => String(drift)),
  }
  const value = texts((point) => formatFloatFixed(point.value, 2))
  const answer =
    found.length === 1
      ? measured(first.value, 'float64', value)
      : measured(
          found.map((point) => point.value),
          '[]float64',
          value,
        )
  return { ...answer, metadata, warnings: noted }
}

interface Nearest {
  readonly value: number
  readonly time: bigint
  readonly drift: bigint
}

// Without a point the drift is an infinite float, which Go turns into the smallest integer.
function nearestPoint(points: readonly Point[], now: number): Nearest {
  let nearest: Point = [0, 0]
  let drift = Number.POSITIVE_INFINITY
  for (const point of points) {
    const off = point[0] - now
    if (Math.abs(off) >= Math.abs(drift)) continue
    nearest = point
    drift = off
  }
  return { value: nearest[1], time: truncate(nearest[0]), drift: truncate(drift) }
}
