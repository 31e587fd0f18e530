import { type AnalysisRunState, type Secrets, startRun } from '../analysis/run.ts'
import type { RunSpec } from '../analysis/runSpec.ts'
import { editPlan } from '../manifest/edit.ts'
import type { Reading } from '../manifest/read.ts'
import type { Plan, RolloutSpec } from '../plan/plan.ts'
import { planNow } from './planNow.ts'

// What a prepared scenario has worked out once is known for its later runs. Answers depend on
// nothing but the question, so a run does not become another one by being the second.

/** Runs of one spec differ in their names alone. */
export function runStarter(secrets: Secrets): (name: string, spec: RunSpec) => AnalysisRunState {
  const known = new Map<string, AnalysisRunState>()
  return (name, spec) => {
    const text = JSON.stringify(spec)
    const first = known.get(text)
    if (first !== undefined) return { ...first, name, spec }
    const run = startRun(name, spec, null, secrets)
    known.set(text, run)
    return run
  }
}

/** Another image in the same spec is the same edit, and hashing its template is not free. */
export function imageSetter(plan: Plan): (rollout: RolloutSpec, image: string) => Reading {
  const known = new Map<RolloutSpec, Map<string, Reading>>()
  return (rollout, image) => {
    const images = known.get(rollout) ?? new Map<string, Reading>()
    const present = images.get(image)
    if (present !== undefined) return present
    const reading = editPlan(planNow(plan, rollout), { kind: 'setImage', image })
    if (known.size < MOST_SPECS) known.set(rollout, images.set(image, reading))
    return reading
  }
}

/** Specs come and go when one prepared scenario is run without end. */
const MOST_SPECS = 100
