import { readRolloutArguments } from '../analysis/reading.ts'
import type { RunReference } from '../analysis/template.ts'
import { flagIn, numberIn, recordIn, recordsIn, textIn } from '../document/fields.ts'
import { dryRun, podMetadata, rolloutArguments, runMetadata } from '../kinds/argo/analysis.ts'
import { hasProvider } from '../kinds/argo/trafficRouting.ts'
import { labelSelector } from '../kinds/kubernetes/metadata.ts'
import { always, flag, goStruct, integer, list, named, pointer, text } from '../kinds/shape.ts'
import type { Count, Weight } from '../units/amounts.ts'
import { isJsonObject, type JsonObject } from '../units/json.ts'
import { objectionsToArguments } from './arguments.ts'
import { objection, type StepObjections } from './objection.ts'
import type { StepRule, StepSurroundings } from './rule.ts'

/** `steps[].experiment`. */
export interface ExperimentStep {
  /** What is run side by side. */
  readonly templates: readonly ExperimentStepTemplate[]
  /** Go duration text, '' if absent. */
  readonly duration: string
  /** What judges it. */
  readonly analyses: readonly ExperimentStepAnalysis[]
  /** Which metrics neither stop a run nor decide it, as written. */
  readonly dryRun: readonly JsonObject[]
  /** What its AnalysisRuns wear: `{labels, annotations}` as written. */
  readonly analysisRunMetadata: JsonObject
  /** How long its pods stay after its end; null is "not given". */
  readonly scaleDownDelaySeconds: number | null
}

/** One of the versions that an Experiment of a step runs. */
export interface ExperimentStepTemplate {
  /** Its name within the Experiment. */
  readonly name: string
  /** Whose pod template: `canary` or `stable`. */
  readonly specRef: string
  /** How many pods; null is "not given" (1). */
  readonly replicas: Count | null
  /** What it gets of the requests; null: nothing. */
  readonly weight: Weight | null
  /** `service` was given (its name may be ''). null if absent. */
  readonly service: { readonly name: string } | null
  /** What its pods wear beside the template's own: `{labels, annotations}`. */
  readonly metadata: JsonObject
  /** Which pods are its own; null is "not given". */
  readonly selector: JsonObject | null
}

/** An analysis of an Experiment of a step. */
export interface ExperimentStepAnalysis {
  /** Its name within the Experiment. */
  readonly name: string
  /** The template that it runs. */
  readonly templateName: string
  /** The template is a ClusterAnalysisTemplate. */
  readonly clusterScope: boolean
  /** What the template is told. */
  readonly args: RunReference['args']
  /** The Experiment ends only after it. */
  readonly requiredForCompletion: boolean
  /** What its AnalysisRun wears: `{labels, annotations}` as written. */
  readonly analysisRunMetadata: JsonObject
}

const templateShape = goStruct('v1alpha1.RolloutExperimentTemplate', {
  name: always(text),
  specRef: always(named('v1alpha1.ReplicaSetSpecRef')),
  replicas: pointer(integer),
  metadata: podMetadata,
  selector: pointer(labelSelector),
  weight: pointer(integer),
  service: pointer(goStruct('v1alpha1.TemplateService', { name: text })),
})

const analysisShape = goStruct('v1alpha1.RolloutExperimentStepAnalysisTemplateRef', {
  name: always(text),
  templateName: always(text),
  clusterScope: pointer(flag),
  args: rolloutArguments,
  requiredForCompletion: flag,
})

/**
 * Done when the current Experiment is successful; other ends pause or abort the Rollout instead.
 */
export const experiment: StepRule<ExperimentStep, 'experiment-weight' | 'argument-field-invalid'> =
  {
    shape: pointer(
      goStruct('v1alpha1.RolloutExperimentStep', {
        templates: always(list(templateShape)),
        duration: named('v1alpha1.DurationString'),
        analyses: list(analysisShape),
        dryRun,
        analysisRunMetadata: runMetadata,
        scaleDownDelaySeconds: pointer(integer),
      }),
    ),
    read: (written) => (isJsonObject(written) ? readExperiment(written) : null),
    objectionsTo: (step, around) => [
      ...objectionsToWeights(step, around),
      // The controller looks at the arguments of both kinds at once, after this one.
      ...(isJsonObject(step.analysis) ? [] : objectionsToArguments(step, around)),
    ],
    isComplete: (_experiment, view) => view.experimentPhase === 'Successful',
    label: () => 'experiment',
    scales: false,
    indefinite: true,
    exclusive: true,
    places: { printed: 3, judged: 4, named: 3, listed: 1, checked: 6 },
    example: { templates: [{ name: 'baseline', specRef: 'stable' }], duration: '10s' },
    draws: [
      { weight: 2, routed: false, samples: ({ templateName }) => [drawnExperiment(templateName)] },
      {
        weight: 2,
        routed: true,
        samples: ({ templateName, maxTrafficWeight }) => [
          drawnExperiment(templateName, maxTrafficWeight * 0.04),
        ],
      },
    ],
  }

// With a weight each template gets a part of the requests.
function drawnExperiment(templateName: string, weight?: Weight): JsonObject {
  const part = weight === undefined ? {} : { weight }
  return {
    duration: '30s',
    templates: [
      { name: 'baseline', specRef: 'stable', ...part },
      { name: 'candidate', specRef: 'canary', ...part },
    ],
    analyses: [{ name: 'compare', templateName }],
  }
}

const nothing: JsonObject = {}

function readExperiment(experiment: JsonObject): ExperimentStep {
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

// Routers that can split traffic more than two ways.
const able = ['alb', 'smi', 'istio', 'plugins'] as const

function objectionsToWeights(
  step: JsonObject,
  { within, routing }: StepSurroundings,
): StepObjections<'experiment-weight'> {
  if (able.some((name) => hasProvider(routing, name))) return []
  const detail =
    routing === null
      ? 'Experiment template weight cannot be set unless TrafficRouting is enabled'
      : 'Experiment template weight is only available for TrafficRouting with SMI, ALB, Istio ' +
        'and Plugins at this time'
  return recordsIn(recordIn(step, 'experiment'), 'templates').flatMap((template, index) => {
    const value = numberIn(template, 'weight')
    if (value === null) return []
    const field = [...within, 'experiment', 'templates', index, 'weight']
    const hint = 'Leave the weight out, or route with smi, alb, istio or a plugin.'
    return [objection('experiment-weight', field, { type: 'invalid', value }, detail, hint)]
  })
}
