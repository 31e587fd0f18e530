import { numberIn, recordIn } from '../../document/fields.ts'
import type { Path } from '../../document/path.ts'
import type { JsonObject } from '../../units/json.ts'
import { type HandlerKind, objectionsToHandler } from './handler.ts'
import { notNegative } from './numbers.ts'
import { type Objection, objection } from './objection.ts'
import type { Pod } from './pod.ts'

const counted = [
  'initialDelaySeconds',
  'timeoutSeconds',
  'periodSeconds',
  'successThreshold',
  'failureThreshold',
]

/** The probes of a container, in the order in which Kubernetes looks at them. */
export function objectionsToProbes(
  container: JsonObject,
  here: Path,
  pod: Pod,
): readonly Objection[] {
  return [
    ...probe(container, here, 'livenessProbe', pod),
    ...probe(container, here, 'readinessProbe', pod),
    ...probe(container, here, 'startupProbe', pod),
  ]
}

const handlers: readonly HandlerKind[] = ['exec', 'httpGet', 'tcpSocket', 'grpc']

// Of readiness one success may not be enough.
const onceIsEnough = ['livenessProbe', 'startupProbe']

function probe(container: JsonObject, here: Path, name: string, pod: Pod): readonly Objection[] {
  const block = recordIn(container, name)
  if (block === null) return []
  const place = [...here, name]
  const objections = [...objectionsToHandler(block, place, handlers, pod)]
  for (const field of counted) {
    objections.push(...notNegative([...place, field], numberIn(block, field) ?? 0))
  }
  objections.push(...graceProblem(block, name, place))
  // Zero is an absent field, and becomes 1 by default.
  const success = numberIn(block, 'successThreshold') ?? 1
  if (onceIsEnough.includes(name) && success !== 1 && success !== 0) {
    const complaint = { type: 'invalid', value: success } as const
    const field = [...place, 'successThreshold']
    objections.push(objection('container-invalid', field, complaint, 'must be 1', 'Leave it out.'))
  }
  return objections
}

function graceProblem(block: JsonObject, name: string, place: Path): readonly Objection[] {
  const value = numberIn(block, 'terminationGracePeriodSeconds')
  if (value === null) return []
  const details = [
    ...(value <= 0 ? ['must be greater than 0'] : []),
    ...(name === 'readinessProbe' ? ['must not be set for readinessProbes'] : []),
  ]
  const at = [...place, 'terminationGracePeriodSeconds']
  const complaint = { type: 'invalid', value } as const
  return details.map((detail) =>
    objection('container-invalid', at, complaint, detail, 'Leave it out.'),
  )
}
