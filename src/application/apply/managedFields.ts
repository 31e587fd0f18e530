import { recordIn, recordsIn, textIn } from '../../document/fields.ts'
import type { JsonObject } from '../../units/json.ts'
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
  return recordsIn(recordIn(object, 'metadata'), 'managedFields').map((entry) => ({
    manager: textIn(entry, 'manager'),
    operation: textIn(entry, 'operation') === 'Apply' ? 'Apply' : 'Update',
    subresource: textIn(entry, 'subresource'),
    fields: readFields(recordIn(entry, 'fieldsV1') ?? {}),
  }))
}

/** The object with these entries; one without fields is none. */
export function withManagedFields(
  object: JsonObject,
  entries: readonly ManagedFields[],
): JsonObject {
  const { managedFields: _, ...others } = recordIn(object, 'metadata') ?? {}
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
