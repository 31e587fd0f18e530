import { numberIn, recordIn, recordsIn, textIn } from '../../document/fields.ts'
import type { Path } from '../../document/path.ts'
import type { Complaint } from '../../kinds/fieldError.ts'
import { text } from '../../kinds/shape.ts'
import type { JsonObject } from '../../units/json.ts'
import { objectionsToEnvironment } from './environment.ts'
import { dnsLabelProblems, portNameProblems } from './names.ts'
import { type Objection, objection } from './objection.ts'
import type { Pod } from './pod.ts'
import { objectionsToResources } from './resources.ts'

/**
 * What every kind of container is held against: its name, image, ports, mounts and resources.
 */
export function objectionsToContainer(
  container: JsonObject,
  here: Path,
  pod: Pod,
): readonly Objection[] {
  return [
    ...identity(container, here),
    ...recordsIn(container, 'ports').flatMap((port, index) => ports(container, port, here, index)),
    ...objectionsToEnvironment(container, here, pod.validator),
    ...mounts(container, here, pod.volumes),
    ...pullPolicy(container, here),
    ...objectionsToResources(recordIn(container, 'resources'), [...here, 'resources']),
  ]
}

/** A name that another container of the pod has already. */
export function repeatedName(container: JsonObject, here: Path): Objection {
  const complaint = { type: 'duplicate', value: textIn(container, 'name') } as const
  return say([...here, 'name'], complaint, '', 'Names of containers are unique in a pod.')
}

function identity(container: JsonObject, here: Path): readonly Objection[] {
  const name = textIn(container, 'name')
  const place = [...here, 'name']
  const hint = 'Lower case letters, digits and dashes.'
  const objections =
    name === ''
      ? [say(place, { type: 'required' }, '', hint)]
      : dnsLabelProblems(name).map((problem) =>
          say(place, { type: 'invalid', value: name }, problem, hint),
        )
  if (textIn(container, 'image') !== '') return objections
  return [...objections, say([...here, 'image'], { type: 'required' }, '', 'Name an image.')]
}

function ports(
  container: JsonObject,
  port: JsonObject,
  here: Path,
  index: number,
): readonly Objection[] {
  const place = [...here, 'ports', index]
  const value = numberIn(port, 'containerPort') ?? 0
  const hint = 'Write a port from 1 to 65535.'
  return [
    ...portName(container, port, place, index),
    ...(value === 0
      ? [say([...place, 'containerPort'], { type: 'required' }, '', hint)]
      : portNumber(value, [...place, 'containerPort'])),
    ...portNumber(numberIn(port, 'hostPort') ?? 0, [...place, 'hostPort']),
    ...protocol(textIn(port, 'protocol') || 'TCP', [...place, 'protocol']),
  ]
}

function portName(
  container: JsonObject,
  port: JsonObject,
  place: Path,
  index: number,
): readonly Objection[] {
  const name = textIn(port, 'name')
  if (name === '') return []
  const at = [...place, 'name']
  const problems = portNameProblems(name)
  const hint = 'At most 15 lower case letters, digits and dashes, one letter among them.'
  if (problems.length > 0) {
    return problems.map((problem) => say(at, { type: 'invalid', value: name }, problem, hint))
  }
  const before = recordsIn(container, 'ports').slice(0, index)
  if (!before.some((one) => textIn(one, 'name') === name)) return []
  return [say(at, { type: 'duplicate', value: name }, '', 'Give every port its own name.')]
}

function portNumber(value: number, at: Path): readonly Objection[] {
  if (value >= 0 && value <= 65535) return []
  const detail = 'must be between 1 and 65535, inclusive'
  return [say(at, { type: 'invalid', value }, detail, 'Write a port from 1 to 65535.')]
}

const protocols = ['SCTP', 'TCP', 'UDP']

function protocol(value: string, at: Path): readonly Objection[] {
  if (protocols.includes(value)) return []
  const complaint = { type: 'notSupported', value, supported: protocols, shape: text } as const
  return [say(at, complaint, '', 'Leave it out for TCP.')]
}

function mounts(
  container: JsonObject,
  here: Path,
  volumes: ReadonlySet<string>,
): readonly Objection[] {
  const paths = new Set<string>()
  return recordsIn(container, 'volumeMounts').flatMap((mount, index) => {
    const place = [...here, 'volumeMounts', index]
    const name = textIn(mount, 'name')
    const path = textIn(mount, 'mountPath')
    const hint = 'Name a volume of spec.template.spec.volumes.'
    const objections: Objection[] = []
    if (name === '') objections.push(say([...place, 'name'], { type: 'required' }, '', hint))
    if (!volumes.has(name)) {
      objections.push(say([...place, 'name'], { type: 'notFound', value: name }, '', hint))
    }
    const at = [...place, 'mountPath']
    if (path === '') objections.push(say(at, { type: 'required' }, '', 'Write a path.'))
    if (paths.has(path)) {
      const complaint = { type: 'invalid', value: path } as const
      objections.push(say(at, complaint, 'must be unique', 'Mount one volume at a path.'))
    }
    paths.add(path)
    return objections
  })
}

const pullPolicies = ['Always', 'IfNotPresent', 'Never']

function pullPolicy(container: JsonObject, here: Path): readonly Objection[] {
  const value = textIn(container, 'imagePullPolicy')
  if (value === '' || pullPolicies.includes(value)) return []
  const complaint = { type: 'notSupported', value, supported: pullPolicies, shape: text } as const
  return [say([...here, 'imagePullPolicy'], complaint, '', 'Leave it out.')]
}

function say(place: Path, complaint: Complaint, detail: string, hint: string): Objection {
  return objection('container-invalid', place, complaint, detail, hint)
}
