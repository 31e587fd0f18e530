import type { Timeline } from '../timeline/timeline.ts'
import { timelineJson } from './json/timelineJson.ts'

/** How JSON is written. */
export interface JsonOptions {
  /** Blanks of indentation; 2 if absent, 0 for one line. */
  readonly indent?: number
}

/**
 * A simulation as JSON for other programs: its end, what is wrong with the scenario, and every
 * moment. Times are whole milliseconds since the scenario began, and once more as people write
 * them. {@link TimelineJson} is its type, `rollout-sim/timeline.schema.json` its JSON Schema.
 *
 * @example
 * ```ts
 * import { readFileSync } from 'node:fs'
 * import { rehearsal, simulate, toJson } from 'rollout-sim'
 * import { parsePlan } from 'rollout-sim/yaml'
 *
 * const plan = parsePlan(readFileSync('examples/color.yaml', 'utf8'))
 * const timeline = simulate(rehearsal(plan, { release: 'good' }))
 * JSON.parse(toJson(timeline)).version // => 'rollout-sim.timeline/1'
 * ```
 */
export function toJson(timeline: Timeline, options: JsonOptions = {}): string {
  const { indent = 2 } = options
  return `${JSON.stringify(timelineJson(timeline), null, indent)}\n`
}
