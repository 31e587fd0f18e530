import { resolveMetric } from '../../../src/analysis/substitute.ts'
import { objectionToMetrics } from '../../../src/analysis/validateMetrics.ts'
import { prepareMetric } from '../../../src/providers/measure.ts'
import type { ProviderSecrets } from '../../../src/providers/provider.ts'
import { isJsonObject, type JsonObject } from '../../../src/units/json.ts'
import { type CaseFile, ndjsonRows } from '../caseFile.ts'
import { clock } from './providerResults.ts'

interface Recorded {
  readonly id: string
  readonly class: string
  readonly metric: JsonObject
  readonly args: readonly { readonly name: string; readonly value: string }[]
  readonly secrets: ProviderSecrets
  readonly expected: Outcome
}

interface Outcome {
  readonly refusal: null | { readonly stage: string; readonly text: string }
  readonly asked?: { readonly method: string; readonly url: string }
}

/** What is said about one metric before anything is asked, and what is asked first. */
export const providerRefusals: CaseFile = {
  name: 'provider-refusals.ndjson',
  rows: (text) =>
    ndjsonRows<Recorded>(text, ({ expected, ...input }) => ({
      kind: '',
      id: input.id,
      input,
      expected,
      actual: () => outcomeOf(input),
    })),
}

function outcomeOf({ metric, args, secrets }: Omit<Recorded, 'expected'>): Outcome {
  const given = args.map(({ name, value }) => ({ name, value, valueFrom: null }))
  const resolved = resolveMetric(metric, given)
  if (!resolved.ok) {
    return refused('arguments', `Unable to resolve metric arguments: ${resolved.error}`)
  }
  const objection = objectionToMetrics([resolved.value])
  if (objection !== '') return refused('metric', `Analysis spec invalid: ${objection}`)
  const cluster = { namespace: 'default', secrets, plugins: [] }
  const prepared = prepareMetric(resolved.value, cluster)
  const { provider, config } = prepared
  if (prepared.objection !== '') return refused('provider', prepared.objection)
  const ask = provider?.ask(config, clock, cluster) ?? null
  if (ask === null) return { refusal: null }
  if (!ask.ok) return refused('request', ask.error)
  const { method, url } = ask
  const isDatadog = isJsonObject(resolved.value.provider) && 'datadog' in resolved.value.provider
  return { refusal: null, asked: { method, url: isDatadog ? url.replace(/\?.*$/, '') : url } }
}

function refused(stage: string, text: string): Outcome {
  return { refusal: { stage, text } }
}
