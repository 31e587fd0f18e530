import { numberIn, recordsIn } from '../../document/fields.ts'
import type { Path } from '../../document/path.ts'
import { hasMember, kindsAs, objectionsToStep, ruleOf } from '../../steps/step.ts'
import type { JsonObject } from '../../units/json.ts'
import { defaults } from '../defaults.ts'
import type { Objection, ObjectionCode, Rule } from './objection.ts'
import { strategyObjection } from './strategyField.ts'

/** `strategy.canary.steps`, one after another. */
export const objectionsToSteps: Rule = ({ canary, rollout, routing, controller }) => {
  const maxTrafficWeight = numberIn(routing, 'maxTrafficWeight') ?? defaults.maxTrafficWeight
  return recordsIn(canary, 'steps').flatMap((step, index) => {
    const within: Path = ['steps', index]
    const around = { within, rollout, routing, controller, maxTrafficWeight }
    return [
      ...members(step, within),
      ...objectionsToStep(step, around).map(({ code, field, at, complaint, detail, hint }) => ({
        ...strategyObjection(code, 'canary', field, complaint, detail, hint),
        at: ['spec', 'strategy', 'canary', ...at],
      })),
    ]
  })
}

const oneOf =
  'Step must have one of the following set: experiment, setWeight, setCanaryScale, plugin or pause'

const all = kindsAs('listed')
const exclusive = all.filter((kind) => ruleOf(kind).exclusive)

function members(step: JsonObject, within: Path): readonly Objection[] {
  const given = exclusive.filter((kind) => hasMember(step, kind))
  if (given.length > 1) {
    const value = listed(exclusive, (kind) => given.includes(kind))
    const hint = `Make ${given.length} steps of it, one for each of ${given.join(', ')}.`
    return [say('step-ambiguous', within, value, hint)]
  }
  if (all.some((kind) => hasMember(step, kind))) return []
  // The original prints whether each is absent where it means whether it is there.
  return [
    say(
      'step-empty',
      within,
      listed(all, () => true),
      'Say what the step does.',
    ),
  ]
}

function listed<Kind extends string>(
  kinds: readonly Kind[],
  value: (kind: Kind) => boolean,
): string {
  return kinds
    .map((kind) => `step.${kind.charAt(0).toUpperCase()}${kind.slice(1)}: ${value(kind)}`)
    .join(' ')
}

function say(code: ObjectionCode, within: Path, value: string, hint: string): Objection {
  return strategyObjection(code, 'canary', within, { type: 'invalid', value }, oneOf, hint)
}
