import { isJsonObject, type Json, type JsonObject } from '../../../units/json.ts'
import { resourceOf } from '../../apply/resources.ts'
import { textsOf, withMetadata } from '../../metadata.ts'
import { type ObjectReference, referenceOf } from '../../reference.ts'
import type { Image, KustomizationSpec } from './spec.ts'

/** A file of manifests in an artifact. */
export interface ManifestFile {
  readonly name: string
  readonly objects: readonly JsonObject[]
  /** What go-yaml says of a text that is no YAML; '' if it is. */
  readonly malformed: string
}

/** Where the controller unpacks an artifact: errors name it. */
export const WORK_DIRECTORY = '/tmp/kustomization'

export type Built =
  | { readonly ok: true; readonly objects: readonly JsonObject[] }
  | { readonly ok: false; readonly error: string }

/**
 * Builds the manifests of a folder as Flux lets Kustomize do it where there is no
 * `kustomization.yaml`: all files together, with the changes that `spec` asks for. References
 * between objects are not rewritten when names are.
 */
export function build(
  files: readonly ManifestFile[],
  path: string,
  spec: KustomizationSpec,
): Built {
  const folder = path === '' ? WORK_DIRECTORY : `${WORK_DIRECTORY}/${path}`
  const seen = new Set<string>()
  const objects: JsonObject[] = []
  for (const { name, objects: found, malformed } of files) {
    const wrong = malformed === '' ? unlikeManifest(found) : `MalformedYAMLError: ${malformed}`
    if (wrong !== '') {
      const file = `${folder}/${name}`
      return { ok: false, error: `failed to decode Kubernetes YAML from ${file}: ${wrong}` }
    }
    for (const object of found) {
      const id = resourceId(referenceOf(object))
      if (seen.has(id)) return { ok: false, error: repeated(folder, name, id) }
      seen.add(id)
      objects.push(object)
    }
  }
  return { ok: true, objects: objects.map((object) => transformed(object, spec)) }
}

function unlikeManifest(objects: readonly JsonObject[]): string {
  for (const object of objects) {
    const { kind, name } = referenceOf(object)
    if (kind === '') return `missing kind in object ${resourceMeta(object)}`
    if (name === '' && !kind.endsWith('List')) {
      return `missing metadata.name in object ${resourceMeta(object)}`
    }
  }
  return ''
}

/** Go's `%v` of kyaml's `ResourceMeta`. */
function resourceMeta(object: JsonObject): string {
  const { kind, name, namespace } = referenceOf(object)
  const [labels, annotations] = (['labels', 'annotations'] as const).map((field) => {
    const texts = Object.entries(textsOf(object, field)).sort(([a], [b]) => (a < b ? -1 : 1))
    return `map[${texts.map(([key, text]) => `${key}:${text}`).join(' ')}]`
  })
  const type = `{${object.apiVersion ?? ''} ${kind}}`
  return `{${type} {{${name} ${namespace}} ${labels} ${annotations}}}`
}

/** Kustomize's `resid.ResId`. */
function resourceId({ group, version, kind, namespace, name }: ObjectReference): string {
  const type = `${kind}.${version}.${group || '[noGrp]'}`
  return `${type}/${name || '[noName]'}.${namespace || '[noNs]'}`
}

function repeated(folder: string, file: string, id: string): string {
  const again = `may not add resource with an already registered id: ${id}`
  return (
    `kustomize build failed: accumulating resources: accumulation err='accumulating resources ` +
    `from './${file}': ${again}': must build at directory: '${folder}/${file}': ` +
    'file is not directory'
  )
}

function transformed(object: JsonObject, spec: KustomizationSpec): JsonObject {
  const reference = referenceOf(object)
  const { namePrefix, nameSuffix, targetNamespace, images } = spec
  const named = unnamed.has(reference.kind) ? '' : `${namePrefix}${reference.name}${nameSuffix}`
  const namespaced = resourceOf(reference)?.namespaced ?? true
  const changes = {
    ...(named === '' ? {} : { name: named }),
    ...(targetNamespace !== '' && namespaced ? { namespace: targetNamespace } : {}),
  }
  const renamed = withMetadata(object, changes)
  return images.length === 0 ? renamed : (withImages(renamed, images) as JsonObject)
}

/** Kinds whose names Kustomize leaves alone. */
const unnamed: ReadonlySet<string> = new Set([
  'Namespace',
  'CustomResourceDefinition',
  'APIService',
])

/** The images of all containers, wherever in the object they stand. */
function withImages(value: Json, images: readonly Image[]): Json {
  if (Array.isArray(value)) return value.map((item: Json) => withImages(item, images))
  if (!isJsonObject(value)) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => {
      const containers = name === 'containers' || name === 'initContainers'
      if (!containers || !Array.isArray(inner)) return [name, withImages(inner, images)]
      return [name, (inner as readonly Json[]).map((item) => withImage(item, images))]
    }),
  )
}

function withImage(container: Json, images: readonly Image[]): Json {
  if (!isJsonObject(container) || typeof container.image !== 'string') return container
  const written = container.image
  const image = images.reduce(replacedImage, written)
  return image === written ? container : { ...container, image }
}

function replacedImage(written: string, { name, newName, newTag, digest }: Image): string {
  const [, repository = '', suffix = ''] = /^(.*?)((?::[^/:@]*)?(?:@.*)?)$/.exec(written) ?? []
  if (repository !== name) return written
  const base = newName === '' ? repository : newName
  if (digest !== '') return `${base}@${digest}`
  return newTag === '' ? `${base}${suffix}` : `${base}:${newTag}`
}
