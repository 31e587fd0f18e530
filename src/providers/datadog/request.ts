import { textIn } from '../../document/fields.ts'
import { parseGoDuration } from '../../go/duration.ts'
import { parseUrl, urlText } from '../../go/url.ts'
import { encodeQuery } from '../../go/urlQuery.ts'
import type { JsonObject } from '../../units/json.ts'
import { type Duration, duration, EPOCH, type Instant } from '../../units/time.ts'
import { objectOf } from '../given.ts'
import { ready } from '../http/asking.ts'
import { type NewRequest, newRequest } from '../http/request.ts'
import type { ProviderCluster } from '../provider.ts'
import { CONTROLLER_NAMESPACE, type FoundSecret, secretNamed, valueIn } from '../secrets.ts'

/** `v1` is the default of the CRD; everything else is asked as v2. */
export function isV1(config: JsonObject): boolean {
  return (textIn(config, 'apiVersion') || 'v1') === 'v1'
}

/** What is wrong with the credentials of a metric; '' if nothing. */
export function objectionToCredentials(config: JsonObject, cluster: ProviderCluster): string {
  const { name, namespaced } = referenceOf(config)
  if (namespaced && name === '') return 'secret name is required for namespaced credentials'
  const secret = credentialsOf(config, cluster)
  if (secret.kind === 'assumed') return ''
  const isComplete = valueIn(secret, 'api-key') !== '' && valueIn(secret, 'app-key') !== ''
  return isComplete ? '' : 'failed to find the credentials for datadog metrics provider'
}

function referenceOf(config: JsonObject): { readonly name: string; readonly namespaced: boolean } {
  const reference = objectOf(config, 'secretRef')
  return { name: textIn(reference, 'name'), namespaced: reference.namespaced === true }
}

function credentialsOf(config: JsonObject, cluster: ProviderCluster): FoundSecret {
  const { name, namespaced } = referenceOf(config)
  const namespace = namespaced ? cluster.namespace : CONTROLLER_NAMESPACE
  return secretNamed(cluster, name || 'datadog', namespace)
}

/** How long its HTTP client waits. */
export function datadogPatience({ requestTimeout }: JsonObject): Duration {
  const parsed = typeof requestTimeout === 'string' ? parseGoDuration(requestTimeout) : null
  return duration(parsed?.ok === true ? parsed.milliseconds : 10_000)
}

/** The request of a query; v1 has its times in the URL, v2 in the body. */
export function datadogRequest(
  config: JsonObject,
  at: Instant,
  cluster: ProviderCluster,
): NewRequest {
  const secret = credentialsOf(config, cluster)
  const address = valueIn(secret, 'address') || 'https://api.datadoghq.com'
  const stem = parseUrl(address)
  if (!stem.ok) return stem
  const place = parseUrl(address + (isV1(config) ? '/api/v1/query' : '/api/v2/query/scalar'))
  if (!place.ok) return place
  const interval = parseGoDuration(typeof config.interval === 'string' ? config.interval : '5m')
  if (!interval.ok) return { ok: false, error: interval.error }
  const to = Math.floor((EPOCH + at) / 1000)
  const from = to - Math.trunc(interval.milliseconds / 1000)
  const query = encodeQuery([
    ['query', textIn(config, 'query')],
    ['from', String(from)],
    ['to', String(to)],
  ])
  const headers = [
    ['DD-API-KEY', valueIn(secret, 'api-key')],
    ['DD-APPLICATION-KEY', valueIn(secret, 'app-key')],
  ] as const
  const url = isV1(config) ? { ...place.url, query } : place.url
  return ready(newRequest(isV1(config) ? 'GET' : 'POST', urlText(url), headers))
}
