import { isRecord, takeData, takeMember, within } from './data.ts'
import { experimentReadingForm } from './forms/manifest.ts'
import { planForm } from './forms/plan.ts'
import type { Intake } from './intake.ts'

// Whatever is asked of a plan reads it all through, and many times. One that a reader of this
// library made is used as it is. Any other was put together by somebody, or came out of JSON, and
// is taken as data.

/** What was handed out here; nothing else is kept of it, and nobody's answer depends on it. */
const handedOut = /* @__PURE__ */ new WeakSet<object>()

/** Notes the plan that an answer is, or has. */
export function rememberPlan(answer: unknown): void {
  if (!isRecord(answer)) return
  const made = 'plan' in answer ? answer.plan : answer
  if (isRecord(made)) handedOut.add(made)
}

/** A plan; what is no object at all is left to those who say more of it. */
export function takePlan(value: unknown): Intake {
  if (isRecord(value) && handedOut.has(value)) return { value, wrong: null }
  return takeData(planForm)(value)
}

/** Whoever has a plan under `plan`. */
export function takeAround(value: unknown): Intake {
  return takeMember(value, 'plan', takePlan)
}

/** A scenario, whose commits have plans as well. */
export function takeScenario(value: unknown): Intake {
  const { value: taken, wrong } = takeAround(value)
  return wrong === null ? takeMember(taken, 'commits', takeCommits) : { value, wrong }
}

/** A scenario of an Experiment that stands alone. */
export function takeExperiment(value: unknown): Intake {
  return takeMember(value, 'experiment', takeData(experimentReadingForm))
}

/** A plan alone, or a scenario. */
export function takeAsked(value: unknown): Intake {
  const isScenario = isRecord(value) && ('plan' in value || 'live' in value)
  return isScenario ? takeScenario(value) : takePlan(value)
}

/** A plan alone, or a reading of one, which is looked at as a whole where it is linted. */
export function takeLintable(value: unknown): Intake {
  return isRecord(value) && 'rollout' in value ? takePlan(value) : { value, wrong: null }
}

/** Something that `compare` is asked of, among its options. */
export function takeAfter(value: unknown): Intake {
  return takeMember(value, 'after', takeAsked)
}

function takeCommits(value: unknown): Intake {
  if (!Array.isArray(value)) return { value, wrong: null }
  const commits: unknown[] = []
  for (const [index, commit] of value.entries()) {
    const taken = takeAround(commit)
    if (taken.wrong !== null) return { value, wrong: within(`[${index}]`, taken) }
    commits.push(taken.value)
  }
  const isSame = commits.every((commit, index) => commit === value[index])
  return { value: isSame ? value : commits, wrong: null }
}
