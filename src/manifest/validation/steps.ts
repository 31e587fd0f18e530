import { intOrStringIn, numberIn, recordIn, recordsIn } from '../../document/fields.ts'
import type { Path } from '../../document/path.ts'
import type { JsonObject } from '../../units/json.ts'
import { defaults } from '../defaults.ts'
import { pauseSeconds } from '../reading/steps.ts'
import { objectionsToArguments } from './arguments.ts'
import { objectionsToExperiment } from './experimentStep.ts'
import type { Complaint, Objection, ObjectionCode, RolloutView, Rule } from './objection.ts'
import { objectionsToRoutes } from './routes.ts'
import { strategyObjection } from './strategyField.ts'

/** `strategy.canary.steps`, one after another. */
export const objectionsToSteps: Rule = (view) =>
  recordsIn(view.canary, 'steps').flatMap((step, index) => {
    const within: Path = ['steps', index]
    return [
      ...members(step, within),
      ...amounts(step, within, view),
      ...objectionsToRoutes(step, within, view),
      ...objectionsToExperiment(step, within, view),
      ...objectionsToArguments(step, within, view),
    ]
  })

const oneOf =
  'Step must have one of the following set: experiment, setWeight, setCanaryScale, plugin or pause'

const exclusive = ['experiment', 'pause', 'setWeight', 'analysis'] as const
const all = [...exclusive, 'setCanaryScale', 'setHeaderRoute', 'setMirrorRoute', 'plugin'] as const

function members(step: JsonObject, within: Path): readonly Objection[] {
  const given = exclusive.filter((name) => has(step, name))
  if (given.length > 1) {
    const value = listed(exclusive, (name) => has(step, name))
    const hint = `Make ${given.length} steps of it, one for each of ${given.join(', ')}.`
    return [say('step-ambiguous', within, { type: 'invalid', value }, oneOf, hint)]
  }
  if (all.some((name) => has(step, name))) return []
  // The original prints whether each is absent where it means whether it is there.
  const value = listed(all, () => true)
  return [say('step-empty', within, { type: 'invalid', value }, oneOf, 'Say what the step does.')]
}

function amounts(step: JsonObject, within: Path, { routing }: RolloutView): readonly Objection[] {
  const objections: Objection[] = []
  const max = numberIn(routing, 'maxTrafficWeight') ?? defaults.maxTrafficWeight
  const weight = numberIn(step, 'setWeight')
  if (weight !== null && (weight < 0 || weight > max)) {
    const detail = `SetWeight needs to be between 0 and ${max}`
    const complaint = { type: 'invalid', value: weight } as const
    const hint = `Write a weight from 0 to ${max}.`
    objections.push(say('weight-out-of-range', [...within, 'setWeight'], complaint, detail, hint))
  }
  const duration = intOrStringIn(recordIn(step, 'pause'), 'duration')
  const seconds = duration === null ? 0 : pauseSeconds(duration)
  if (seconds < 0) {
    const detail = 'Duration needs to be greater than 0'
    const complaint = { type: 'invalid', value: seconds } as const
    const hint = 'Write whole seconds or a duration such as 90s, 10m or 1h30m.'
    objections.push(say('pause-invalid', [...within, 'pause', 'duration'], complaint, detail, hint))
  }
  if (has(step, 'setCanaryScale') && routing === null) {
    const detail = 'SetCanaryScale requires TrafficRouting to be set'
    const hint = 'Add trafficRouting, or leave setCanaryScale out.'
    const objection = say(
      'routing-required',
      ['trafficRouting'],
      { type: 'required' },
      detail,
      hint,
    )
    const at = ['spec', 'strategy', 'canary', ...within, 'setCanaryScale']
    objections.push({ ...objection, at })
  }
  return objections
}

function has(step: JsonObject, name: string): boolean {
  return step[name] !== undefined && step[name] !== null
}

function listed(names: readonly string[], value: (name: string) => boolean): string {
  return names
    .map((name) => `step.${name.charAt(0).toUpperCase()}${name.slice(1)}: ${value(name)}`)
    .join(' ')
}

function say(
  code: ObjectionCode,
  within: Path,
  complaint: Complaint,
  detail: string,
  hint: string,
): Objection {
  return strategyObjection(code, 'canary', within, complaint, detail, hint)
}
