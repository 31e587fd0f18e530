import { flagIn, numberIn, recordIn, recordsIn, textIn } from '../../document/fields.ts'
import type {
  ExperimentStep,
  ExperimentStepAnalysis,
  ExperimentStepTemplate,
} from '../../steps/step.ts'
import type { JsonObject } from '../../units/json.ts'
import { readRolloutArguments } from './analysis.ts'

const nothing: JsonObject = {}

/** `steps[].experiment`. */
export function readExperimentStep(experiment: JsonObject | null): ExperimentStep | null {
  if (experiment === null) return null
  return {
    templates: recordsIn(experiment, 'templates').map(readTemplate),
    duration: textIn(experiment, 'duration'),
    analyses: recordsIn(experiment, 'analyses').map(readAnalysis),
    dryRun: recordsIn(experiment, 'dryRun'),
    analysisRunMetadata: recordIn(experiment, 'analysisRunMetadata') ?? nothing,
    scaleDownDelaySeconds: numberIn(experiment, 'scaleDownDelaySeconds'),
  }
}

function readTemplate(template: JsonObject): ExperimentStepTemplate {
  const service = recordIn(template, 'service')
  return {
    name: textIn(template, 'name'),
    specRef: textIn(template, 'specRef'),
    replicas: numberIn(template, 'replicas'),
    weight: numberIn(template, 'weight'),
    service: service === null ? null : { name: textIn(service, 'name') },
    metadata: recordIn(template, 'metadata') ?? nothing,
    selector: recordIn(template, 'selector'),
  }
}

function readAnalysis(analysis: JsonObject): ExperimentStepAnalysis {
  return {
    name: textIn(analysis, 'name'),
    templateName: textIn(analysis, 'templateName'),
    clusterScope: flagIn(analysis, 'clusterScope') === true,
    args: readRolloutArguments(analysis),
    requiredForCompletion: flagIn(analysis, 'requiredForCompletion') === true,
    analysisRunMetadata: nothing,
  }
}
