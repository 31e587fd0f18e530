import type { JsonObject } from '../../units/json.ts'
import {
  difference,
  type FieldSet,
  intersection,
  isEmpty,
  noFields,
  union,
  withParents,
} from './fieldSet.ts'
import {
  type ManagedFields,
  type ManagerId,
  readManagedFields,
  sameManager,
  withManagedFields,
  withoutServerFields,
} from './managedFields.ts'
import { compareObjects, fieldsOf, mergeObjects, removeFields } from './typed.ts'

/**
 * Server-side apply with force, as the API server does it (structured-merge-diff, `merge.Updater`):
 * every field that is applied gets its value and belongs to the manager; a field that the manager
 * owned and does not apply any more goes, unless somebody else owns it too. `live` is {} for an
 * object that is not there. `finish` adds defaults, which belong to nobody.
 */
export function serverSideApply(
  live: JsonObject,
  applied: JsonObject,
  manager: string,
  finish: (object: JsonObject) => JsonObject,
): JsonObject {
  const id: ManagerId = { manager, operation: 'Apply', subresource: '' }
  const entries = readManagedFields(live)
  const before = entries.find((entry) => sameManager(entry, id))?.fields ?? noFields
  const own: ManagedFields = { ...id, fields: withoutServerFields(fieldsOf(applied)) }
  const others = entries.filter((entry) => !sameManager(entry, id))
  const merged = mergeObjects(withoutManagers(live), applied)
  const pruned = prune(merged, before, [...others, own])
  const { added, modified, removed } = compareObjects(withoutManagers(live), pruned)
  const taken = union(added, modified)
  return withManagedFields(finish(pruned), [
    ...others.map((entry) => ({
      ...entry,
      fields: difference(difference(entry.fields, taken), removed),
    })),
    own,
  ])
}

/** The object without what the manager owned and nobody owns now; what nobody ever owned stays. */
function prune(
  merged: JsonObject,
  before: FieldSet,
  managers: readonly ManagedFields[],
): JsonObject {
  if (isEmpty(before)) return merged
  const all = withParents(fieldsOf(merged))
  const owned = withParents(managers.map(({ fields }) => fields).reduce(union, noFields))
  const last = withParents(before)
  const without = withParents(fieldsOf(removeFields(merged, last)))
  const withOwned = removeFields(merged, difference(all, union(without, owned)))
  const dropped = difference(all, withParents(fieldsOf(withOwned)))
  return removeFields(merged, intersection(dropped, last))
}

/**
 * An update, a patch or a creation by somebody who does not apply: all that changes belongs to that
 * manager from now on, and to nobody else.
 */
export function updateAs(
  live: JsonObject,
  next: JsonObject,
  manager: string,
  subresource: string,
): JsonObject {
  const id: ManagerId = { manager, operation: 'Update', subresource }
  const entries = readManagedFields(live)
  const { added, modified, removed } = compareObjects(withoutManagers(live), withoutManagers(next))
  const changed = union(added, modified)
  const before = entries.find((entry) => sameManager(entry, id))?.fields ?? noFields
  const others = entries
    .filter((entry) => !sameManager(entry, id))
    .map((entry) => ({ ...entry, fields: difference(difference(entry.fields, changed), removed) }))
  const fields = withoutServerFields(union(difference(before, removed), changed))
  return withManagedFields(next, [...others, { ...id, fields }])
}

function withoutManagers(object: JsonObject): JsonObject {
  return object.metadata === undefined ? object : withManagedFields(object, [])
}
