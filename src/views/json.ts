import type { Timeline } from '../timeline/timeline.ts'
import { errorIn } from '../units/diagnostic.ts'
import { hasAtMost } from '../units/hasAtMost.ts'
import { limits } from '../units/limits.ts'
import { MisuseError } from '../units/misuseError.ts'
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
  const json = timelineJson(timeline)
  const { diagnostics, moments, ...rest } = json
  refuseEndless([rest], 'timeline')
  refuseEndless(diagnostics, 'timeline.diagnostics')
  refuseEndless(moments, 'timeline.moments')
  return `${JSON.stringify(json, null, indent)}\n`
}

// A timeline of ours has few parts at each instant. Where one of somebody else's has an object for
// a text, that may be larger than any text.
function refuseEndless(parts: readonly unknown[], path: string): void {
  const { parts: limit, depth } = limits
  const index = parts.findIndex((one) => !hasAtMost(limit.ceiling, depth.ceiling, one))
  if (index < 0) return
  const message = `${path} has at ${index} more than ${limit.ceiling} ${limit.counts}`
  throw new MisuseError([errorIn(path, limit.code, message, 'Print a timeline of simulate.')])
}
