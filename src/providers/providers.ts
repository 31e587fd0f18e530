import { isJsonObject, type JsonObject } from '../units/json.ts'
import { cloudWatch } from './cloudWatch.ts'
import { datadog } from './datadog.ts'
import { graphite } from './graphite.ts'
import { influxdb } from './influxdb.ts'
import { job } from './job.ts'
import { kayenta } from './kayenta.ts'
import { newRelic } from './newRelic.ts'
import { plugin } from './plugin.ts'
import { prometheus } from './prometheus.ts'
import type { Provider, ProviderKey } from './provider.ts'
import { skyWalking } from './skyWalking.ts'
import { wavefront } from './wavefront.ts'
import { web } from './web.ts'

/**
 * The metric providers of Argo Rollouts, in the order in which its controller looks for their keys.
 */
export const providers: { readonly [Key in ProviderKey]: Provider } = {
  prometheus,
  job,
  kayenta,
  web,
  datadog,
  wavefront,
  newRelic,
  cloudWatch,
  graphite,
  influxdb,
  skywalking: skyWalking,
  plugin,
}

/**
 * The provider that `metrics[].provider` names, and what it says to it; null: none that is known.
 */
export function providerOf(
  provider: JsonObject,
): { readonly provider: Provider; readonly config: JsonObject } | null {
  for (const known of Object.values(providers)) {
    const config = Object.hasOwn(provider, known.key) ? provider[known.key] : undefined
    if (isJsonObject(config)) return { provider: known, config }
  }
  return null
}
