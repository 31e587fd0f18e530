import { flagIn, numberIn, recordIn, recordsIn, textIn } from '../document/fields.ts'
import type { JsonObject } from '../units/json.ts'
import type {
  MetricRule,
  RetentionRule,
  RolloutArgument,
  RunReference,
  TemplateReference,
} from './template.ts'

/** A `RolloutAnalysis`: of a step, or before or after a promotion. */
export function readRunReference(analysis: JsonObject): RunReference {
  return {
    templates: readTemplateReferences(analysis),
    args: readRolloutArguments(analysis),
    dryRun: readMetricRules(analysis),
    measurementRetention: readRetentionRules(analysis),
    analysisRunMetadata: recordIn(analysis, 'analysisRunMetadata'),
  }
}

/** `templates[]` of a reference or of a template. */
export function readTemplateReferences(source: JsonObject): readonly TemplateReference[] {
  return recordsIn(source, 'templates').map(readTemplateReference)
}

/** A reference to one template. */
export function readTemplateReference(entry: JsonObject): TemplateReference {
  return {
    templateName: textIn(entry, 'templateName'),
    clusterScope: flagIn(entry, 'clusterScope') === true,
  }
}

/** `args[]` as a Rollout writes them. */
export function readRolloutArguments(source: JsonObject): readonly RolloutArgument[] {
  return recordsIn(source, 'args').map((entry) => {
    const from = recordIn(entry, 'valueFrom')
    const hash = textIn(from, 'podTemplateHashValue')
    const fieldRef = recordIn(from, 'fieldRef')
    const value = textIn(entry, 'value')
    return {
      name: textIn(entry, 'name'),
      value: value === '' && from !== null ? null : value,
      podTemplateHashValue: hash === 'Latest' || hash === 'Stable' ? hash : null,
      fieldPath: fieldRef === null ? null : textIn(fieldRef, 'fieldPath'),
    }
  })
}

/** `dryRun[]`. */
export function readMetricRules(source: JsonObject): readonly MetricRule[] {
  return recordsIn(source, 'dryRun').map((rule) => ({ metricName: textIn(rule, 'metricName') }))
}

/** `measurementRetention[]`. */
export function readRetentionRules(source: JsonObject): readonly RetentionRule[] {
  return recordsIn(source, 'measurementRetention').map((rule) => ({
    metricName: textIn(rule, 'metricName'),
    limit: numberIn(rule, 'limit') ?? 0,
  }))
}
