import { labelsIn, recordIn } from '../document/fields.ts'
import type { PodTemplate } from '../plan/plan.ts'
import type { RoleMetadata } from '../plan/strategy.ts'
import type { JsonObject } from '../units/json.ts'

const none: RoleMetadata = { labels: {}, annotations: {} }

/**
 * A ReplicaSet's template with the labels and annotations that its pods are to carry for their role
 * (`canaryMetadata`, `stableMetadata`, `previewMetadata`, `activeMetadata`) in place of those that
 * the controller had put there for an earlier one. The very template if that changes nothing.
 */
export function withPodMetadata(
  template: PodTemplate,
  before: RoleMetadata | null,
  wanted: RoleMetadata | null,
): PodTemplate {
  if (before === null && wanted === null) return template
  const metadata = recordIn(template.source, 'metadata')
  const labels = swapped(metadata, 'labels', before ?? none, wanted ?? none)
  const annotations = swapped(metadata, 'annotations', before ?? none, wanted ?? none)
  if (labels === null && annotations === null) return template
  const changed = {
    ...metadata,
    ...(labels && { labels }),
    ...(annotations && { annotations }),
  }
  return { ...template, source: { ...template.source, metadata: changed } }
}

// A key of the template's own that the role had taken over goes with the role.
function swapped(
  metadata: JsonObject | null,
  field: keyof RoleMetadata,
  before: RoleMetadata,
  wanted: RoleMetadata,
): JsonObject | null {
  const present = labelsIn(metadata, field)
  const stays = Object.entries(wanted[field]).every(([key, value]) => present[key] === value)
  const gone = Object.keys(before[field]).filter(
    (key) => Object.hasOwn(present, key) && !Object.hasOwn(wanted[field], key),
  )
  if (stays && gone.length === 0) return null
  const kept = Object.entries(present).filter(([key]) => !gone.includes(key))
  return Object.fromEntries([...kept, ...Object.entries(wanted[field])])
}
