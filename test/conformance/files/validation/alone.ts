import { judgeTemplate, objectionToRun } from '../../../../src/manifest/analysisRun.ts'
import { readAnalysisTemplate } from '../../../../src/manifest/analysisTemplate.ts'
import { objectionToExperiment } from '../../../../src/manifest/experiment.ts'
import type { Manifest } from '../../../../src/manifest/objects.ts'
import { clusterOf } from './controller.ts'

export type Texts<T> = Readonly<Record<string, T>>

/** What becomes of the templates, runs and Experiments of a text by themselves. */
export interface Alone {
  readonly templates: Texts<Texts<string | null>>
  readonly runs: Texts<string | null>
  readonly experiments: Texts<string | null>
}

export function aloneOf(yaml: string): Alone {
  const manifests = clusterOf(yaml)
  const each = <T>(kinds: readonly string[], say: (manifest: Manifest) => T): Texts<T> =>
    Object.fromEntries(
      manifests
        .filter(({ kind }) => kinds.includes(kind))
        .map((manifest) => [`${manifest.kind}/${manifest.name}`, say(manifest)]),
    )
  return {
    templates: each(['AnalysisTemplate', 'ClusterAnalysisTemplate'], ({ kind, value }) => {
      const template = readAnalysisTemplate(value, kind === 'ClusterAnalysisTemplate')
      const { metrics, create, run } = judgeTemplate(template)
      const made = create === '' ? { create: null, run: run || null } : { create, run: null }
      return { metrics: metrics || null, ...made }
    }),
    runs: each(['AnalysisRun'], ({ value }) => objectionToRun(value) || null),
    experiments: each(
      ['Experiment'],
      ({ written }) => objectionToExperiment(written)?.message ?? null,
    ),
  }
}
