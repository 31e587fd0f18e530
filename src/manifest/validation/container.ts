import { numberIn, recordIn, recordsIn, textIn } from '../../document/fields.ts'
import type { Path } from '../../document/path.ts'
import type { Complaint } from '../../kinds/fieldError.ts'
import type { JsonObject } from '../../units/json.ts'
import { dnsLabelProblems } from './names.ts'
import { type Objection, objection } from './objection.ts'
import { objectionsToProbes } from './probe.ts'
import { objectionsToResources } from './resources.ts'

const at: Path = ['spec', 'template', 'spec', 'containers']

/**
 * The containers of a pod template, one after another: names, images, ports, mounts, resources,
 * probes.
 */
export function objectionsToContainers(podSpec: JsonObject): readonly Objection[] {
  const containers = recordsIn(podSpec, 'containers')
  const hint = 'Add a container with a name and an image.'
  if (containers.length === 0) return [say(at, { type: 'required' }, '', hint)]
  const volumes = new Set(recordsIn(podSpec, 'volumes').map((volume) => textIn(volume, 'name')))
  const names = new Set<string>()
  return containers.flatMap((container, index) => {
    const here = [...at, index]
    const name = textIn(container, 'name')
    const repeated = names.has(name)
    names.add(name)
    return [
      ...identity(container, here),
      ...ports(container, here),
      ...mounts(container, here, volumes),
      ...objectionsToResources(recordIn(container, 'resources'), [...here, 'resources']),
      ...(repeated ? [say([...here, 'name'], { type: 'duplicate', value: name }, '', rename)] : []),
      ...objectionsToProbes(container, here),
    ]
  })
}

const rename = 'Names of containers are unique in a pod.'

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

function ports(container: JsonObject, here: Path): readonly Objection[] {
  return recordsIn(container, 'ports').flatMap((port, index) => {
    const place = [...here, 'ports', index, 'containerPort']
    const value = numberIn(port, 'containerPort') ?? 0
    if (value === 0) return [say(place, { type: 'required' }, '', 'Write a port from 1 to 65535.')]
    if (value >= 1 && value <= 65535) return []
    const detail = 'must be between 1 and 65535, inclusive'
    return [say(place, { type: 'invalid', value }, detail, 'Write a port from 1 to 65535.')]
  })
}

function mounts(
  container: JsonObject,
  here: Path,
  volumes: ReadonlySet<string>,
): readonly Objection[] {
  return recordsIn(container, 'volumeMounts').flatMap((mount, index) => {
    const place = [...here, 'volumeMounts', index]
    const name = textIn(mount, 'name')
    const hint = 'Name a volume of spec.template.spec.volumes.'
    const objections: Objection[] = []
    if (name === '') objections.push(say([...place, 'name'], { type: 'required' }, '', hint))
    if (!volumes.has(name)) {
      objections.push(say([...place, 'name'], { type: 'notFound', value: name }, '', hint))
    }
    if (textIn(mount, 'mountPath') === '') {
      objections.push(say([...place, 'mountPath'], { type: 'required' }, '', 'Write a path.'))
    }
    return objections
  })
}

function say(place: Path, complaint: Complaint, detail: string, hint: string): Objection {
  return objection('container-invalid', place, complaint, detail, hint)
}
