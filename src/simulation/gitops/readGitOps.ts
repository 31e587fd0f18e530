import {
  type ApplicationSpec,
  readApplication,
  readSyncWindows,
} from '../../application/argocd/applicationSpec.ts'
import { newApplication } from '../../application/argocd/applicationState.ts'
import { type PollSettings, standardPolling } from '../../application/argocd/refresh/polling.ts'
import { commitHash, type GitCommit } from '../../application/commit.ts'
import { startKustomization } from '../../application/flux/kustomizationState.ts'
import { newRepository } from '../../application/flux/repositoryState.ts'
import { readGitRepository } from '../../application/flux/source/readGitRepository.ts'
import { uniform } from '../../chance/uniform.ts'
import { recordIn, textIn } from '../../document/fields.ts'
import type { TimeText } from '../../go/timeText.ts'
import { deliveryKinds } from '../../manifest/delivery.ts'
import type { Plan } from '../../plan/plan.ts'
import { type Diagnostic, errorIn } from '../../units/diagnostic.ts'
import type { JsonObject } from '../../units/json.ts'
import { sameJson } from '../../units/sameJson.ts'
import { duration, type Instant, start } from '../../units/time.ts'
import type { PluginPlan } from '../plugins.ts'
import type { Scenario } from '../scenario.ts'
import type { GitOpsProgram } from './gitOpsProgram.ts'

/** Git's history and those who look at it, as a scenario has them; null: it has no commits. */
export function readGitOps(
  scenario: Scenario,
  jobs: PluginPlan,
  timeAt: (path: string, time: TimeText) => Instant,
  diagnostics: Diagnostic[],
): GitOpsProgram | null {
  if (scenario.commits === undefined) return null
  const seed = scenario.seed ?? 0
  const { plan } = scenario
  const polling = pollingOf(scenario, seed, timeAt)
  const applications = ofKind(plan, 'Application').map(readApplication)
  const repositories = ofKind(plan, 'GitRepository')
  const kustomizations = ofKind(plan, 'Kustomization')
  if (applications.length + kustomizations.length === 0) diagnostics.push(nobodyLooks)
  return {
    commits: commitsOf(scenario, timeAt),
    applications,
    windows: new Map(
      ofKind(plan, 'AppProject').map((project) => [nameOf(project), readSyncWindows(project)]),
    ),
    polling,
    repositories: new Map(
      repositories.map((object) => [
        `${namespaceOf(object)}/${nameOf(object)}`,
        readGitRepository(recordIn(object, 'spec') ?? {}),
      ]),
    ),
    jobs,
    seed,
    begins: {
      commits: 0,
      objects: [],
      writes: 0,
      plan: null,
      applications: applications.map(({ name }: ApplicationSpec) => newApplication(name, polling)),
      repositories: repositories.map((one) => newRepository(nameOf(one), namespaceOf(one))),
      kustomizations: kustomizations.map((one) =>
        startKustomization(nameOf(one), namespaceOf(one), recordIn(one, 'spec') ?? {}),
      ),
    },
  }
}

const nobodyLooks: Diagnostic = errorIn(
  'commits',
  'no-gitops',
  'there are commits, but nobody looks at them',
  'Add an Argo CD Application, or a Flux GitRepository and Kustomization, to the manifests.',
)

// The scenario's own plan is what Git has at the beginning.
function commitsOf(
  { plan, commits = [] }: Scenario,
  timeAt: (path: string, time: TimeText) => Instant,
): readonly GitCommit[] {
  const later = commits.map((commit, index) => ({
    ...commit,
    at: timeAt(`commits[${index}].at`, commit.at),
  }))
  const history = [{ at: start, plan, message: 'the beginning' }, ...later].sort(
    (a, b) => a.at - b.at,
  )
  const trees: (readonly JsonObject[])[] = []
  return history.map((commit, index) => {
    const { at, message = '', webhook = false } = commit as (typeof later)[number]
    const targets = commit.plan.manifests.filter((object) => !isDelivery(object))
    trees.push(targets)
    return {
      at,
      hash: commitHash(index),
      message: message === '' ? `commit ${index}` : message,
      digest: `tree ${trees.findIndex((tree) => sameJson(tree, targets))}`,
      targets,
      webhook,
    }
  })
}

function pollingOf(
  { argocd = {} }: Scenario,
  seed: number,
  timeAt: (path: string, time: TimeText) => Instant,
): PollSettings {
  const { timeout, jitter } = argocd
  const most =
    jitter === undefined ? standardPolling.jitter : duration(timeAt('argocd.jitter', jitter))
  return {
    ...standardPolling,
    timeout:
      timeout === undefined ? standardPolling.timeout : duration(timeAt('argocd.timeout', timeout)),
    jitter: most,
    jitterAt: (index) => duration(Math.floor(uniform(seed, 'argocd jitter', index) * most)),
  }
}

function isDelivery({ apiVersion, kind }: JsonObject): boolean {
  return deliveryKinds.get(String(kind)) === String(apiVersion).split('/', 1)[0]
}

function ofKind({ manifests }: Plan, kind: string): readonly JsonObject[] {
  return manifests.filter((object) => object.kind === kind && isDelivery(object))
}

function nameOf(object: JsonObject): string {
  return textIn(recordIn(object, 'metadata'), 'name')
}

function namespaceOf(object: JsonObject): string {
  return textIn(recordIn(object, 'metadata'), 'namespace') || 'default'
}
