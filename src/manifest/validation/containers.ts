import { numberIn, recordsIn, textIn } from '../../document/fields.ts'
import type { Path } from '../../document/path.ts'
import { text } from '../../kinds/shape.ts'
import type { JsonObject } from '../../units/json.ts'
import { objectionsToContainer, repeatedName } from './container.ts'
import { objectionsToLifecycle } from './lifecycle.ts'
import { type Objection, objection } from './objection.ts'
import type { Pod, Validator } from './pod.ts'
import { objectionsToProbes } from './probe.ts'
import { readVolumes } from './volumes.ts'

const at: Path = ['spec', 'template', 'spec']

/**
 * The volumes of a pod template, and its containers: regular ones, then init ones, then ephemeral
 * ones.
 */
export function objectionsToContainers(
  podSpec: JsonObject,
  validator: Validator,
): readonly Objection[] {
  const { objections, names: volumes } = readVolumes(podSpec)
  const names = new Set<string>()
  const grace = numberIn(podSpec, 'terminationGracePeriodSeconds') ?? 30
  const pod: Pod = { volumes, grace, validator }
  return [
    ...objections,
    ...regular(podSpec, pod, names),
    ...initial(podSpec, pod, names),
    ...ephemeral(podSpec, pod, names),
  ]
}

type Names = Set<string>

function regular(podSpec: JsonObject, pod: Pod, names: Names): readonly Objection[] {
  const list = [...at, 'containers']
  const containers = recordsIn(podSpec, 'containers')
  if (containers.length === 0) {
    const hint = 'Add a container with a name and an image.'
    return [objection('container-invalid', list, { type: 'required' }, '', hint)]
  }
  return containers.flatMap((container, index) => {
    const here = [...list, index]
    return [
      ...objectionsToContainer(container, here, pod),
      ...unique(container, here, names),
      ...objectionsToLife(container, here, pod),
      ...forbidden(container, here, ['restartPolicy'], 'may not be set for non-init containers'),
    ]
  })
}

// How it starts, how it is found to live, and how it stops.
function objectionsToLife(container: JsonObject, here: Path, pod: Pod): readonly Objection[] {
  return [
    ...objectionsToLifecycle(container, here, pod),
    ...objectionsToProbes(container, here, pod),
  ]
}

function unique(container: JsonObject, here: Path, names: Names): readonly Objection[] {
  const name = textIn(container, 'name')
  if (names.has(name)) return [repeatedName(container, here)]
  names.add(name)
  return []
}

const forbiddenInInit = ['lifecycle', 'livenessProbe', 'readinessProbe', 'startupProbe']

function initial(podSpec: JsonObject, pod: Pod, names: Names): readonly Objection[] {
  return recordsIn(podSpec, 'initContainers').flatMap((container, index) => {
    const here = [...at, 'initContainers', index]
    const sidecar = textIn(container, 'restartPolicy') === 'Always'
    const detail = 'may not be set for init containers without restartPolicy=Always'
    return [
      ...objectionsToContainer(container, here, pod),
      ...initPolicy(container, here),
      ...unique(container, here, names),
      ...(sidecar
        ? objectionsToLife(container, here, pod)
        : forbidden(container, here, forbiddenInInit, detail)),
    ]
  })
}

function initPolicy(container: JsonObject, here: Path): readonly Objection[] {
  const value = textIn(container, 'restartPolicy')
  if (value === '' || value === 'Always') return []
  const complaint = { type: 'notSupported', value, supported: ['Always'], shape: text } as const
  const place = [...here, 'restartPolicy']
  return [objection('container-invalid', place, complaint, '', 'Leave it out.')]
}

const forbiddenInEphemeral = [
  'ports',
  'resources',
  'resizePolicy',
  'restartPolicy',
  'restartPolicyRules',
  'livenessProbe',
  'readinessProbe',
  'startupProbe',
  'lifecycle',
]

function ephemeral(podSpec: JsonObject, pod: Pod, names: Names): readonly Objection[] {
  const others = new Set(names)
  return recordsIn(podSpec, 'ephemeralContainers').flatMap((container, index) => {
    const here = [...at, 'ephemeralContainers', index]
    return [
      ...objectionsToContainer(container, here, pod),
      ...outerBlanks(container, here),
      ...unique(container, here, names),
      ...unknownTarget(container, here, others),
      ...forbidden(
        container,
        here,
        forbiddenInEphemeral,
        'cannot be set for an Ephemeral Container',
      ),
    ]
  })
}

function outerBlanks(container: JsonObject, here: Path): readonly Objection[] {
  const value = textIn(container, 'image')
  if (value === value.trim()) return []
  const detail = 'must not have leading or trailing whitespace'
  const complaint = { type: 'invalid', value } as const
  return [objection('container-invalid', [...here, 'image'], complaint, detail, 'Leave them out.')]
}

function unknownTarget(
  container: JsonObject,
  here: Path,
  others: ReadonlySet<string>,
): readonly Objection[] {
  const value = textIn(container, 'targetContainerName')
  if (value === '' || others.has(value)) return []
  const place = [...here, 'targetContainerName']
  const hint = 'Name a container of the pod.'
  return [objection('container-invalid', place, { type: 'notFound', value }, '', hint)]
}

function forbidden(
  container: JsonObject,
  here: Path,
  fields: readonly string[],
  detail: string,
): readonly Objection[] {
  return fields
    .filter((field) => isGiven(container, field))
    .map((field) =>
      objection(
        'container-invalid',
        [...here, field],
        { type: 'forbidden' },
        detail,
        'Leave it out.',
      ),
    )
}

function isGiven(container: JsonObject, field: string): boolean {
  const value = container[field]
  if (value === undefined || value === null) return false
  const empty = typeof value === 'object' && Object.keys(value).length === 0
  return !(empty && (field === 'resources' || field === 'ports'))
}

/** Ephemeral containers are for pods that run: no template may have them. */
export function objectionsToEphemeral(podSpec: JsonObject): readonly Objection[] {
  if (recordsIn(podSpec, 'ephemeralContainers').length === 0) return []
  const place = [...at, 'ephemeralContainers']
  const detail = 'ephemeral containers not allowed in pod template'
  return [objection('container-invalid', place, { type: 'forbidden' }, detail, 'Leave them out.')]
}
