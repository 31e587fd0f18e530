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
 */
export function toJson(timeline: Timeline, options: JsonOptions = {}): string {
  const { indent = 2 } = options
  return `${JSON.stringify(timelineJson(timeline), null, indent)}\n`
}
