import type { Scenario, UserGroupScenario } from '../../simulation/scenario.ts'
import type { Json, JsonObject } from '../../units/json.ts'
import { metricNames } from './analysisTemplates.ts'
import { FIRST_IMAGE } from './manifests.ts'
import { STEP_PLUGIN } from './steps.ts'

/** What an arbitrary world is made for: names that mean something in the plan at hand. */
export interface Surroundings {
  /** Images that may be rolled out; the first is the one that runs at the beginning. */
  readonly images: readonly string[]
  /** What each metric may find, by its name; the first is the ordinary answer. */
  readonly readings: Readonly<Record<string, readonly Json[]>>
  /** Keys of Secrets that there are, by name; none if absent. */
  readonly secrets?: NonNullable<Scenario['secrets']>
  /** Step plugins, by name; each may succeed or fail, at once or later. None if absent. */
  readonly plugins?: readonly string[]
  /** Users who are told apart from the others; none if absent. */
  readonly groups?: readonly UserGroupScenario[]
  /** What may become of the manifests meanwhile; nobody changes them if absent. */
  readonly changes?: readonly ManifestChange[]
}

/** One change of manifests, as somebody may write it down in two ways. */
export interface ManifestChange {
  /** Of the Rollout alone: a JSON merge patch. */
  readonly patch: JsonObject
  /** The files of a next commit, to be applied. */
  readonly manifests: readonly JsonObject[]
}

const readings: readonly Json[] = [1, 0.97, 0.92, 0.5, { error: 'no data' }]

/** Images, metrics, step plugins and users of the generated plans. */
export const surroundings: Surroundings = {
  images: [FIRST_IMAGE, 'app:v2', 'app:v3', 'app:v4'],
  readings: Object.fromEntries(metricNames.map((name) => [name, readings])),
  plugins: [STEP_PLUGIN],
  groups: [{ name: 'beta', share: 0.3, headers: { 'X-Beta': 'yes' } }],
}
