import type { JudgeResult } from '../../src/analysis/judgeResult.ts'
import { emptyResult, type Measurement, type MetricResult } from '../../src/analysis/measurement.ts'
import type { AnalysisPhase } from '../../src/analysis/phase.ts'
import { reconcileRun } from '../../src/analysis/reconcileRun.ts'
import { type AnalysisRunState, startRun } from '../../src/analysis/run.ts'
import type { RunSpec } from '../../src/analysis/runSpec.ts'
import type { AnalysisTemplate, TemplateArgument } from '../../src/analysis/template.ts'
import type { Answer } from '../../src/providers/answer.ts'
import type { MeasureMetric } from '../../src/providers/task.ts'
import type { JsonObject } from '../../src/units/json.ts'
import { type Instant, instant } from '../../src/units/time.ts'

// What the tests of this room begin with.

export const at = (seconds: number): Instant => instant(seconds * 1000)

const web: JsonObject = { web: { url: 'http://metrics.example.com' } }

export function metric(name: string, fields: JsonObject = {}): JsonObject {
  return { name, provider: web, ...fields }
}

export function spec(metrics: readonly JsonObject[], more: Partial<RunSpec> = {}): RunSpec {
  return { metrics, args: [], dryRun: [], measurementRetention: [], ...more }
}

export function template(name: string, more: Partial<AnalysisTemplate> = {}): AnalysisTemplate {
  return {
    name,
    clusterScope: false,
    metrics: [],
    args: [],
    dryRun: [],
    measurementRetention: [],
    templates: [],
    ...more,
  }
}

export function argument(name: string, value: string | null = null): TemplateArgument {
  return { name, value, valueFrom: null }
}

export function secret(name: string, from: string, key: string): TemplateArgument {
  return { name, value: null, valueFrom: { secretKeyRef: { name: from, key } } }
}

export function measurement(phase: AnalysisPhase, more: Partial<Measurement> = {}): Measurement {
  return {
    phase,
    value: '',
    message: '',
    startedAt: at(0),
    finishedAt: at(0),
    resumeAt: null,
    metadata: {},
    ...more,
  }
}

export function result(name: string, more: Partial<MetricResult> = {}): MetricResult {
  return { ...emptyResult(name, false), ...more }
}

/** S, F, I or E for each measurement of each metric, the last one for ever. */
export function scripted(scripts: Readonly<Record<string, string>>): MeasureMetric {
  return ({ metric: asked, measurementIndex }) => {
    const script = scripts[String(asked.name)] ?? 'S'
    const letter = script[Math.min(measurementIndex, script.length - 1)]
    return letter === 'E' ? { kind: 'failure', message: 'boom' } : answer(letter)
  }
}

export function answer(value: unknown): Answer {
  return { kind: 'result', result: value, value: String(value) }
}

export const judge: JudgeResult = (letter) => ({
  phase: letter === 'S' ? 'Successful' : letter === 'F' ? 'Failed' : 'Inconclusive',
  message: '',
})

export function begin(
  metrics: readonly JsonObject[],
  more: Partial<RunSpec> = {},
): AnalysisRunState {
  return startRun('run', spec(metrics, more), null, {})
}

/** Passes until one changes nothing. */
export function settled(
  begun: AnalysisRunState,
  now: Instant,
  measure: MeasureMetric,
): AnalysisRunState {
  for (let run = begun; ; ) {
    const next = reconcileRun(run, now, measure, judge).run
    if (next === run) return run
    run = next
  }
}
