import type { JsonObject } from '../../../units/json.ts'
import { noFields, union } from '../../apply/fieldSet.ts'
import {
  type ManagedFields,
  readManagedFields,
  withManagedFields,
} from '../../apply/managedFields.ts'
import { updateAs } from '../../apply/serverSideApply.ts'
import { anyInMetadata, textsOf, withoutTexts } from '../../metadata.ts'
import { merged } from './marks.ts'

/** The name under which Flux writes. */
export const MANAGER = 'kustomize-controller'

/** Managers whose fields become Flux's own, by the beginning of their names. */
const adopted: readonly (readonly [string, ManagedFields['operation']])[] = [
  ['kubectl', 'Apply'],
  ['kubectl', 'Update'],
  ['before-first-apply', 'Update'],
  [MANAGER, 'Update'],
]

const annotations: readonly string[] = [
  'kubectl.kubernetes.io/last-applied-configuration',
  'kustomize.toolkit.fluxcd.io/checksum',
  'fluxcd.io/sync-checksum',
]
const labels: readonly string[] = ['fluxcd.io/sync-gc-mark']

/**
 * The live object after Flux has taken over what kubectl and its plugins wrote, and has removed the
 * traces of client-side apply (`cleanupMetadata`). What another applied or updated through a
 * subresource stays theirs. null: there is nothing to take over.
 */
export function adopt(live: JsonObject, wanted: JsonObject): JsonObject | null {
  if (anyInMetadata(wanted, merged) || anyInMetadata(live, merged)) return null
  const entries = readManagedFields(live)
  const taken = entries.filter(isAdopted)
  const traces = annotations.some((key) => key in textsOf(live, 'annotations'))
  if (taken.length === 0 && !traces && !labels.some((key) => key in textsOf(live, 'labels'))) {
    return null
  }
  const claimed = withManagedFields(live, taken.length === 0 ? entries : claim(entries, taken))
  const cleaned = withoutTexts(withoutTexts(claimed, 'annotations', annotations), 'labels', labels)
  return updateAs(claimed, cleaned, MANAGER, '')
}

function isAdopted({ manager, operation, subresource }: ManagedFields): boolean {
  return (
    subresource === '' && adopted.some(([name, by]) => operation === by && manager.startsWith(name))
  )
}

/** `PatchReplaceFieldsManagers`: one entry of Flux with all that was taken. */
function claim(
  entries: readonly ManagedFields[],
  taken: readonly ManagedFields[],
): readonly ManagedFields[] {
  const own = entries.find(({ manager, operation }) => manager === MANAGER && operation === 'Apply')
  const fields = taken.reduce((sofar, entry) => union(sofar, entry.fields), own?.fields ?? noFields)
  const others = entries.filter((entry) => entry !== own && !taken.includes(entry))
  return [...others, { manager: MANAGER, operation: 'Apply', subresource: '', fields }]
}
