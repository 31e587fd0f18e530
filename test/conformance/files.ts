import type { CaseFile } from './caseFile.ts'
import { admission } from './files/admission.ts'
import { analysis } from './files/analysis.ts'
import { analysisRuns } from './files/analysisRuns.ts'
import { argocd } from './files/argocd.ts'
import { argocdActions } from './files/argocdActions.ts'
import { argocdApp } from './files/argocdApp.ts'
import { argocdAuto } from './files/argocdAuto.ts'
import { argocdHealth } from './files/argocdHealth.ts'
import { argocdSync } from './files/argocdSync.ts'
import { canary } from './files/canary.ts'
import { conditions } from './files/conditions.ts'
import { defaults } from './files/defaults.ts'
import { deployment } from './files/deployment.ts'
import { fluxHealth } from './files/fluxHealth.ts'
import { fluxDrift, fluxReconcile } from './files/fluxReconcile.ts'
import { fluxSource } from './files/fluxSource.ts'
import { fluxTiming } from './files/fluxTiming.ts'
import { hashes } from './files/hashes.ts'
import { hpa } from './files/hpa.ts'
import { iptablesProbabilities } from './files/iptablesProbabilities.ts'
import { jsonpath } from './files/jsonpath.ts'
import { kayenta } from './files/kayenta.ts'
import { progressThreshold } from './files/progressThreshold.ts'
import { providerRefusals } from './files/providerRefusals.ts'
import { providerResults } from './files/providerResults.ts'
import { questions } from './files/questions.ts'
import { replicasApproximate } from './files/replicasApproximate.ts'
import { replicasBasic } from './files/replicasBasic.ts'
import { replicasRouted, replicasRoutedFile } from './files/replicasRouted.ts'
import { reportedAnalysis } from './files/reportedAnalysis.ts'
import { reportedCanary } from './files/reportedCanary.ts'
import { reportedManifests } from './files/reportedManifests.ts'
import { routers } from './files/routers.ts'
import { stepHashes } from './files/stepHashes.ts'
import { traces, tracesFile } from './files/traces.ts'
import { trees } from './files/trees.ts'
import { validation } from './files/validation.ts'
import { validationMutations } from './files/validationMutations.ts'
import { verbs } from './files/verbs.ts'
import { views } from './files/views.ts'
import { viewsPrinted } from './files/viewsPrinted.ts'

/**
 * Every file of cases that there is, in the order in which they are printed. A directory may hold
 * others, whose rows count as not built.
 */
export const files: readonly CaseFile[] = [
  ...traces,
  trees,
  analysisRuns,
  analysis,
  canary,
  questions,
  replicasApproximate,
  replicasBasic,
  replicasRouted,
  progressThreshold,
  conditions,
  providerResults,
  providerRefusals,
  jsonpath,
  kayenta,
  routers,
  iptablesProbabilities,
  defaults,
  hashes,
  stepHashes,
  deployment,
  hpa,
  validation,
  validationMutations,
  admission,
  views,
  viewsPrinted,
  verbs,
  argocd,
  argocdHealth,
  argocdActions,
  argocdApp,
  argocdSync,
  argocdAuto,
  fluxHealth,
  fluxTiming,
  fluxSource,
  fluxReconcile,
  fluxDrift,
  reportedManifests,
  reportedAnalysis,
  reportedCanary,
]

/** The file of cases of that name: a known one, or one of a family of recordings; else null. */
export function caseFileOf(name: string): CaseFile | null {
  const known = files.find((file) => file.name === name)
  if (known !== undefined) return known
  const family = families.find(([pattern]) => pattern.test(name))
  return family === undefined ? null : family[1](name)
}

const families: readonly (readonly [pattern: RegExp, file: (name: string) => CaseFile])[] = [
  [/^(traces-.+|wide-minimal.*|world-minimal)\.ndjson$/, tracesFile],
  [/^releases\/traces-.+\.ndjson$/, tracesFile],
  [/^releases\/replicas-routed-.+\.ndjson$/, replicasRoutedFile],
]
