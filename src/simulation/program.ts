import type { JudgeResult, MeasureMetric } from '../analysis/measure.ts'
import type { Secrets } from '../analysis/run.ts'
import type { PodModel } from '../cluster/podModel.ts'
import type { Plan } from '../plan/plan.ts'
import type { Router } from '../rollout/state.ts'
import type { Diagnostic } from '../units/diagnostic.ts'
import type { Instant } from '../units/time.ts'
import type { ScriptEntry } from './scenario.ts'

/** A scenario made ready to run: times resolved, lookups built. Closures live here, never in the world. */
export interface Program {
  readonly plan: Plan
  readonly script: readonly Action[]
  readonly pods: PodModel
  readonly verification: Router['verification']
  readonly measure: MeasureMetric
  readonly judge: JudgeResult
  readonly secrets: Secrets
  readonly until: Instant
  readonly diagnostics: readonly Diagnostic[]
}

export interface Action {
  readonly at: Instant
  readonly entry: ScriptEntry
}
