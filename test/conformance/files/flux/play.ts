import { type ApiServer, emptyServer } from '../../../../src/application/apply/apiServer.ts'
import type { ManifestFile } from '../../../../src/application/flux/kustomization/build.ts'
import { newKustomization } from '../../../../src/application/flux/kustomization/kustomization.ts'
import {
  type KustomizationView,
  reconcileKustomization,
} from '../../../../src/application/flux/kustomization/reconcileKustomization.ts'
import type { ReconciledKustomization } from '../../../../src/application/flux/kustomization/run.ts'
import { mergeObject } from '../../../../src/document/mergePatch.ts'
import { isJsonObject, type JsonObject } from '../../../../src/units/json.ts'
import { after, type Instant, seconds, start } from '../../../../src/units/time.ts'
import { parseDocuments } from '../../../../src/yaml/parse.ts'
import { type Mutation, mutated } from './mutations.ts'
import {
  printedChange,
  printedEvents,
  printedOutput,
  printedReturn,
  printedStatus,
} from './printed.ts'

export interface Recorded {
  readonly id: string
  readonly theme: string
  readonly spec: JsonObject
  readonly flags?: { readonly failFast?: boolean }
  readonly steps: readonly Step[]
  readonly expected: unknown
}

type Step =
  | {
      readonly op: 'source'
      readonly state: string
      readonly revision?: string
      readonly git?: readonly JsonObject[]
      readonly raw?: string
    }
  | { readonly op: 'spec'; readonly patch: JsonObject }
  | { readonly op: 'annotate'; readonly value: string }
  | {
      readonly op: 'dependency'
      readonly name: string
      readonly spec?: JsonObject
      readonly status?: JsonObject
    }
  | ({ readonly op: 'mutate' } & Mutation)
  | { readonly op: 'delete' }
  | {
      readonly op: 'reconcile'
      readonly during?: readonly (Mutation & { readonly seconds: number })[]
    }

const defaults: JsonObject = {
  interval: '10m',
  prune: true,
  path: './',
  sourceRef: { kind: 'GitRepository', name: 'app' },
}

/** Plays the steps of a row, and writes down what each of them came to. */
export function play(row: Recorded): readonly unknown[] {
  let state: ReconciledKustomization['state'] = newKustomization(
    'app',
    'default',
    mergeObject(defaults, row.spec),
  )
  let server = emptyServer
  let source: KustomizationView['source'] = null
  const kustomizations = new Map<string, JsonObject>()
  let now = start

  const answer = (step: Step): unknown => {
    if (step.op === 'mutate') {
      const { server: next, error } = mutated(server, step)
      server = next
      return error === '' ? {} : { error }
    }
    if (step.op === 'source') source = sourceOf(step)
    if (step.op === 'dependency') kustomizations.set(`default/${step.name}`, dependencyOf(step))
    if (state === null) return {}
    if (step.op === 'spec') {
      const spec = mergeObject(state.spec, step.patch)
      state = { ...state, spec, generation: state.generation + 1 }
    }
    if (step.op === 'annotate') state = { ...state, requestedAt: step.value }
    if (step.op === 'delete') state = { ...state, deleting: true }
    if (step.op !== 'reconcile') return {}
    const failFast = row.flags?.failFast ?? true
    const before = server
    const run = wholeRun(
      state,
      { server, source, kustomizations, failFast },
      step.during ?? [],
      now,
    )
    now = after(now, seconds(10_000))
    state = run.last.state
    server = run.last.server
    return {
      ...printedReturn(
        run.last.returned ?? { requeue: { kind: 'never' }, error: '', terminal: false },
      ),
      ...printedEvents(run.events),
      ...healthSeconds(run),
      ...printedOutput(run.output),
      ...printedChange(before, server),
      status: printedStatus(state),
    }
  }
  return row.steps.map(answer)
}

interface WholeRun extends Pick<ReconciledKustomization, 'events' | 'output'> {
  readonly last: ReconciledKustomization
  readonly lasted: number
}

/** One run from its beginning to its end, with what others do meanwhile. */
function wholeRun(
  state: NonNullable<ReconciledKustomization['state']>,
  view: KustomizationView,
  during: readonly (Mutation & { readonly seconds: number })[],
  at: Instant,
): WholeRun {
  let last = reconcileKustomization(state, view, at)
  const events = [...last.events]
  const { output } = last
  let server: ApiServer = last.server
  let time = at
  const pending = [...during]
  while (last.returned === null && last.state !== null) {
    const wakeAt = last.wakeAt ?? time
    const next = pending[0]
    if (next !== undefined && after(at, seconds(next.seconds)) <= wakeAt) {
      pending.shift()
      server = mutated(server, next).server
      continue
    }
    time = wakeAt
    last = reconcileKustomization(last.state, { ...view, server }, time)
    server = last.server
    events.push(...last.events)
  }
  return { last, events, output, lasted: time - at }
}

/** The recordings know the length of a wait from the event that tells it. */
function healthSeconds({ events, lasted }: WholeRun): JsonObject {
  const told = events.some(({ message }) =>
    /^[Hh]ealth check (passed in|failed after) /.test(message),
  )
  return told ? { healthSeconds: Math.round(lasted / 1000) } : {}
}

function sourceOf(step: Extract<Step, { op: 'source' }>): KustomizationView['source'] {
  if (step.state === 'absent') return null
  if (step.state === 'noArtifact') return { artifact: null }
  const files = [step.raw === undefined ? fileOf(step.git ?? []) : rawFile(step.raw)]
  const folders = step.state === 'missingFile' ? null : new Map([['', files]])
  return { artifact: { revision: step.revision ?? '', folders } }
}

function fileOf(objects: readonly JsonObject[]): ManifestFile {
  return { name: 'all.yaml', objects, malformed: '' }
}

function rawFile(raw: string): ManifestFile {
  const { documents, diagnostics } = parseDocuments(raw)
  const broken = diagnostics.find(({ severity }) => severity === 'error')
  if (broken !== undefined) return { name: 'all.yaml', objects: [], malformed: broken.message }
  return fileOf(documents.map(({ value }) => value).filter(isJsonObject))
}

function dependencyOf(step: Extract<Step, { op: 'dependency' }>): JsonObject {
  const { name, spec = {}, status = {} } = step
  return {
    apiVersion: 'kustomize.toolkit.fluxcd.io/v1',
    kind: 'Kustomization',
    metadata: { name, namespace: 'default', generation: 1 },
    spec: mergeObject({ ...defaults, interval: '1m' }, spec),
    status,
  }
}
