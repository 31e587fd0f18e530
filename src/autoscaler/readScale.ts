import type { CrossVersionObjectReference } from '../plan/autoscaler.ts'
import type { ObservedScale, ScaleAnswer } from './observed.ts'

/** The target's scale, of which the size is known. */
export type Scale = ObservedScale & { readonly specReplicas: number }

export interface NoScale {
  readonly kind: 'noScale'
  /** What events and the condition say. */
  readonly message: string
  /** What the pass fails with. */
  readonly failure: string
}

/** The target's scale, or what the controller says without one. */
export function readScale(
  answer: ScaleAnswer,
  target: CrossVersionObjectReference,
  reference: string,
): Scale | NoScale {
  const group = groupOf(target)
  if (answer.kind === 'unknownKind') {
    const message = `no matches for kind "${target.kind}" in group "${group}"`
    const failure = `unable to determine resource for scale target reference: ${message}`
    return { kind: 'noScale', message, failure }
  }
  if (answer.kind === 'scale' && answer.specReplicas !== null) {
    return { ...answer, specReplicas: answer.specReplicas }
  }
  const message = answer.kind === 'scale' ? withoutSize : notFound(target, group)
  const failure = `failed to query scale subresource for ${reference}: ${message}`
  return { kind: 'noScale', message, failure }
}

// The scale subresource of a custom resource cannot be read before the field is there.
const withoutSize =
  'Internal error occurred: the spec replicas field ".spec.replicas" does not exist'

function notFound({ kind, name }: CrossVersionObjectReference, group: string): string {
  const resource = `${kind.toLowerCase()}s`
  return `${group === '' ? resource : `${resource}.${group}`} "${name}" not found`
}

// The version is ignored.
function groupOf({ apiVersion }: CrossVersionObjectReference): string {
  const [group = '', version] = apiVersion.split('/')
  return version === undefined ? '' : group
}
