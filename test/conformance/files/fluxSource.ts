import type { Commit, GitReference, GitServer } from '../../../src/application/flux/source/git.ts'
import {
  type GitRepository,
  type GitRepositorySpec,
  newGitRepository,
} from '../../../src/application/flux/source/gitRepository.ts'
import { reconcileGitRepository } from '../../../src/application/flux/source/reconcileGitRepository.ts'
import { mergeObject } from '../../../src/document/mergePatch.ts'
import { parseGoDuration } from '../../../src/go/duration.ts'
import type { JsonObject } from '../../../src/units/json.ts'
import { instant } from '../../../src/units/time.ts'
import { type CaseFile, ndjsonRows } from '../caseFile.ts'
import { printedConditions, printedEvents, printedReturn } from './flux/printed.ts'

interface Recorded {
  readonly id: string
  readonly spec: JsonObject
  readonly steps: readonly Step[]
  readonly expected: { readonly steps: readonly { readonly commit?: string }[] }
}

type Step =
  | {
      readonly op: 'commit'
      readonly branch: string
      readonly message: string
      readonly content: string
    }
  | { readonly op: 'tag'; readonly tag: string }
  | { readonly op: 'spec'; readonly patch: JsonObject }
  | { readonly op: 'annotate'; readonly value: string }
  | { readonly op: 'loseArtifact' | 'reconcile' }

export const fluxSource: CaseFile = {
  name: 'flux-source.ndjson',
  rows: (text) =>
    ndjsonRows<Recorded>(text, (row) => ({
      kind: '',
      id: row.id,
      input: { spec: row.spec, steps: row.steps },
      expected: row.expected,
      actual: () => ({ steps: play(row) }),
    })),
}

/** The hashes of commits are Git's own, and therefore taken from the recording. */
function play(row: Recorded): readonly unknown[] {
  let spec: JsonObject = row.spec
  let state = newGitRepository('app', 'default', specOf(spec))
  let server: GitServer = { branches: new Map(), tags: new Map(), commits: new Map() }
  let head = ''
  const answer = (step: Step, index: number): unknown => {
    switch (step.op) {
      case 'commit': {
        head = row.expected.steps[index]?.commit ?? ''
        const { message, content } = step
        const commit: Commit = { hash: head, message, digest: content, at: instant(index) }
        server = {
          ...server,
          branches: new Map([...server.branches, [step.branch, head]]),
          commits: new Map([...server.commits, [head, commit]]),
        }
        return { commit: head }
      }
      case 'tag':
        server = { ...server, tags: new Map([...server.tags, [step.tag, head]]) }
        return {}
      case 'spec': {
        const patch = JSON.parse(JSON.stringify(step.patch).replaceAll('$COMMIT', head))
        spec = mergeObject(spec, patch)
        state = { ...state, generation: state.generation + 1, spec: specOf(spec) }
        return {}
      }
      case 'annotate':
        state = { ...state, requestedAt: step.value }
        return {}
      case 'loseArtifact':
        state = { ...state, artifactInStorage: false }
        return {}
      case 'reconcile': {
        const view = { server, secrets: new Set<string>(), repositories: new Map() }
        const { state: next, events, ...returned } = reconcileGitRepository(state, view)
        state = next
        return {
          ...printedReturn(returned),
          ...printedEvents(events),
          status: printedStatus(state),
        }
      }
    }
  }
  return row.steps.map(answer)
}

function specOf(spec: JsonObject): GitRepositorySpec {
  const interval = parseGoDuration(String(spec.interval))
  if (!interval.ok) throw new Error(interval.error)
  const secret = spec.secretRef as { readonly name: string } | undefined
  const include = spec.include as
    | readonly { readonly repository: { readonly name: string } }[]
    | undefined
  const none = { branch: '', tag: '', semver: '', name: '', commit: '' }
  return {
    url: 'http://<host>/app.git',
    interval: interval.nanoseconds,
    ref: { ...none, ...(spec.ref as Partial<GitReference> | undefined) },
    ignore: typeof spec.ignore === 'string' ? spec.ignore : null,
    suspend: spec.suspend === true,
    secretRef: secret?.name ?? '',
    include: (include ?? []).map(({ repository }) => repository.name),
  }
}

function printedStatus({ generation, status }: GitRepository): JsonObject {
  const { artifact, conditions, lastHandledReconcileAt, observedGeneration } = status
  return {
    ...(artifact === null ? {} : { artifactRevision: artifact.revision }),
    ...printedConditions(conditions),
    ...(lastHandledReconcileAt === '' ? {} : { lastHandledReconcileAt }),
    generation,
    observedGeneration,
  }
}
