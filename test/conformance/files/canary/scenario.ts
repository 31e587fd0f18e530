import { applyEvent } from '../../../../src/rollout/apply.ts'
import { begin } from '../../../../src/rollout/begin.ts'
import type { RolloutEvent } from '../../../../src/rollout/event.ts'
import type { RolloutState } from '../../../../src/rollout/state.ts'
import { unreachable } from '../../../../src/units/unreachable.ts'
import { isLeftAlone } from '../../../rollout/leftAlone.ts'
import type { RecordedSpec } from './cluster.ts'
import { justBefore, passAt, planOf, shortNames, withPods } from './cluster.ts'

// Whole updates, pass by pass or at the points at which somebody looks.

interface Scenario {
  readonly rollout: RecordedSpec
  readonly actions: readonly Action[]
  /** Pods that become ready by themselves are null; else how many are ready at first. */
  readonly manualReadiness: Readonly<Record<string, number>> | null
}

type Action =
  | { readonly do: 'settle' | 'promote' | 'promote_full' | 'abort' | 'retry' }
  | { readonly do: 'setTemplate'; readonly hash: string }
  | { readonly do: 'scale'; readonly replicas: number }
  | { readonly do: 'setTemplateAndScale'; readonly hash: string; readonly replicas: number }
  | { readonly do: 'setSteps'; readonly steps: readonly unknown[] }
  | { readonly do: 'setPaused'; readonly value: boolean }
  | { readonly do: 'setReadyCap'; readonly rs: string; readonly max: number | null }
  | { readonly do: 'markReady'; readonly rs: string; readonly count: number }
  | { readonly do: 'advance'; readonly seconds: number }
  | { readonly do: 'analysis'; readonly stepIndex: number; readonly phase: string }
  | ({ readonly do: 'expect' } & Checkpoint)

interface Checkpoint {
  readonly counts?: Readonly<Record<string, number>>
  readonly deadline?: Readonly<Record<string, boolean>>
  readonly [reading: string]: unknown
}

interface Stage {
  spec: RecordedSpec
  tag: string
  state: RolloutState
  second: number
  readonly caps: Map<string, number>
  /** Ready pods by template, null where they become ready by themselves. */
  readonly ready: Map<string, number> | null
  readonly passes: unknown[]
  readonly checkpoints: unknown[]
}

export function playScenario(scenario: Scenario): unknown {
  const { rollout, manualReadiness } = scenario
  const stage: Stage = {
    spec: rollout,
    tag: 'v1',
    state: begin(planOf(rollout, 'v1')),
    second: 0,
    caps: new Map(),
    ready: manualReadiness === null ? null : new Map(Object.entries(manualReadiness)),
    passes: [],
    checkpoints: [],
  }
  for (const action of scenario.actions) act(stage, action)
  return { passes: stage.passes, checkpoints: stage.checkpoints }
}

function act(stage: Stage, action: Action): void {
  const { spec, caps, ready } = stage
  if (action.do === 'settle') settle(stage)
  else if (action.do === 'expect') stage.checkpoints.push(readingsOf(stage.state, action))
  else if (action.do === 'advance') stage.second += action.seconds
  else if (action.do === 'setReadyCap') caps.set(action.rs, action.max ?? Number.POSITIVE_INFINITY)
  else if (action.do === 'markReady') {
    ready?.set(action.rs, (ready.get(action.rs) ?? 0) + action.count)
  } else if (action.do === 'setTemplate') edit(stage, action.hash, {})
  else if (action.do === 'scale') edit(stage, stage.tag, { replicas: action.replicas })
  else if (action.do === 'setTemplateAndScale') {
    edit(stage, action.hash, { replicas: action.replicas })
  } else if (action.do === 'setSteps') {
    edit(stage, stage.tag, { canary: { ...spec.canary, steps: action.steps } })
  } else if (action.do === 'setPaused') edit(stage, stage.tag, { paused: action.value })
  else if (action.do === 'analysis') finishAnalysis(stage, action.stepIndex, action.phase)
  else command(stage, action.do)
}

function edit(stage: Stage, tag: string, fields: RecordedSpec): void {
  stage.tag = tag
  stage.spec = { ...stage.spec, ...fields }
  record(stage, {
    kind: 'specChanged',
    at: justBefore(stage.second),
    spec: planOf(stage.spec, stage.tag).rollout,
  })
}

function command(stage: Stage, verb: 'promote' | 'promote_full' | 'abort' | 'retry'): void {
  const kinds = {
    promote: 'promoted',
    promote_full: 'promotedFully',
    abort: 'aborted',
    retry: 'retried',
  } as const
  record(stage, { kind: kinds[verb], at: justBefore(stage.second) })
}

function finishAnalysis(stage: Stage, stepIndex: number, phase: string): void {
  const run = stage.state.analysisRuns.findLast((one) => one.stepIndex === stepIndex)
  if (run === undefined) return
  const at = justBefore(stage.second)
  const ended = phase as typeof run.phase
  record(stage, { kind: 'analysisRunObserved', at, run: run.name, phase: ended, message: '' })
}

function record(stage: Stage, event: RolloutEvent): void {
  stage.state = applyEvent(stage.state, event)
}

const MOST_PASSES = 200

function settle(stage: Stage): void {
  stage.state = podsNow(stage, stage.state)
  for (let pass = 0; pass < MOST_PASSES; pass++) {
    const before = stage.state
    const { state } = passAt(before, stage.second)
    stage.state = podsNow(stage, state)
    if (isLeftAlone(before, state) && stage.state === state) return
    stage.passes.push(passOf(stage.state, stage.second))
  }
  unreachable(`no rest after ${MOST_PASSES} passes`)
}

// Pods that are not ready are the first to be deleted, so a ReplicaSet that shrinks keeps its ready ones.
function podsNow(stage: Stage, state: RolloutState): RolloutState {
  return withPods(state, ({ hash, want }) => {
    const { caps, ready } = stage
    const cap = caps.get(hash) ?? Number.POSITIVE_INFINITY
    if (ready === null) return cap
    ready.set(hash, Math.min(ready.get(hash) ?? 0, want))
    return Math.min(ready.get(hash) ?? 0, cap)
  })
}

function passOf(state: RolloutState, second: number): unknown {
  const { status, router } = state
  // Nothing is known of a status that was never written.
  const written = status.observedGeneration > 0
  return {
    after: 'pass',
    time: second,
    currentStepIndex: status.currentStepIndex,
    canaryWeight: status.weights === null ? null : status.weights.canary.weight,
    replicaSets: Object.fromEntries(
      state.replicaSets.map(({ hash, want, available, scaleDownAt }) => [
        hash,
        {
          replicas: want,
          available,
          scaleDownDeadline: scaleDownAt === null ? null : scaleDownAt / 1000,
        },
      ]),
    ),
    stableRS: written ? status.stableRS : null,
    currentPodHash: written ? status.currentPodHash : null,
    phase: written ? status.phase : null,
    message: written ? shortNames(status.message) : null,
    pauseReasons: status.pauseConditions.map(({ reason }) => reason),
    controllerPause: status.controllerPause,
    abort: status.abort,
    managedRoutes: [...router.headerRoutes, ...router.mirrorRoutes].map(({ name }) => name),
  }
}

/** Of everything that can be looked at, what a checkpoint names. */
function readingsOf(state: RolloutState, { do: _, ...checkpoint }: Checkpoint): unknown {
  const { status, services, spec } = state
  const { strategy } = spec
  const canaryService = strategy.kind === 'canary' ? strategy.canaryService : ''
  const stableService = strategy.kind === 'canary' ? strategy.stableService : ''
  const selected = (name: string): string | undefined =>
    services.find((service) => service.name === name)?.hash
  const replicaSet = (hash: string): RolloutState['replicaSets'][number] | undefined =>
    state.replicaSets.find((one) => one.hash === hash)
  const readings: Readonly<Record<string, unknown>> = {
    ...status,
    message: shortNames(status.message),
    weight: status.weights?.canary.weight,
    canaryServiceHash: selected(canaryService),
    stableServiceHash: selected(stableService),
    counts: ofEach(checkpoint.counts, (hash) => replicaSet(hash)?.want),
    deadline: ofEach(
      checkpoint.deadline,
      (hash) => (replicaSet(hash)?.scaleDownAt ?? null) !== null,
    ),
  }
  return Object.fromEntries(Object.keys(checkpoint).map((key) => [key, readings[key]]))
}

function ofEach(
  named: Readonly<Record<string, unknown>> | undefined,
  read: (hash: string) => unknown,
): unknown {
  return Object.fromEntries(Object.keys(named ?? {}).map((hash) => [hash, read(hash)]))
}
