import { isCompleted } from '../analysis/phase.ts'
import { type ExperimentState, startExperiment } from '../experiment/state.ts'
import { formatTime, readTimeText } from '../go/timeText.ts'
import { readRollout } from '../manifest/rollout.ts'
import type { ExperimentPlan } from '../plan/experiment.ts'
import type { Plan } from '../plan/plan.ts'
import { type ControllerRules, newestRules, rulesOfVersion } from '../releases/rules.ts'
import { controllerVersionOf } from '../releases/version.ts'
import type { Moment } from '../timeline/moment.ts'
import type { ScriptAnswer } from '../timeline/scriptAnswer.ts'
import { type Timeline, timelineOf } from '../timeline/timeline.ts'
import type { World } from '../timeline/world.ts'
import { type Diagnostic, errorIn } from '../units/diagnostic.ts'
import type { JsonObject } from '../units/json.ts'
import { earliest, type Instant, instant, start } from '../units/time.ts'
import { refill, takeMoment } from './allowance.ts'
import { blindMetrics } from './blindMetrics.ts'
import { objectionsToExperimentScenario } from './checkScenario.ts'
import { emptyWorld } from './emptyWorld.ts'
import type {
  ExperimentEntry,
  ExperimentScenario,
  ExperimentTimeline,
} from './experimentScenario.ts'
import { runInstant } from './instant.ts'
import { nextInstant } from './nextInstant.ts'
import { prepare, type SimulationOptions } from './prepare.ts'
import type { Program } from './program.ts'
import { noSuchController, unknownIn } from './release.ts'
import type { Scenario } from './scenario.ts'
import { laterIn, limitedAt, livelockAt } from './simulate.ts'

const HALF_AN_HOUR = 1_800_000

/**
 * Plays an Experiment that no Rollout made, from its creation at 0: its ReplicaSets and their pods,
 * its AnalysisRuns, `duration`, the deadline, and the scale-down after its end. It goes by the same
 * controllers and the same words as `simulate`, and the same scenario gives the same timeline. A
 * reading with an error, or a scenario that cannot be run, gives diagnostics and no moments.
 */
export function simulateExperiment(
  scenario: ExperimentScenario,
  options: SimulationOptions = {},
): ExperimentTimeline {
  const { program, entries, diagnostics } = prepared(scenario, options)
  if (program === null) {
    return told(timelineOf([], diagnostics, { at: start, reason: 'refused' }))
  }
  const moments: Moment[] = []
  const answers: ScriptAnswer[] = []
  const how = { script: answers, later: laterIn(program), from: program.begins }
  refill(program)
  let world = program.begins
  for (;;) {
    const due = entries[answers.length]
    const at = earliest(nextInstant(program, world), due?.at ?? null)
    if (at === null || at > program.until) {
      const said = [...diagnostics, ...blindMetrics(world)]
      return told(timelineOf(moments, said, { at: program.until, reason: 'until' }, how))
    }
    const limit = takeMoment(program, world, at)
    if (limit !== null) {
      return told(timelineOf(moments, [...diagnostics, limit], limitedAt(world.at), how))
    }
    const actions: JsonObject[] = []
    for (let next = due; next !== undefined && next.at <= at; next = entries[answers.length]) {
      const entry = next.entry as unknown as JsonObject
      answers.push({ at, entry, ...outcomeOf(world) })
      actions.push(entry)
      world = terminated(world)
    }
    const { moment, livelock } = runInstant(program, world, at)
    if (livelock !== null) {
      const said = [...diagnostics, livelockAt(at, livelock)]
      const end =
        livelock.of === 'limit' ? limitedAt(world.at) : ({ at, reason: 'livelock' } as const)
      return told(timelineOf(moments, said, end, how))
    }
    moments.push(actions.length === 0 ? moment : { ...moment, actions })
    world = moment.world
  }
}

interface Prepared {
  /** null if a diagnostic is an error. */
  readonly program: Program | null
  readonly entries: readonly Due[]
  readonly diagnostics: readonly Diagnostic[]
}

interface Due {
  readonly at: Instant
  readonly entry: ExperimentEntry
}

function prepared(scenario: ExperimentScenario, options: SimulationOptions): Prepared {
  const objections = objectionsToExperimentScenario(scenario)
  const refused = (diagnostics: readonly Diagnostic[]): Prepared => {
    return { program: null, entries: [], diagnostics }
  }
  if (objections.some(({ path }) => path === '' || path.startsWith('experiment'))) {
    return refused(objections)
  }
  const { experiment, diagnostics: read } = scenario.experiment
  const { script = [], controller, pods, metrics, analyses, secrets, seed, until } = scenario
  const entries = objections.length > 0 ? [] : inOrder(script)
  const version = controller === undefined ? undefined : controllerVersionOf(controller)
  const found = [
    ...read,
    ...objections.filter(({ path }) => !isShared(path)),
    ...(version === null ? [noSuchController(String(controller))] : []),
    ...entries.flatMap(({ entry }, index) => (entry.terminate ? [] : [doesNothing(index)])),
  ]
  if (experiment === null) return refused(found)
  const rules = version === undefined || version === null ? newestRules : rulesOfVersion(version)
  const last = instant((entries.at(-1)?.at ?? start) + HALF_AN_HOUR)
  const around: Scenario = {
    plan: surroundingsOf(experiment, rules),
    script: [],
    serviceController: false,
    until: until ?? formatTime(last),
    ...(pods && { pods }),
    ...(metrics && { metrics }),
    ...(analyses && { analyses }),
    ...(secrets && { secrets }),
    ...(seed !== undefined && { seed }),
  }
  const { program, diagnostics } = prepare(around, options)
  const dropped = version ? unknownIn(experiment.manifests, version) : []
  const all = [...found, ...dropped, ...diagnostics]
  if (program === null || all.some(({ severity }) => severity === 'error')) return refused(all)
  const begins = { ...emptyWorld, experiments: [created(experiment)] }
  return { program: { ...program, script: [], begins }, entries, diagnostics: all }
}

// What prepare looks at again.
const shared = ['pods', 'metrics', 'analyses', 'secrets', 'seed', 'until'] as const

function isShared(path: string): boolean {
  return shared.some((key) => path === key || /^[.[]/.test(path.slice(key.length)))
}

function inOrder(script: readonly ExperimentEntry[]): readonly Due[] {
  const due = script.map((entry) => ({ at: readTimeText(entry.at) ?? start, entry }))
  return due.sort((a, b) => a.at - b.at)
}

function doesNothing(index: number): Diagnostic {
  const message = 'an entry of the script does nothing'
  return errorIn(`script[${index}]`, 'not-one-verb', message, 'Give terminate: true.')
}

/**
 * The namespace as the loop wants it, around a Rollout that nobody ever applies: `world.rollout` is
 * null.
 */
function surroundingsOf(experiment: ExperimentPlan, controller: ControllerRules): Plan {
  const { namespace, templateNames, analysisTemplates, services, manifests, assumed } = experiment
  const nobody = { metadata: { name: '', namespace }, spec: {} }
  return {
    workload: 'Rollout',
    rollout: readRollout(nobody, {}, '', templateNames, null, controller),
    analysisTemplates,
    services,
    deployments: [],
    autoscalers: [],
    templateNames,
    controller,
    manifests,
    assumed,
    missing: 'refuse',
  }
}

function created({ name, namespace, spec, terminate }: ExperimentPlan): ExperimentState {
  return { ...startExperiment(name, namespace, spec, false), terminate }
}

function terminated(world: World): World {
  return { ...world, experiments: world.experiments.map((one) => ({ ...one, terminate: true })) }
}

function outcomeOf({ experiments }: World): Pick<ScriptAnswer, 'outcome' | 'why'> {
  const [one] = experiments
  if (one === undefined || isCompleted(one.phase)) {
    return { outcome: 'withoutEffect', why: 'the Experiment is over already' }
  }
  if (one.terminate) return { outcome: 'withoutEffect', why: 'spec.terminate is set already' }
  return { outcome: 'accepted', why: '' }
}

function told({ end, ...timeline }: Timeline): ExperimentTimeline {
  const stateIn = ({ world }: Moment): ExperimentState | null => world.experiments[0] ?? null
  const last = timeline.moments.at(-1)
  const experiment = last === undefined ? null : stateIn(last)
  const ended = timeline.moments.find((moment) => isCompleted(stateIn(moment)?.phase ?? ''))
  return {
    ...timeline,
    end: { ...end, phase: experiment?.phase ?? '', message: experiment?.message ?? '' },
    experiment,
    endedAt: ended?.at ?? null,
  }
}
