import { type Reading, readAgain } from '../manifest/read.ts'
import type { Plan } from '../plan/plan.ts'
import { unknownFieldsOf } from '../releases/fields.ts'
import { type ControllerRules, rulesOfVersion } from '../releases/rules.ts'
import {
  type ControllerName,
  type ControllerVersion,
  controllerNames,
  controllerVersionOf,
} from '../releases/version.ts'
import { type Diagnostic, errorIn, warningIn } from '../units/diagnostic.ts'
import type { JsonObject } from '../units/json.ts'
import { sameJson } from '../units/sameJson.ts'
import { planNow } from './planNow.ts'

/**
 * A plan as the controller of another release reads it: what it objects to, what it does not know,
 * and by whose rules it acts. A field that it drops is a warning.
 */
export function planUnder(plan: Plan, name: ControllerName | undefined): Reading {
  if (name === undefined) return { plan, diagnostics: [] }
  const version = controllerVersionOf(name)
  if (version === null) return { plan: null, diagnostics: [noSuchController(name)] }
  const { plan: read, diagnostics } = planUnderRules(plan, rulesOfVersion(version))
  const unknown = unknownIn(planNow(plan, plan.rollout).manifests, version)
  return { plan: read, diagnostics: [...diagnostics.filter(isError), ...unknown] }
}

/** The same for rules of which no release may have all. */
export function planUnderRules(plan: Plan, rules: ControllerRules): Reading {
  // A plan that came out of JSON has rules of its own, which are the same.
  if (sameJson(plan.controller, rules)) return { plan, diagnostics: [] }
  return readAgain(plan, planNow(plan, plan.rollout).manifests, rules)
}

/** What is said of a version that there is not. */
export function noSuchController(name: unknown): Diagnostic {
  const named = typeof name === 'string' ? JSON.stringify(name) : `of that name: ${typeof name}`
  const message = `there is no controller ${named}`
  const hint = `Controllers are ${controllerNames.join(', ')}.`
  return errorIn('controller', 'no-such-controller', message, hint)
}

function isError({ severity }: Diagnostic): boolean {
  return severity === 'error'
}

/** Fields that a release does not know yet. */
export function unknownIn(
  manifests: readonly JsonObject[],
  version: ControllerVersion,
): readonly Diagnostic[] {
  return manifests.flatMap((object) =>
    unknownFieldsOf(object, version).map(({ path, field }) => {
      const key = field.keys.at(-1) ?? ''
      const message = `${version} does not know ${key}, and drops it`
      const hint = `It came with ${field.since} (#${field.pull}).`
      return warningIn(path, 'unknown-to-controller', message, hint)
    }),
  )
}
