import type { Step } from '../../../src/steps/step.ts'

/** A step as a manifest has it; only the members that rows without a whole manifest use are read. */
export interface RecordedStep {
  readonly setWeight?: number
  readonly pause?: { readonly duration?: number | string }
  readonly setCanaryScale?: {
    readonly replicas?: number | null
    readonly weight?: number | null
    readonly matchTrafficWeight?: boolean
  }
  readonly setHeaderRoute?: { readonly name: string }
  readonly setMirrorRoute?: { readonly name: string }
  readonly experiment?: object
  readonly analysis?: object
  readonly plugin?: { readonly name: string }
}

/** Steps as the library has them. Durations of pauses are not resolved: these rows only name them. */
export function readSteps(recorded: readonly RecordedStep[] | null | undefined): readonly Step[] {
  return (recorded ?? []).map(readStep)
}

function readStep(step: RecordedStep): Step {
  const { pause, setCanaryScale, setHeaderRoute, setMirrorRoute, plugin } = step
  return {
    setWeight: step.setWeight ?? null,
    pause: pause === undefined ? null : { seconds: null, written: pause.duration ?? null },
    setCanaryScale:
      setCanaryScale === undefined
        ? null
        : {
            replicas: setCanaryScale.replicas ?? null,
            weight: setCanaryScale.weight ?? null,
            matchTrafficWeight: setCanaryScale.matchTrafficWeight ?? false,
          },
    setHeaderRoute: setHeaderRoute === undefined ? null : { name: setHeaderRoute.name, match: [] },
    setMirrorRoute:
      setMirrorRoute === undefined
        ? null
        : { name: setMirrorRoute.name, match: [], percentage: null },
    experiment: step.experiment === undefined ? null : emptyExperiment,
    analysis: step.analysis === undefined ? null : emptyAnalysis,
    plugin: plugin === undefined ? null : { name: plugin.name, config: null },
  }
}

const emptyExperiment: NonNullable<Step['experiment']> = {
  templates: [],
  duration: '',
  analyses: [],
  dryRun: [],
  analysisRunMetadata: {},
  scaleDownDelaySeconds: null,
}

const emptyAnalysis: NonNullable<Step['analysis']> = {
  templates: [],
  args: [],
  dryRun: [],
  measurementRetention: [],
  analysisRunMetadata: null,
}
