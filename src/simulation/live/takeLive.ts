import type { Secrets } from '../../analysis/run.ts'
import { recordIn, textIn } from '../../document/fields.ts'
import { type Diagnostic, errorIn } from '../../units/diagnostic.ts'
import { isJsonObject, type JsonObject } from '../../units/json.ts'
import type { LiveScenario, Scenario, ScriptEntry } from '../scenario.ts'
import { livePlan } from './livePlan.ts'
import type { Present } from './present.ts'
import { countedFrom } from './written.ts'

/** A scenario whose plan is the one that it goes on by. */
export interface Taken {
  /** null if there is no plan to go on by, which is told. */
  readonly scenario: Scenario | null
  /** null: the scenario begins with nothing. */
  readonly present: Present | null
  /** The files of the plan that was given, as they would be applied. */
  readonly files: readonly JsonObject[]
  readonly told: readonly Diagnostic[]
}

/** Puts the plan of the live objects in the place of the one that was given, if there are any. */
export function takeLive(written: Scenario | LiveScenario): Taken {
  const { live, plan } = written
  if (live === undefined) {
    return { scenario: written as Scenario, present: null, files: [], told: [] }
  }
  const { present, diagnostics } = live
  if (present === null) return { scenario: null, present, files: [], told: diagnostics }
  const reading = livePlan(present, plan ?? null)
  const told = [...diagnostics, ...reading.diagnostics]
  if (written.commits !== undefined) told.push(noCommits)
  const { files } = reading
  if (reading.plan === null) return { scenario: null, present, files, told }
  const secrets = { ...placeholders(present), ...written.secrets }
  const script = (written.script ?? []).map((entry) => inItsTime(entry, present))
  return { scenario: { ...written, plan: reading.plan, secrets, script }, present, files, told }
}

// A restart that somebody writes is a time of the real clock.
function inItsTime(entry: ScriptEntry, { now }: Present): ScriptEntry {
  const { patch, apply } = entry ?? {}
  if (isJsonObject(patch)) {
    const { kind: _, ...counted } = countedFrom(now, { ...patch, kind: 'Rollout' })
    return { ...entry, patch: counted } as ScriptEntry
  }
  if (!Array.isArray(apply)) return entry
  const files = (apply as readonly JsonObject[]).map((one) => countedFrom(now, one))
  return { ...entry, apply: files } as ScriptEntry
}

const noCommits: Diagnostic = errorIn(
  'commits',
  'live-commits',
  'what Argo CD and Flux know of a live object is not read',
  'Leave out commits; script: [{ at, apply: plan }] brings the next one.',
)

// A run that is going on has found its Secrets; what is in them is not among the objects.
function placeholders({ runs }: Present): Secrets {
  const secrets: Record<string, Record<string, string>> = {}
  for (const { valueFrom } of runs.flatMap(({ spec }) => spec.args)) {
    const reference = recordIn(valueFrom, 'secretKeyRef')
    if (reference === null) continue
    const name = textIn(reference, 'name')
    secrets[name] = { ...secrets[name], [textIn(reference, 'key')]: '' }
  }
  return secrets
}
