import { recordIn, textIn } from '../document/fields.ts'
import type { JsonObject } from '../units/json.ts'

// An AnalysisTemplate that is taken to be there without its text: each of its metrics is one
// question to a plugin that no cluster has, which names the template, so that whoever answers for
// the providers knows by the metric alone what it is asked.

const asked = 'rollout-sim/assumed'

/**
 * A metric of an assumed template: one measurement, which is what the run comes to. Measured once,
 * an Error is an Error and not tried again.
 */
export function assumedMetric(name: string, template: string): JsonObject {
  const provider = { plugin: { [asked]: { template } } }
  return { name, consecutiveErrorLimit: 0, provider }
}

/** The assumed template whose metric it is; null: it is one that somebody wrote. */
export function assumedTemplateOf(metric: JsonObject): string | null {
  const plugins = recordIn(recordIn(metric, 'provider'), 'plugin')
  const config = recordIn(plugins, asked)
  return config === null ? null : textIn(config, 'template')
}
