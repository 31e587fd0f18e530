import { goStruct, type Shape } from '../kinds/shape.ts'
import { isJsonObject, type Json, type JsonObject } from '../units/json.ts'
import { type Metadata, noMetadata } from './answer.ts'
import { cloudWatch } from './cloudWatch.ts'
import { datadog } from './datadog.ts'
import { graphite } from './graphite.ts'
import { influxdb } from './influxdb.ts'
import { job } from './job.ts'
import { kayenta } from './kayenta.ts'
import { newRelic } from './newRelic.ts'
import { plugin } from './plugin.ts'
import { prometheus } from './prometheus.ts'
import type { Provider } from './provider.ts'
import { skyWalking } from './skyWalking.ts'
import { wavefront } from './wavefront.ts'
import { web } from './web.ts'

/**
 * The metric providers of Argo Rollouts, in the order in which its type `MetricProvider` has them.
 */
export const providers: readonly Provider[] = [
  prometheus,
  kayenta,
  web,
  datadog,
  wavefront,
  newRelic,
  job,
  cloudWatch,
  graphite,
  influxdb,
  skyWalking,
  plugin,
]

/** `MetricProvider`: what a metric may say under `provider`. */
export const providerShape: Shape = goStruct(
  'v1alpha1.MetricProvider',
  Object.fromEntries(providers.map(({ key, shape }) => [key, shape])),
)

/**
 * The provider that `metrics[].provider` names, and what it says to it; null: none that is known.
 */
export function providerOf(
  provider: JsonObject,
): { readonly provider: Provider; readonly config: JsonObject } | null {
  for (const known of providers) {
    const config = configIn(provider, known)
    if (config !== null) return { provider: known, config }
  }
  return null
}

/** How many providers a metric names; the controller wants one. */
export function countProviders(provider: JsonObject): number {
  let count = 0
  for (const known of providers) {
    const config = configIn(provider, known)
    if (config !== null) count += known.countIn(config)
  }
  return count
}

/** What the result of a metric notes about the question that its provider asks. */
export function metadataOf({ provider }: { readonly provider?: Json }): Metadata {
  const found = isJsonObject(provider) ? providerOf(provider) : null
  return found === null ? noMetadata : found.provider.metadataOf(found.config)
}

function configIn(provider: JsonObject, { key }: Provider): JsonObject | null {
  const config = Object.hasOwn(provider, key) ? provider[key] : undefined
  return isJsonObject(config) ? config : null
}
