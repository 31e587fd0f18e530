import type { JsonObject } from '../units/json.ts'
import type { ManifestFinding } from './finding.ts'
import { type CheckedKind, deployment, structures } from './shapes/objects.ts'
import { storedValue } from './storedValue.ts'
import type { Structure } from './structure.ts'

/**
 * What of a patch, or of an object, the API server does not know of a kind, and drops: misspelled
 * fields, and steps. Nothing of kinds whose fields nobody here knows.
 */
export function droppedFields(kind: string, written: JsonObject): readonly ManifestFinding[] {
  const structure = structureNamed(kind)
  if (structure === null) return []
  const { findings } = storedValue(written, structure, 'written')
  return findings.filter(({ code }) => code === 'unknown-field' || code === 'unknown-step')
}

function structureNamed(kind: string): Structure | null {
  if (kind === 'Deployment') return deployment
  return Object.hasOwn(structures, kind) ? structures[kind as CheckedKind] : null
}
