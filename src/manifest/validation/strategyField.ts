import { type Path, pathText } from '../../document/path.ts'
import type { Complaint } from '../../kinds/fieldError.ts'
import { type Objection, type ObjectionCode, objection } from './objection.ts'

/** What the controller says where one Service plays two roles. */
export function sameServiceTwice(one: string, other: string): string {
  const roles = `the ${one} and ${other} services`
  return `This rollout uses the same service for ${roles}, but two different services are required.`
}

/**
 * An objection to a field of a strategy. The controller names it without the strategy
 * (`spec.strategy.maxSurge`), though it stands in `spec.strategy.canary.maxSurge`.
 */
export function strategyObjection(
  code: ObjectionCode,
  strategy: 'canary' | 'blueGreen',
  within: Path,
  complaint: Complaint,
  detail: string,
  hint: string,
): Objection {
  const at = ['spec', 'strategy', strategy, ...within]
  const field = pathText(['spec', 'strategy', ...within])
  return { ...objection(code, at, complaint, detail, hint), field }
}
