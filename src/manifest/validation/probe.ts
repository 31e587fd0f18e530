import { numberIn, recordIn } from '../../document/fields.ts'
import type { Path } from '../../document/path.ts'
import type { JsonObject } from '../../units/json.ts'
import { notNegative } from './numbers.ts'
import { type Objection, objection } from './objection.ts'

const counted = [
  'initialDelaySeconds',
  'timeoutSeconds',
  'periodSeconds',
  'successThreshold',
  'failureThreshold',
]

/** The probes of a container, in the order in which Kubernetes looks at them. */
export function objectionsToProbes(container: JsonObject, here: Path): readonly Objection[] {
  return [
    ...probe(container, here, 'livenessProbe', true),
    ...probe(container, here, 'readinessProbe', false),
    ...probe(container, here, 'startupProbe', true),
  ]
}

const handlers = ['exec', 'httpGet', 'tcpSocket', 'grpc']

function probe(
  container: JsonObject,
  here: Path,
  name: string,
  onceIsEnough: boolean,
): readonly Objection[] {
  const block = recordIn(container, name)
  if (block === null) return []
  const place = [...here, name]
  const objections: Objection[] = []
  if (!handlers.some((handler) => recordIn(block, handler) !== null)) {
    const detail = 'must specify a handler type'
    const hint = 'Add httpGet, tcpSocket, grpc or exec.'
    objections.push(objection('container-invalid', place, { type: 'required' }, detail, hint))
  }
  for (const field of counted) {
    objections.push(...notNegative([...place, field], numberIn(block, field) ?? 0))
  }
  // Zero is an absent field, and becomes 1 by default.
  const success = numberIn(block, 'successThreshold') ?? 1
  if (onceIsEnough && success !== 1 && success !== 0) {
    const complaint = { type: 'invalid', value: success } as const
    const field = [...place, 'successThreshold']
    objections.push(objection('container-invalid', field, complaint, 'must be 1', 'Leave it out.'))
  }
  return objections
}
