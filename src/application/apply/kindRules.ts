import { rollout } from './kindRules/rollout.ts'
import type { KindRule } from './kindRules/rule.ts'
import { service } from './kindRules/service.ts'

/** The kinds to which the API server itself adds something, or of which it refuses something. */
export const kindRules: ReadonlyMap<string, KindRule> = new Map<string, KindRule>([
  ['Service', service],
  ['argoproj.io/Rollout', rollout],
])
