import { recordIn, recordsIn, textIn } from '../../../../src/document/fields.ts'
import { decodeObject } from '../../../../src/kinds/decode.ts'
import { structureFor, withoutNulls } from '../../../../src/manifest/admission/admit.ts'
import { kindNamed } from '../../../../src/manifest/admission/clusterKinds.ts'
import { duplicateErrors, schemaErrors } from '../../../../src/manifest/admission/schema.ts'
import { rolloutObject } from '../../../../src/manifest/shapes/argo.ts'
import { isJsonObject, type Json, type JsonObject } from '../../../../src/units/json.ts'
import { parseDocuments } from '../../../../src/yaml/parse.ts'

/** `Kind/name` of every object of a text that the schema of its CRD keeps from being stored. */
export function notStored(yaml: string): readonly string[] | 'undecodable' {
  const { documents, diagnostics } = parseDocuments(yaml)
  if (diagnostics.some(({ severity }) => severity === 'error')) return 'undecodable'
  if (documents.some(({ value }) => !isDecodable(value))) return 'undecodable'
  const names = argoObjects(documents.map(({ value }) => value)).flatMap((object) =>
    isStored(object)
      ? []
      : [`${String(object.kind)}/${textIn(recordIn(object, 'metadata'), 'name')}`],
  )
  return [...new Set(names)].sort()
}

/** Whether a controller can decode every Rollout of a text. */
export function decodes(yaml: string): boolean {
  return argoObjects(parseDocuments(yaml).documents.map(({ value }) => value))
    .filter(({ kind }) => kind === 'Rollout')
    .every((rollout) => decodeObject(withoutNulls(rollout), rolloutObject, 'server').error === '')
}

function isDecodable(value: Json): boolean {
  if (!isJsonObject(value) || textIn(value, 'kind') === '') return false
  return textIn(value, 'apiVersion').split('/').length <= 2
}

function argoObjects(values: readonly Json[]): readonly JsonObject[] {
  return values.filter(isJsonObject).flatMap((value) => {
    if (value.kind === 'List') return argoObjects(recordsIn(value, 'items'))
    return textIn(value, 'apiVersion').startsWith('argoproj.io/') ? [value] : []
  })
}

function isStored(object: JsonObject): boolean {
  const kind = kindNamed('argoproj.io', 'v1alpha1', textIn(object, 'kind'))
  const structure = kind === null ? null : structureFor(kind)
  if (structure === null || textIn(object, 'kind') !== kind?.kind) return true
  const { metadata = {}, ...rest } = withoutNulls(object)
  const { error } = decodeObject({ metadata }, rolloutObject, 'server')
  const errors = [...schemaErrors(rest, structure), ...duplicateErrors(rest, structure, [])]
  return error === '' && errors.length === 0
}
