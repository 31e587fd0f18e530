import { recordIn, textIn } from '../../document/fields.ts'
import type { Json, JsonObject } from '../../units/json.ts'
import type { Printed } from '../../units/printed.ts'
import { type AdmissionRefusal, admit, withoutNulls } from './admit.ts'
import type { ClusterKind } from './clusterKinds.ts'
import { errorText } from './fieldError.ts'
import { type Readable, readForApply } from './readForApply.ts'

/** A document of the file, or the text with which reading the file ends. */
export type ApplyInput =
  | { readonly ok: true; readonly value: Json }
  | { readonly ok: false; readonly error: string }

/** An object that kubectl could read, and what became of it. */
export interface AppliedObject {
  /** As written. */
  readonly kind: string
  /** `metadata.name`. */
  readonly name: string
  /** '' for kinds without one. */
  readonly namespace: string
  /** null: it is created. */
  readonly refusal: AdmissionRefusal | null
  /** What a client gets that sends nulls as well, as `kubectl create` does. */
  readonly created: AdmissionRefusal | null
}

/** What becomes of a file that is applied. */
export interface Applied extends Printed {
  /** What was written, in the order of the manifests. */
  readonly objects: readonly AppliedObject[]
  /** The first thing that kept kubectl from reading something; '' if nothing did. */
  readonly read: string
}

/**
 * What `kubectl apply --dry-run=server -f manifest.yaml` does and prints, in a cluster that has
 * these namespaces and otherwise nothing but kinds.
 */
export function applyDocuments(
  documents: Iterable<ApplyInput>,
  namespaces: ReadonlySet<string>,
): Applied {
  const readable: Readable[] = []
  const unread: string[] = []
  for (const document of documents) {
    if (!document.ok) {
      unread.push(`error parsing manifest.yaml: ${document.error}`)
      break
    }
    if (document.value === null) continue
    const reading = readForApply(document.value)
    readable.push(...reading.objects)
    unread.push(...reading.errors)
    if (reading.ends) break
  }
  if (readable.length === 0 && unread.length === 0) unread.push('no objects passed to apply')
  const sent = readable.map((one) => send(one, namespaces))
  const failures: readonly Failure[] = [
    ...(unread.length === 0 ? [] : [{ text: joined(unread), refusal: null }]),
    ...sent.flatMap(({ failure }) => (failure === null ? [] : [failure])),
  ]
  return {
    exitCode: failures.length === 0 ? 0 : 1,
    stdout: sent.map(({ printed }) => printed).join(''),
    stderr: sent.map(({ warned }) => warned).join('') + failureText(failures),
    objects: sent.map(({ object }) => object),
    read: unread[0] ?? '',
  }
}

function joined(texts: readonly string[]): string {
  return texts.length === 1 ? texts.join('') : `[${texts.join(', ')}]`
}

interface Failure {
  readonly text: string
  /** The server's answer, where it was one. */
  readonly refusal: AdmissionRefusal | null
}

interface Sent {
  readonly object: AppliedObject
  readonly printed: string
  readonly warned: string
  readonly failure: Failure | null
}

function send({ kind, version, object }: Readable, namespaces: ReadonlySet<string>): Sent {
  const metadata = recordIn(object, 'metadata')
  const name = textIn(metadata, 'name')
  const namespace = kind.namespaced ? textIn(metadata, 'namespace') || 'default' : ''
  const common = { kind: textIn(object, 'kind'), name, namespace }
  const local = nameProblem(name, metadata)
  if (local !== '') {
    const refusal: AdmissionRefusal = { code: 0, reason: '', message: local, errors: [] }
    const text = local.startsWith('from ') ? local : retrieving(kind, version, common, local)
    const refused = { ...common, refusal, created: refusal }
    return { object: refused, printed: '', warned: '', failure: { text, refusal: null } }
  }
  const request = { kind, version, namespace, object: placed(object, kind) }
  const { refusal, warnings } = admit(
    { ...request, object: withoutNulls(request.object) },
    namespaces,
  )
  const created = admit(request, namespaces).refusal
  const warned = warnings.map((warning) => `Warning: ${warning}\n`).join('')
  const applied = { ...common, refusal, created }
  if (refusal === null) {
    const resource = kind.group === '' ? kind.kind : `${kind.kind}.${kind.group}`
    const printed = `${resource.toLowerCase()}/${name} created (server dry run)\n`
    return { object: applied, printed, warned, failure: null }
  }
  const text = `error when creating "manifest.yaml": ${refusal.message}`
  return { object: applied, printed: '', warned, failure: { text, refusal } }
}

// The namespace of an object without one is dropped on the way.
function placed(object: JsonObject, { namespaced }: ClusterKind): JsonObject {
  const metadata = recordIn(object, 'metadata')
  if (namespaced || metadata === null || metadata.namespace === undefined) return object
  const { namespace: _, ...rest } = metadata
  return { ...object, metadata: rest }
}

function nameProblem(name: string, metadata: JsonObject | null): string {
  if (name === '') {
    const generated = textIn(metadata, 'generateName')
    return generated === ''
      ? 'resource name may not be empty'
      : `from ${generated}: cannot use generate name with apply`
  }
  const problems =
    name === '.' || name === '..'
      ? [`may not be '${name}'`]
      : ['/', '%'].filter((one) => name.includes(one)).map((one) => `may not contain '${one}'`)
  if (problems.length === 0) return ''
  return `invalid resource name ${JSON.stringify(name)}: [${problems.join(' ')}]`
}

function retrieving(
  { group, kind, plural }: ClusterKind,
  version: string,
  { name, namespace }: { readonly name: string; readonly namespace: string },
  problem: string,
): string {
  const resource = JSON.stringify(`${group}/${version}, Resource=${plural}`)
  const type = JSON.stringify(`${group}/${version}, Kind=${kind}`)
  return [
    'error when retrieving current configuration of:',
    `Resource: ${resource}, GroupVersionKind: ${type}`,
    `Name: ${JSON.stringify(name)}, Namespace: ${JSON.stringify(namespace)}`,
    `from server for: "manifest.yaml": ${problem}`,
  ].join('\n')
}

function failureText(failures: readonly Failure[]): string {
  const [first, ...others] = failures
  if (first === undefined) return ''
  if (others.length > 0) return failures.map((one) => `${standardText(one)}\n`).join('')
  const { refusal, text } = first
  if (refusal?.reason === 'Invalid') return invalidText(refusal)
  return refusal === null ? `error: ${text}\n` : `${standardText(first)}\n`
}

function standardText({ text, refusal }: Failure): string {
  if (refusal === null) return text
  const said = refusal.reason === 'Invalid' ? refusal.message : text
  return `Error from server (${refusal.reason}): ${said}`
}

function invalidText({ message, errors }: AdmissionRefusal): string {
  const [, kind = '', name = ''] = /^(\S+) (".*?") is invalid: /s.exec(message) ?? []
  const head = `The ${kind.split('.')[0]} ${name} is invalid: `
  const texts = [...new Set(errors.map(errorText))]
  if (texts.length === 1) return `${head}${texts.join('')}\n`
  return `${head}\n${texts.map((text) => `* ${text}\n`).join('')}`
}
