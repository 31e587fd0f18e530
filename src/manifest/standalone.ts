import { type Document, located } from '../document/document.ts'
import { recordIn } from '../document/fields.ts'
import type { Diagnostic } from '../units/diagnostic.ts'
import type { JsonObject } from '../units/json.ts'
import type { ManifestFinding } from './finding.ts'
import { wholeOf } from './read.ts'

// What the readings of objects have in common that stand alone, without a Rollout.

/** That none was chosen; it may stand in the part that could not be read. */
export function noneAmong(
  documents: readonly Document[],
  finding: ManifestFinding,
  found: readonly Diagnostic[],
): readonly Diagnostic[] {
  const isBroken = found.some(({ severity }) => severity === 'error')
  return isBroken ? [] : [located(wholeOf(documents), finding)]
}

/** What a file says of how its object stands is not where a simulation begins. */
export function statusIgnored(written: JsonObject): readonly ManifestFinding[] {
  const status = recordIn(written, 'status')
  if (status === null || Object.keys(status).length === 0) return []
  return [
    {
      code: 'status-ignored',
      severity: 'note',
      path: ['status'],
      message: 'The object is played from its creation; its status is left out.',
      hint: '',
    },
  ]
}
