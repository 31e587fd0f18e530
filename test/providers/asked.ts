import { type GoValue, itemsOf, typeName } from '../../src/expr/goValue.ts'
import type { Answer } from '../../src/providers/answer.ts'
import { ampleCluster, measure, prepareMetric } from '../../src/providers/measure.ts'
import type { Request } from '../../src/providers/provider.ts'
import { providers } from '../../src/providers/providers.ts'
import type { Json, JsonObject } from '../../src/units/json.ts'
import { instant } from '../../src/units/time.ts'

export const owner = { uid: 'uid-1', namespace: 'default', metric: 'smoke', number: 1 }

/** What a provider answers at second 0 to a metric with this config, the rest as in its example. */
export function asked(key: string, config: JsonObject, given: Json): Answer {
  const example = providers.find((provider) => provider.key === key)?.example
  const metric = { name: 'm', provider: { [key]: { ...example, ...config } } }
  return measure(prepareMetric(metric), {
    action: 'run',
    given,
    at: instant(1),
    measurement: null,
    owner,
  })
}

/** A request as it stands before anything is known of it. */
export function requestOf(request: Partial<Request>): Request {
  return {
    config: {},
    given: null,
    remote: null,
    at: instant(0),
    startedAt: instant(0),
    resumeAt: null,
    metadata: {},
    owner,
    interval: '',
    cluster: ampleCluster,
    ...request,
  }
}

/** The result as plain values, its value text, or the message of a failure. */
export function brief(answer: Answer): unknown {
  if (answer.kind === 'failure') return answer.message
  if (answer.kind !== 'result') return answer
  const result = answer.result as GoValue
  return [itemsOf(result) ?? result, answer.value]
}

/** The Go type of the result; null if there is none. */
export function typeOf(answer: Answer): string | null {
  return answer.kind === 'result' ? typeName(answer.result as GoValue) : null
}
