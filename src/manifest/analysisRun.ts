import { combineTemplates } from '../analysis/assembleRun.ts'
import { startRun } from '../analysis/run.ts'
import type { RunSpec } from '../analysis/runSpec.ts'
import type { AnalysisTemplate } from '../analysis/template.ts'
import { objectionToMetrics } from '../analysis/validateMetrics.ts'
import type { JsonObject } from '../units/json.ts'
import { readAnalysisTemplate } from './analysisTemplate.ts'

/** What becomes of a run of a template by itself, without arguments or Secrets. */
export interface TemplateVerdict {
  /** What is wrong with its metrics as they are written; '' if nothing is. */
  readonly metrics: string
  /** Why no run can be made of it; '' if one can. */
  readonly create: string
  /** The message with which such a run ends before it measures; '' if it measures. */
  readonly run: string
}

/** Looks at an AnalysisTemplate by itself, as the analysis controller would at a run of it. */
export function judgeTemplate(template: AnalysisTemplate): TemplateVerdict {
  const metrics = objectionToMetrics(template.metrics)
  const assembled = combineTemplates([template], [], { dryRun: [], measurementRetention: [] })
  return assembled.ok
    ? { metrics, create: '', run: refusalOf(assembled.spec) }
    : { metrics, create: assembled.error, run: '' }
}

/** The message with which an AnalysisRun ends before its first measurement; '' if it measures. */
export function objectionToRun(run: JsonObject): string {
  const { metrics, args, dryRun, measurementRetention } = readAnalysisTemplate(run, false)
  return refusalOf({ metrics, args, dryRun, measurementRetention })
}

function refusalOf(spec: RunSpec): string {
  return startRun('', spec, null, {}).refusal
}
