import type { AnalysisPhase } from '../analysis/phase.ts'
import type { RunSpec } from '../analysis/runSpec.ts'
import type { AnalysisTemplate } from '../analysis/template.ts'
import type { ControllerRules } from '../releases/rules.ts'

/**
 * What an Experiment's controller sees of the cluster besides what it owns. Others' objects may be
 * among it; names tell them apart.
 */
export interface ExperimentView {
  readonly analysisRuns: readonly ObservedRun[]
  readonly analysisTemplates: readonly AnalysisTemplate[]
  /** Services of the namespace that are not this Experiment's. */
  readonly otherServices: readonly string[]
  readonly controller: ControllerRules
}

export interface ObservedRun {
  readonly name: string
  readonly spec: RunSpec
  readonly terminate: boolean
  readonly phase: AnalysisPhase
  readonly message: string
}
