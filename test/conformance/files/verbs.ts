import { isJsonObject, type Json, type JsonObject } from '../../../src/units/json.ts'
import { sameJson } from '../../../src/units/sameJson.ts'
import { type Instant, parseRfc3339 } from '../../../src/units/time.ts'
import { runVerb, type VerbOutcome } from '../../../src/verbs/runVerb.ts'
import type { Write } from '../../../src/verbs/write.ts'
import { type CaseFile, ndjsonRows } from '../caseFile.ts'

interface Recorded {
  readonly id: string
  readonly args: readonly string[]
  readonly now: string
  readonly statusSubresource?: false
  readonly conflicts?: number
  readonly objects: readonly JsonObject[]
  readonly expected: {
    readonly patches: readonly Json[]
    readonly stdout: string
    readonly stderr: string
    readonly exitCode: number
    /** The original crashed: only what it wrote before is to be compared. */
    readonly panic?: string
    readonly objectsAfter: JsonObject
  }
}

/** What a command of the plugin wrote and printed. */
export const verbs: CaseFile = {
  name: 'verbs.ndjson',
  rows: (text) =>
    ndjsonRows<Recorded>(text, (recorded) => {
      const { id, args, expected } = recorded
      const { panic, patches, objectsAfter } = expected
      return {
        kind: args[0] ?? '',
        id,
        input: recorded,
        expected: panic === undefined ? expected : { patches, objectsAfter, exitCode: 1 },
        actual: () => recordedFormOf(recorded, panic !== undefined),
      }
    }),
}

function recordedFormOf(recorded: Recorded, crashed: boolean): unknown {
  const { objects, args, now, statusSubresource = true, conflicts = 0 } = recorded
  const snapshot = { objects, now: parseRfc3339(now) as Instant }
  const outcome = runVerb(snapshot, args, { statusSubresource, conflicts })
  const { stdout, stderr, exitCode, writes } = outcome
  const patches = writes.map(patchOf)
  const objectsAfter = changesOf(objects, outcome)
  return crashed
    ? { patches, objectsAfter, exitCode }
    : { patches, objectsAfter, stdout, stderr: withoutUsage(stderr), exitCode }
}

function patchOf({ resource, name, subresource, type, body, refused }: Write): unknown {
  return {
    resource,
    name,
    subresource,
    type,
    ...(type === 'update' ? {} : { patch: body }),
    ...(refused === '' ? {} : { error: refused }),
  }
}

function withoutUsage(stderr: string): string {
  return stderr.replace(/Usage:\n[\s\S]*$/, '<usage>')
}

function changesOf(before: readonly JsonObject[], { objects }: VerbOutcome): JsonObject {
  const changed = objects.filter((object, index) => !sameJson(object, before[index]))
  return Object.fromEntries(
    changed.map((object) => {
      const { kind, metadata, spec, status, template } = object
      const name = isJsonObject(metadata) ? metadata.name : ''
      const parts = Object.entries({ spec, status, template }).filter(
        ([, part]) => part !== undefined,
      )
      return [`${kind}/${name}`, Object.fromEntries(parts)]
    }),
  ) as JsonObject
}
