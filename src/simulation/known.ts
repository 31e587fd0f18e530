import { type AnalysisRunState, copyRun, type Secrets, startRun } from '../analysis/run.ts'
import type { RunSpec } from '../analysis/runSpec.ts'
import { editPlan } from '../manifest/edit.ts'
import { type Reading, readAgain } from '../manifest/read.ts'
import type { Plan, RolloutSpec } from '../plan/plan.ts'
import type { Json, JsonObject } from '../units/json.ts'
import { sameJson } from '../units/sameJson.ts'
import { planNow } from './planNow.ts'
import type { Program } from './program.ts'

// What a prepared scenario has worked out once is known for its later runs. Answers depend on
// nothing but the question, so a run does not become another one by being the second.

/** Runs of one spec differ in their names alone. */
export function runStarter(secrets: Secrets): (name: string, spec: RunSpec) => AnalysisRunState {
  const known: AnalysisRunState[] = []
  return (name, spec) => {
    for (const first of known) {
      if (!sameJson(first.spec, spec)) continue
      const run = copyRun(first)
      run.name = name
      run.spec = spec
      return run
    }
    const run = startRun(name, spec, null, secrets)
    if (known.length < MOST_RUN_SPECS) known.push(run)
    return run
  }
}

/** One rollout has a few; looking through many would cost more than it saves. */
const MOST_RUN_SPECS = 20

/** Another image in the same spec is the same edit, and hashing its template is not free. */
export function imageSetter(): Program['withImage'] {
  const known = new Map<RolloutSpec, Known>()
  return (plan, rollout, image) => {
    const before = known.get(rollout)
    const images = before?.plan === plan ? before.images : new Map<string, Reading>()
    const present = images.get(image)
    if (present !== undefined) return present
    const reading = editPlan(planNow(plan, rollout), { kind: 'setImage', image })
    if (known.size < MOST_SPECS) known.set(rollout, { plan, images: images.set(image, reading) })
    return reading
  }
}

interface Known {
  readonly plan: Plan
  readonly images: Map<string, Reading>
}

/** Specs come and go when one prepared scenario is run without end. */
const MOST_SPECS = 100

/** The same objects make the same plan; they are read before every write that asks for it. */
export function planReader(plan: Plan): Program['readPlan'] {
  const known = new Map<readonly JsonObject[], Reading>()
  return (objects) => {
    const present = known.get(objects)
    if (present !== undefined) return present
    const reading = readAgain(plan, objects)
    if (known.size < MOST_SPECS) known.set(objects, reading)
    return reading
  }
}

/** Objects are written anew, not changed: their values are counted once. */
export function valueCounter(): Program['valuesIn'] {
  let known: WeakMap<JsonObject, number> | null = null
  return (object) => {
    // Few scenarios count any, and each is prepared before it runs.
    known ??= new WeakMap()
    const present = known.get(object)
    if (present !== undefined) return present
    const values = countValues(object)
    known.set(object, values)
    return values
  }
}

/** Reading, and hashing, as many characters takes as long as reading a value. */
const CHARACTERS_OF_A_VALUE = 32

function countValues(value: Json): number {
  if (typeof value === 'string') return 1 + Math.floor(value.length / CHARACTERS_OF_A_VALUE)
  if (typeof value !== 'object' || value === null) return 1
  let values = 1
  for (const key in value) values += countValues((value as JsonObject)[key] as Json)
  return values
}
