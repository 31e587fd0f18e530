import type {
  ApplicationState,
  ApplicationView,
} from '../../application/argocd/applicationState.ts'
import type { GitCommit } from '../../application/commit.ts'
import type { ManifestFile } from '../../application/flux/kustomization/build.ts'
import { readSpec } from '../../application/flux/kustomization/spec.ts'
import type {
  KustomizationState,
  KustomizationSurroundings,
} from '../../application/flux/kustomizationState.ts'
import type { RepositoryState, RepositoryView } from '../../application/flux/repositoryState.ts'
import { folderOf, inFolder } from '../../application/folder.ts'
import { deploymentPhaseOf } from '../../deployment/phaseOf.ts'
import { textIn } from '../../document/fields.ts'
import type { JsonObject } from '../../units/json.ts'
import { unreachable } from '../../units/unreachable.ts'
import type { WorldNow } from '../worldNow.ts'
import type { GitOpsProgram } from './gitOpsProgram.ts'
import { jobEnds } from './jobs.ts'
import { liveServer } from './liveServer.ts'
import { objectionTo } from './objectionTo.ts'

// What each GitOps controller sees of the world in its turn.

export function applicationView(now: WorldNow, { name }: ApplicationState): ApplicationView {
  const program = programOf(now)
  const spec =
    program.applications.find((one) => one.name === name) ?? unreachable('no such Application')
  return {
    spec,
    windows: program.windows.get(spec.project) ?? [],
    polling: program.polling,
    commits: inPath(commitsOf(now), textIn(spec.source, 'path')),
    server: () => liveServer(now),
    seen: seenOf(now),
    objectionTo,
  }
}

export function repositoryView(now: WorldNow, state: RepositoryState): RepositoryView {
  const { repositories, seed } = programOf(now)
  const key = `${state.namespace}/${state.name}`
  const spec = repositories.get(key) ?? unreachable('no such GitRepository')
  return { spec, commits: commitsOf(now), seed }
}

export function kustomizationView(
  now: WorldNow,
  state: KustomizationState,
): KustomizationSurroundings {
  const { sourceRef, path } = readSpec(state.spec)
  const namespace = sourceRef.namespace || state.namespace
  const source = now.gitops?.repositories.find(
    (one) => one.name === sourceRef.name && one.namespace === namespace,
  )
  const revision = source?.status.artifact?.revision ?? ''
  const commit = commitsOf(now).find(({ hash }) => revision.endsWith(`:${hash}`))
  return {
    server: () => liveServer(now),
    source:
      source === undefined
        ? null
        : {
            name: source.name,
            namespace: source.namespace,
            artifact: commit === undefined ? null : { revision, folders: foldersOf(commit, path) },
          },
    kustomizations: new Map(
      (now.gitops?.kustomizations ?? []).map((one) => [
        `${one.namespace}/${one.name}`,
        object(one),
      ]),
    ),
    seed: programOf(now).seed,
  }
}

function programOf({ program }: WorldNow): GitOpsProgram {
  return program.gitops ?? unreachable('no commits')
}

function commitsOf(now: WorldNow): readonly GitCommit[] {
  return programOf(now).commits.slice(0, now.gitops?.commits ?? 0)
}

function inPath(commits: readonly GitCommit[], path: string): readonly GitCommit[] {
  if (folderOf(path) === '') return commits
  return commits.map((commit) => ({ ...commit, targets: inFolder(commit.targets, path) }))
}

function foldersOf(
  { targets }: GitCommit,
  path: string,
): ReadonlyMap<string, readonly ManifestFile[]> {
  const objects = inFolder(targets, path)
  return new Map([[folderOf(path), [{ name: 'rendered.yaml', objects, malformed: '' }]]])
}

// Health, and what is applied, are all that a comparison looks at.
function seenOf({ gitops, rollout, deployments, program, at }: WorldNow): string {
  const ends = gitops === null ? [] : jobEnds(gitops, program.gitops?.jobs ?? {})
  const writes = `${gitops?.writes ?? 0} ${ends.filter((endsAt) => endsAt <= at).length}`
  const told = deployments.map((state) => {
    const { phase, message } = deploymentPhaseOf(state)
    return ` ${state.generation} ${state.status.observedGeneration} ${phase} ${message}`
  })
  const others = writes + told.join('')
  if (rollout === null) return others
  const { generation, status } = rollout
  return `${others} ${generation} ${status.observedGeneration} ${status.phase} ${status.message}`
}

function object({ name, namespace, generation, spec, status }: KustomizationState): JsonObject {
  return {
    apiVersion: 'kustomize.toolkit.fluxcd.io/v1',
    kind: 'Kustomization',
    metadata: { name, namespace, generation },
    spec,
    status: {
      observedGeneration: status.observedGeneration,
      lastAppliedRevision: status.lastAppliedRevision,
      lastAttemptedRevision: status.lastAttemptedRevision,
      conditions: status.conditions.map(({ type, status: told }) => ({ type, status: told })),
    },
  }
}
