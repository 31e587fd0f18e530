import { formatTime, readTimeText, type TimeText } from '../../go/timeText.ts'
import { admitManifests, readManifests } from '../../manifest/read.ts'
import type { Plan } from '../../plan/plan.ts'
import type { Scenario, ScriptEntry } from '../../simulation/scenario.ts'
import { isJsonObject, type Json, type JsonObject } from '../../units/json.ts'
import { smallerValues } from './smallerValues.ts'

/** Whether the manifests of a scenario may become simpler too, or are somebody's own. */
export type ManifestShrinking = 'kept' | 'shrunk'

/**
 * Scenarios with one thing less than this one, the largest cuts first: entries of the script, whole
 * parts of the world, fields and steps of the manifests, and then numbers and waits that are
 * smaller. The manifests are left alone where somebody handed them in.
 */
export function* smallerScenarios(
  scenario: Scenario,
  manifests: ManifestShrinking = 'shrunk',
): Iterable<Scenario> {
  yield* shorterScripts(scenario)
  yield* smallerWorlds(scenario)
  if (manifests === 'shrunk') {
    for (const plan of smallerPlans(scenario.plan)) yield { ...scenario, plan }
  }
  yield* earlierScripts(scenario)
  yield* shorterRuns(scenario)
  yield* smallerDeeds(scenario, manifests)
}

function* shorterScripts(scenario: Scenario): Iterable<Scenario> {
  const script = scenario.script ?? []
  for (let size = script.length; size >= 1; size = Math.floor(size / 2)) {
    for (let from = 0; from + size <= script.length; from += size) {
      yield { ...scenario, script: script.toSpliced(from, size) }
    }
  }
}

const parts = [
  'metrics',
  'pods',
  'router',
  'traffic',
  'app',
  'plugins',
  'replicas',
  'seed',
] as const

function* smallerWorlds(scenario: Scenario): Iterable<Scenario> {
  for (const part of parts) {
    if (scenario[part] === undefined) continue
    const { [part]: _, ...rest } = scenario
    yield rest
  }
  for (const part of ['metrics', 'pods'] as const) {
    const value = scenario[part] as Json | undefined
    if (value === undefined) continue
    for (const smaller of smallerValues(value)) {
      yield { ...scenario, [part]: smaller } as Scenario
    }
  }
}

/**
 * Entries that do less: fewer pods that are lost, a patch that changes less, files that say less.
 */
function* smallerDeeds(scenario: Scenario, manifests: ManifestShrinking): Iterable<Scenario> {
  const script = scenario.script ?? []
  for (const [index, entry] of script.entries()) {
    for (const verb of ['apply', 'patch', 'lose', 'unready'] as const) {
      const value = entry[verb] as Json | undefined
      const isKept = verb === 'apply' && (manifests === 'kept' || !Array.isArray(value))
      if (value === undefined || isKept) continue
      for (const smaller of smallerValues(value)) {
        const less = { ...entry, [verb]: smaller } as ScriptEntry
        yield { ...scenario, script: script.with(index, less) }
      }
    }
  }
}

/**
 * Plans whose manifests say less, or smaller numbers; the AnalysisTemplates that nobody needs
 * first.
 */
function* smallerPlans(plan: Plan): Iterable<Plan> {
  const { manifests } = plan
  for (const [index, manifest] of manifests.entries()) {
    if (manifest.kind !== 'Rollout') yield* read(plan, manifests.toSpliced(index, 1))
  }
  for (const [index, manifest] of manifests.entries()) {
    if (manifest.kind === 'Service') continue
    for (const spec of smallerSpecs(manifest)) {
      yield* read(plan, manifests.with(index, { ...manifest, spec }))
    }
  }
}

// Selector and pods stay: they are what the Rollout is about.
function* smallerSpecs({ spec }: JsonObject): Iterable<JsonObject> {
  if (!isJsonObject(spec)) return
  const { selector, template, workloadRef, ...rest } = spec
  const kept = { selector, template, workloadRef }
  const present = Object.entries(kept).filter(([, value]) => value !== undefined)
  for (const smaller of smallerValues(rest)) {
    // Without any pods there is nothing left to see.
    if (isJsonObject(smaller) && smaller.replicas !== 0)
      yield { ...smaller, ...Object.fromEntries(present) } as JsonObject
  }
}

function* read(plan: Plan, manifests: readonly JsonObject[]): Iterable<Plan> {
  const { rollout, templateNames, missing } = plan
  const options = { rollout: rollout.name, templateNames, missing }
  // Whoever wrote something that the controller refuses may keep it.
  const reading = rollout.refused === '' ? readManifests : admitManifests
  const { plan: found } = reading(manifests, options)
  if (found !== null) yield found
}

function* earlierScripts(scenario: Scenario): Iterable<Scenario> {
  const script = scenario.script ?? []
  const times = script.map((entry) => (readTimeText(entry.at) ?? 0) / 1000)
  for (const [index, entry] of script.entries()) {
    const wait = (times[index] ?? 0) - (times[index - 1] ?? 0)
    for (const shorter of new Set([0, Math.floor(wait / 2), wait - 1])) {
      if (shorter < 0 || shorter >= wait) continue
      yield { ...scenario, script: shifted(script, times, index, wait - shorter) }
    }
    if (typeof entry.scale !== 'number') continue
    for (const scale of new Set([1, entry.scale - 1])) {
      if (scale >= 0 && scale < entry.scale) {
        yield { ...scenario, script: script.with(index, { ...entry, scale }) }
      }
    }
  }
}

// Everything from an entry on happens that much earlier.
function shifted(
  script: readonly ScriptEntry[],
  times: readonly number[],
  from: number,
  by: number,
): readonly ScriptEntry[] {
  return script.map((entry, index) =>
    index < from ? entry : { ...entry, at: secondsText((times[index] ?? 0) - by) },
  )
}

function* shorterRuns(scenario: Scenario): Iterable<Scenario> {
  const until = scenario.until === undefined ? null : readTimeText(scenario.until)
  if (until === null) return
  const seconds = until / 1000
  for (const shorter of new Set([
    Math.floor(seconds / 2),
    Math.floor(seconds * 0.9),
    seconds - 1,
  ])) {
    if (shorter >= 0 && shorter < seconds) yield { ...scenario, until: secondsText(shorter) }
  }
}

function secondsText(count: number): TimeText {
  return formatTime(count * 1000)
}
