import { readMetricRules, readRetentionRules, readTemplateReferences } from '../analysis/reading.ts'
import type { AnalysisTemplate } from '../analysis/template.ts'
import { recordIn, recordsIn, textIn, textOrNull } from '../document/fields.ts'
import type { JsonObject } from '../units/json.ts'

/** An AnalysisTemplate, or a ClusterAnalysisTemplate, whose structure has been checked. */
export function readAnalysisTemplate(object: JsonObject, clusterScope: boolean): AnalysisTemplate {
  const spec = recordIn(object, 'spec') ?? {}
  return {
    name: textIn(recordIn(object, 'metadata'), 'name'),
    clusterScope,
    metrics: recordsIn(spec, 'metrics'),
    args: recordsIn(spec, 'args').map((argument) => ({
      name: textIn(argument, 'name'),
      value: textOrNull(argument, 'value'),
      valueFrom: recordIn(argument, 'valueFrom'),
    })),
    dryRun: readMetricRules(spec),
    measurementRetention: readRetentionRules(spec),
    templates: readTemplateReferences(spec),
  }
}
