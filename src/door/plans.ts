import { objectionToCopy, plainJson, remedyOfCopy } from '../document/plainJson.ts'
import { planForm } from './forms/plan.ts'
import type { Intake, Wrong } from './intake.ts'
import { wholeLook } from './wholeLook.ts'

// Whatever is asked of a plan reads it all through, and many times. One that a reader of this
// library made is used as it is. Any other was put together by somebody, or came out of JSON: it
// is copied once, within the limits of everything that is read, so that nothing in it ends nowhere
// or says something else each time, and the copy is looked at to its leaves.

/** What was handed out here; nothing else is kept of it, and nobody's answer depends on it. */
const handedOut = /* @__PURE__ */ new WeakSet<object>()

/** Notes the plan that an answer is, or has. */
export function rememberPlan(answer: unknown): void {
  if (!isObject(answer)) return
  const made = 'plan' in answer ? answer.plan : answer
  if (isObject(made)) handedOut.add(made)
}

/** A plan; what is no object at all is left to those who say more of it. */
export function takePlan(value: unknown): Intake {
  if (!isObject(value) || handedOut.has(value)) return { value, wrong: null }
  const plain = plainJson(value, { depth: DEEPEST })
  if (plain.ok) {
    const found = wholeLook(planForm, plain.value)
    return { value: plain.value, wrong: found === null ? null : { ...found, told: null } }
  }
  const { code, hint } = remedyOfCopy(plain)
  const told = { code, message: `is not read. ${objectionToCopy(plain)}`, hint }
  return { value, wrong: { path: '', wanted: planForm, value, told } }
}

/** A manifest is as deep as a limit allows, and stands in a plan. */
const DEEPEST = 550

/** Whoever has a plan under `plan`. */
export function takeAround(value: unknown): Intake {
  return member(value, 'plan', takePlan)
}

/** A scenario, whose commits have plans as well. */
export function takeScenario(value: unknown): Intake {
  const { value: taken, wrong } = takeAround(value)
  return wrong === null ? member(taken, 'commits', takeCommits) : { value, wrong }
}

/** A plan alone, or a scenario. */
export function takeAsked(value: unknown): Intake {
  const isScenario = isObject(value) && ('plan' in value || 'live' in value)
  return isScenario ? takeScenario(value) : takePlan(value)
}

/** A plan alone, or a reading of one, which is looked at as a whole where it is linted. */
export function takeLintable(value: unknown): Intake {
  return isObject(value) && 'rollout' in value ? takePlan(value) : { value, wrong: null }
}

/** Something that `compare` is asked of, among its options. */
export function takeAfter(value: unknown): Intake {
  return member(value, 'after', takeAsked)
}

function takeCommits(value: unknown): Intake {
  if (!Array.isArray(value)) return { value, wrong: null }
  const commits: unknown[] = []
  for (const [index, commit] of value.entries()) {
    const taken = takeAround(commit)
    if (taken.wrong !== null) return { value, wrong: within(`[${index}]`, taken.wrong) }
    commits.push(taken.value)
  }
  const isSame = commits.every((commit, index) => commit === value[index])
  return { value: isSame ? value : commits, wrong: null }
}

function member(value: unknown, key: string, take: (value: unknown) => Intake): Intake {
  const one = isObject(value) ? value[key] : undefined
  if (!isObject(value) || one === undefined) return { value, wrong: null }
  const taken = take(one)
  if (taken.wrong !== null) return { value, wrong: within(`.${key}`, taken.wrong) }
  return { value: taken.value === one ? value : { ...value, [key]: taken.value }, wrong: null }
}

function within(place: string, wrong: Wrong): Wrong {
  return { ...wrong, path: place + wrong.path }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
