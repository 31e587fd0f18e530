import type { Amounts } from '../../autoscaler/observed.ts'
import { recordIn, recordsIn, textIn } from '../../document/fields.ts'
import { milliValueOf } from '../../kinds/quantity.ts'
import type { JsonObject } from '../../units/json.ts'

// Requests as the API server completes them when a pod is created (`SetDefaults_Pod`).

/**
 * What a pod requests as a whole; null: its `resources` name nothing. A resource that is not
 * requested there is what all containers need, and if none of them says, the pod's limit.
 */
export function podRequestsOf(spec: JsonObject | null): Amounts | null {
  const resources = recordIn(spec, 'resources')
  const limits = amountsOf(resources, 'limits')
  const requests = amountsOf(resources, 'requests')
  if (Object.keys(limits).length + Object.keys(requests).length === 0) return null
  return { ...limits, ...neededBy(spec), ...requests }
}

/** What a container requests: a limit is a request where none is written. */
export function containerRequestsOf(container: JsonObject): Amounts {
  const resources = recordIn(container, 'resources')
  return { ...amountsOf(resources, 'limits'), ...amountsOf(resources, 'requests') }
}

export function isSidecar(initContainer: JsonObject): boolean {
  return textIn(initContainer, 'restartPolicy') === 'Always'
}

// Containers and sidecars run together; an init container runs beside the sidecars before it alone.
function neededBy(spec: JsonObject | null): Amounts {
  let lasting = recordsIn(spec, 'containers').map(containerRequestsOf).reduce(sum, {})
  let sidecars: Amounts = {}
  let starting: Amounts = {}
  for (const container of recordsIn(spec, 'initContainers')) {
    const requests = containerRequestsOf(container)
    const running = sum(sidecars, requests)
    starting = merged(starting, running, Math.max)
    if (!isSidecar(container)) continue
    sidecars = running
    lasting = sum(lasting, requests)
  }
  return merged(lasting, starting, Math.max)
}

function sum(a: Amounts, b: Amounts): Amounts {
  return merged(a, b, (one, other) => one + other)
}

function merged(a: Amounts, b: Amounts, of: (one: number, other: number) => number): Amounts {
  const names = Object.keys({ ...a, ...b })
  return Object.fromEntries(names.map((name) => [name, of(amountIn(a, name), amountIn(b, name))]))
}

// A resource may be called like a member that every object has.
function amountIn(amounts: Amounts, name: string): number {
  return Object.hasOwn(amounts, name) ? (amounts[name] ?? 0) : 0
}

function amountsOf(resources: JsonObject | null, key: 'limits' | 'requests'): Amounts {
  const written = recordIn(resources, key) ?? {}
  return Object.fromEntries(
    Object.entries(written).map(([resource, value]) => [resource, milliValueOf(value)]),
  )
}
