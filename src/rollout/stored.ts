import { recordIn, textIn } from '../document/fields.ts'
import type { JsonObject } from '../units/json.ts'
import type { RunStatus } from './status.ts'

/**
 * Fields as Go's `omitempty` stores them: no empty text, no zero, no false, no empty list. null is
 * "absent".
 */
export function compact(fields: Readonly<Record<string, unknown>>): JsonObject {
  return compactKeeping([], fields)
}

// Numbers behind pointers (a step index of 0, a verification of false) are kept.
const pointers = new Set(['currentStepIndex', 'verified'])

/** {@link compact}, but for fields that are stored whatever they say. */
export function compactKeeping(
  kept: readonly string[],
  fields: Readonly<Record<string, unknown>>,
): JsonObject {
  const entries = Object.entries(fields).filter(([key, value]) => {
    if (value === null || value === undefined) return false
    if (kept.includes(key) || pointers.has(key)) return true
    return value !== '' && value !== 0 && value !== false && !isEmptyList(value)
  })
  return Object.fromEntries(entries) as JsonObject
}

function isEmptyList(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0
}

/** What is stored of a current AnalysisRun. */
export function storedRun(run: RunStatus | null): JsonObject | null {
  return run === null ? null : compactKeeping(['name', 'status'], { ...run })
}

/** A current AnalysisRun, read back. */
export function readRun(block: JsonObject | null, key: string): RunStatus | null {
  const run = recordIn(block, key)
  if (run === null) return null
  return {
    name: textIn(run, 'name'),
    status: textIn(run, 'status') as RunStatus['status'],
    message: textIn(run, 'message'),
  }
}
