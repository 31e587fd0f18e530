import { InvalidInputError } from '../document/invalidInputError.ts'
import type { Plan } from '../plan/plan.ts'
import { type ReadOptions, readManifests } from './read.ts'

/**
 * {@link readManifests} for those who need a plan: where there is none it throws an
 * {@link InvalidInputError} that says why.
 */
export function readPlan(objects: readonly unknown[], options: ReadOptions = {}): Plan {
  const { plan, diagnostics } = readManifests(objects, options)
  if (plan === null) throw new InvalidInputError(diagnostics)
  return plan
}
