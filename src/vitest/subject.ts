import type { Plan } from '../plan/plan.ts'
import type { Timeline } from '../timeline/timeline.ts'

/** Something has the looks of what `simulate` returns. */
export function isTimeline(subject: unknown): subject is Timeline {
  return isObject(subject) && Array.isArray(subject.moments) && isObject(subject.end)
}

/** Something has the looks of the plan that manifests make. */
export function isPlan(subject: unknown): subject is Plan {
  return isObject(subject) && isObject(subject.rollout) && isObject(subject.rollout.strategy)
}

function isObject(subject: unknown): subject is Readonly<Record<string, unknown>> {
  return typeof subject === 'object' && subject !== null
}
