import { numberIn, recordIn, recordsIn, textIn } from '../../document/fields.ts'
import type { Path } from '../../document/path.ts'
import type { Complaint } from '../../kinds/fieldError.ts'
import type { JsonObject } from '../../units/json.ts'
import { dnsLabelProblems } from './names.ts'
import { type Objection, objection } from './objection.ts'

const list: Path = ['spec', 'template', 'spec', 'volumes']

/** The volumes of a pod template: what is wrong with them, and the names of all others. */
export interface Volumes {
  readonly objections: readonly Objection[]
  readonly names: ReadonlySet<string>
}

/** A volume with which something is wrong is none that a container could mount. */
export function readVolumes(podSpec: JsonObject): Volumes {
  const names = new Set<string>()
  const objections = recordsIn(podSpec, 'volumes').flatMap((volume, index) => {
    const here = [...list, index]
    const name = textIn(volume, 'name')
    const found = [...sources(volume, here), ...naming(name, [...here, 'name'], names)]
    if (found.length === 0) names.add(name)
    return found
  })
  return { objections, names }
}

function naming(name: string, at: Path, taken: ReadonlySet<string>): readonly Objection[] {
  const hint = 'Lower case letters, digits and dashes, once in a pod.'
  const problems =
    name === ''
      ? [say(at, { type: 'required' }, '', hint)]
      : dnsLabelProblems(name).map((problem) =>
          say(at, { type: 'invalid', value: name }, problem, hint),
        )
  if (!taken.has(name)) return problems
  return [...problems, say(at, { type: 'duplicate', value: name }, '', hint)]
}

type SourceRule = (block: JsonObject, here: Path) => readonly Objection[]

const anyhow: SourceRule = () => []

// Every type in the order in which Kubernetes looks at them. Of those that manifests use most it is
// told what they have to name; a volume without any is an emptyDir.
const types: Readonly<Record<string, SourceRule>> = {
  emptyDir: anyhow,
  hostPath: (block, here) => {
    const value = textIn(block, 'path')
    const at = [...here, 'path']
    if (value === '') return [say(at, { type: 'required' }, '', 'Write a path.')]
    return climbs(value, at)
  },
  gitRepo: anyhow,
  gcePersistentDisk: anyhow,
  awsElasticBlockStore: anyhow,
  secret: (block, here) => [...named(block, here, 'secretName'), ...files(block, here)],
  nfs: anyhow,
  iscsi: anyhow,
  glusterfs: anyhow,
  flocker: anyhow,
  persistentVolumeClaim: (block, here) => named(block, here, 'claimName'),
  rbd: anyhow,
  cinder: anyhow,
  cephfs: anyhow,
  quobyte: anyhow,
  downwardAPI: anyhow,
  fc: anyhow,
  flexVolume: anyhow,
  configMap: (block, here) => [...named(block, here, 'name'), ...files(block, here)],
  azureFile: anyhow,
  vsphereVolume: anyhow,
  photonPersistentDisk: anyhow,
  portworxVolume: anyhow,
  azureDisk: anyhow,
  storageos: anyhow,
  projected: anyhow,
  scaleIO: anyhow,
  csi: anyhow,
  ephemeral: anyhow,
  image: anyhow,
}

// Two are called otherwise where they are forbidden.
const calledOtherwise: Readonly<Record<string, string>> = {
  cephfs: 'cephFS',
  downwardAPI: 'downwarAPI',
}

function sources(volume: JsonObject, here: Path): readonly Objection[] {
  const given = Object.entries(types).flatMap(([type, rule]) => {
    const block = recordIn(volume, type)
    return block === null ? [] : [{ type, rule, block }]
  })
  return given.flatMap(({ type, rule, block }, index) => {
    if (index === 0) return rule(block, [...here, type])
    const detail = 'may not specify more than 1 volume type'
    const at = [...here, calledOtherwise[type] ?? type]
    return [say(at, { type: 'forbidden' }, detail, 'Leave all but one out.')]
  })
}

function named(block: JsonObject, here: Path, field: string): readonly Objection[] {
  if (textIn(block, field) !== '') return []
  return [say([...here, field], { type: 'required' }, '', 'Name the object.')]
}

// The keys of a Secret or a ConfigMap as files.
function files(block: JsonObject, here: Path): readonly Objection[] {
  return [
    ...mode(block, here, 'defaultMode'),
    ...recordsIn(block, 'items').flatMap((item, index) => {
      const place = [...here, 'items', index]
      const path = textIn(item, 'path')
      return [
        ...named(item, place, 'key'),
        ...named(item, place, 'path'),
        ...inside(path, [...place, 'path']),
        ...mode(item, place, 'mode'),
      ]
    }),
  ]
}

function mode(block: JsonObject, here: Path, field: string): readonly Objection[] {
  const value = numberIn(block, field)
  if (value === null || (value >= 0 && value <= 0o777)) return []
  const detail = 'must be a number between 0 and 0777 (octal), both inclusive'
  return [say([...here, field], { type: 'invalid', value }, detail, 'Write 0 to 0777.')]
}

function inside(value: string, at: Path): readonly Objection[] {
  const say = (detail: string): Objection =>
    objection('container-invalid', at, { type: 'invalid', value }, detail, 'Stay in the volume.')
  const objections = [...(value.startsWith('/') ? [say('must be a relative path')] : [])]
  objections.push(...climbs(value, at))
  if (value.startsWith('..') && !value.startsWith('../')) {
    objections.push(say("must not start with '..'"))
  }
  return objections
}

function climbs(value: string, at: Path): readonly Objection[] {
  if (!value.split('/').includes('..')) return []
  return [say(at, { type: 'invalid', value }, "must not contain '..'", 'Write the path itself.')]
}

function say(place: Path, complaint: Complaint, detail: string, hint: string): Objection {
  return objection('container-invalid', place, complaint, detail, hint)
}
