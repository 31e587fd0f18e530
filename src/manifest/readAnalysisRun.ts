import type { Secrets } from '../analysis/run.ts'
import type { RunSpec, TtlStrategy } from '../analysis/runSpec.ts'
import { readRunSpec, readTtlStrategy } from '../analysis/stored.ts'
import { type Document, located } from '../document/document.ts'
import { flagIn, recordIn, textIn } from '../document/fields.ts'
import { objectDocuments } from '../document/objectDocuments.ts'
import { secretsIn } from '../plan/secrets.ts'
import type { Diagnostic } from '../units/diagnostic.ts'
import { type Limits, objectionsToLimits } from '../units/limits.ts'
import { chooseAlone } from './choose.ts'
import { readObjects } from './objects.ts'
import { reviewDocuments } from './read.ts'
import { noneAmong, statusIgnored } from './standalone.ts'

/** How an AnalysisRun is read. */
export interface AnalysisRunReadOptions {
  /** The one that is meant, by its name or `namespace/name`; needed only if there are several. */
  readonly analysisRun?: string
  /** Other limits of what is read than the usual ones. */
  readonly limits?: Limits
}

/** An AnalysisRun that somebody wrote, checked and typed. */
export interface AnalysisRunPlan {
  /** `metadata.name`. */
  readonly name: string
  /** 'default' if absent. */
  readonly namespace: string
  /** What its Jobs are named after: `metadata.uid`, or else its name. */
  readonly uid: string
  /** What it measures. */
  readonly spec: RunSpec
  /** How long it is kept once it is over; null: for good. */
  readonly ttlStrategy: TtlStrategy | null
  /** `spec.terminate`: it ends before it measures anything. */
  readonly terminate: boolean
  /** Of the Secrets around it: name, then key, then text. */
  readonly secrets: Secrets
}

/** An AnalysisRun by itself, and everything there is to say about it and what is around it. */
export interface AnalysisRunReading {
  /** null if a diagnostic is an error. */
  readonly analysisRun: AnalysisRunPlan | null
  /** Everything there is to say, errors and warnings. */
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * Reads an AnalysisRun without a Rollout from parsed manifests, with the Secrets around it. What
 * the API server would reject is an error, all of it at once; a run that ends before it measures is
 * a warning in the words with which it ends. `simulateAnalysisRun` plays it.
 */
export function readAnalysisRun(
  objects: readonly unknown[],
  options: AnalysisRunReadOptions = {},
): AnalysisRunReading {
  const { documents, diagnostics } = objectDocuments(objects, options.limits)
  return readAnalysisRunDocuments(documents, options, diagnostics)
}

/** {@link readAnalysisRun} for documents that know where they were written. */
export function readAnalysisRunDocuments(
  documents: readonly Document[],
  options: AnalysisRunReadOptions = {},
  found: readonly Diagnostic[] = [],
): AnalysisRunReading {
  const { manifests } = readObjects(documents, 'stored')
  const limits = objectionsToLimits(options.limits ?? {})
  const told = [...limits, ...found, ...reviewDocuments(documents)]
  const chosen = chooseAlone(manifests, 'AnalysisRun', options.analysisRun)
  if ('code' in chosen) {
    return { analysisRun: null, diagnostics: [...told, ...noneAmong(documents, chosen, found)] }
  }
  const { document, path, written, value, namespace } = chosen
  const notes = statusIgnored(written).map((one) =>
    located(document, { ...one, path: [...path, ...one.path] }),
  )
  const diagnostics = [...told, ...notes]
  if (diagnostics.some(({ severity }) => severity === 'error')) {
    return { analysisRun: null, diagnostics }
  }
  const spec = recordIn(value, 'spec')
  const analysisRun: AnalysisRunPlan = {
    name: chosen.name,
    namespace,
    uid: textIn(recordIn(written, 'metadata'), 'uid') || chosen.name,
    spec: readRunSpec(value),
    ttlStrategy: readTtlStrategy(recordIn(spec, 'ttlStrategy')),
    terminate: flagIn(spec, 'terminate') === true,
    secrets: secretsIn(
      manifests.map((one) => one.written),
      namespace,
    ),
  }
  return { analysisRun, diagnostics }
}
