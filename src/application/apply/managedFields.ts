import { isJsonObject, type Json, type JsonObject } from '../../units/json.ts'
import { difference, type FieldSet, isEmpty, readFields, setOf, writeFields } from './fieldSet.ts'

/** An entry of `metadata.managedFields`: the fields that a manager is recorded for. */
export interface ManagedFields {
  readonly manager: string
  readonly operation: 'Apply' | 'Update'
  /** `status`, `scale`, or ''. */
  readonly subresource: string
  readonly fields: FieldSet
}

/** Who an entry is about; two entries of one object never have the same. */
export type ManagerId = Omit<ManagedFields, 'fields'>

export function sameManager(a: ManagerId, b: ManagerId): boolean {
  return a.manager === b.manager && a.operation === b.operation && a.subresource === b.subresource
}

export function readManagedFields(object: JsonObject): readonly ManagedFields[] {
  const metadata = isJsonObject(object.metadata) ? object.metadata : {}
  const entries = Array.isArray(metadata.managedFields) ? metadata.managedFields : []
  return (entries as readonly Json[]).flatMap((entry) => {
    if (!isJsonObject(entry)) return []
    const { manager, operation, subresource, fieldsV1 } = entry
    return [
      {
        manager: String(manager ?? ''),
        operation: operation === 'Apply' ? ('Apply' as const) : ('Update' as const),
        subresource: String(subresource ?? ''),
        fields: readFields(isJsonObject(fieldsV1) ? fieldsV1 : {}),
      },
    ]
  })
}

/** The object with these entries; one without fields is none. */
export function withManagedFields(
  object: JsonObject,
  entries: readonly ManagedFields[],
): JsonObject {
  const metadata = isJsonObject(object.metadata) ? object.metadata : {}
  const { managedFields: _, ...others } = metadata
  const written = entries.flatMap(({ manager, operation, subresource, fields }) => {
    if (isEmpty(fields)) return []
    return [
      {
        manager,
        operation,
        ...(subresource === '' ? {} : { subresource }),
        fieldsV1: writeFields(fields),
      },
    ]
  })
  const kept = written.length === 0 ? others : { ...others, managedFields: written }
  return { ...object, metadata: kept }
}

/** Fields that belong to the API server alone, whoever sends them. */
export function withoutServerFields(fields: FieldSet): FieldSet {
  return difference(fields, serverFields)
}

const serverFields: FieldSet = setOf(
  ['f:apiVersion', 'f:kind', 'f:metadata'],
  [
    [
      'f:metadata',
      setOf(
        [
          ...['f:name', 'f:namespace', 'f:creationTimestamp', 'f:uid', 'f:selfLink'],
          ...['f:generation', 'f:resourceVersion', 'f:managedFields'],
        ],
        [],
      ),
    ],
  ],
)
