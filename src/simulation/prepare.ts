import { judgeOf } from '../analysis/judgeResult.ts'
import type { TrafficRouter } from '../cluster/objects.ts'
import { prepareConditions } from '../expr/assess.ts'
import { readTimeText, type TimeText } from '../go/timeText.ts'
import type { Plan } from '../plan/plan.ts'
import { secretsIn } from '../plan/secrets.ts'
import { type Diagnostic, errorIn } from '../units/diagnostic.ts'
import { type Limits, limits, objectionsToLimits } from '../units/limits.ts'
import { setMember } from '../units/setMember.ts'
import { type Duration, duration, type Instant, instant, start } from '../units/time.ts'
import { allowanceOf, countedMeasure } from './allowance.ts'
import { assumedOutcomes } from './assumedRuns.ts'
import type { LoadPlan } from './autoscaling/load.ts'
import { readLoad } from './autoscaling/readLoad.ts'
import { standingAutoscalers } from './autoscaling/storeAutoscalers.ts'
import { noSuch, objectionsToScenario } from './checkScenario.ts'
import { standingDeployments } from './deploying.ts'
import { emptyWorld } from './emptyWorld.ts'
import { readGitOps } from './gitops/readGitOps.ts'
import { imageSetter, planReader, runStarter, valueCounter } from './known.ts'
import { liveWorld } from './live/liveWorld.ts'
import { podWarnings, withStuck } from './live/stuck.ts'
import { takeLive } from './live/takeLive.ts'
import { type MeasurementSources, measurements } from './measurements.ts'
import type { PluginAnswer } from './plugins.ts'
import type { Action, Allowance, Program, ServiceControllerPlay } from './program.ts'
import { readPods } from './readPods.ts'
import { planUnder } from './release.ts'
import type { LiveScenario, Scenario } from './scenario.ts'
import { readScript } from './script.ts'
import { scriptWarnings } from './scriptWarnings.ts'
import { strangersIn } from './strangers.ts'
import { readTraffic } from './traffic/readTraffic.ts'
import { beginTraffic } from './traffic/redirect.ts'
import { servicesReader } from './traffic/selecting.ts'
import { unfitVerbs } from './unfitVerbs.ts'

const HALF_AN_HOUR = 1_800_000

export interface Prepared {
  /** null if a diagnostic is an error. */
  readonly program: Program | null
  readonly diagnostics: readonly Diagnostic[]
}

/** What surrounds a run. */
export interface SimulationOptions {
  /** Other limits of the run than the usual ones. */
  readonly limits?: Limits
}

/** Makes a scenario ready to run. Everything wrong with it is reported at once. */
export function prepare(
  written: Scenario | LiveScenario,
  { limits: adjusted = {} }: SimulationOptions = {},
): Prepared {
  const objections = [...objectionsToLimits(adjusted), ...objectionsToScenario(written)]
  if (objections.some(({ path }) => path === '' || path.startsWith('live'))) {
    return { program: null, diagnostics: objections }
  }
  const { scenario: given, present, files, told } = takeLive(written)
  const diagnostics: Diagnostic[] = [...told.filter(isError), ...objections]
  const scenario =
    given === null || diagnostics.length === 0 ? given : soundPartOf(given, diagnostics)
  if (scenario === null) return { program: null, diagnostics }
  const timeAt = (path: string, time: TimeText): Instant => {
    const at = readTimeText(time)
    if (at !== null) return at
    diagnostics.push(noSuch('time', time, path))
    return start
  }
  const jobs = answersOf('jobs', scenario, timeAt)
  const gitops = readGitOps(scenario, jobs, timeAt, diagnostics)
  const load = readLoad(scenario, timeAt, diagnostics)
  const script = readScript(scenario, timeAt, diagnostics, gitops?.commits)
  const analyses = assumedOutcomes(scenario.analyses ?? {}, timeAt)
  const pods = withStuck(readPods(scenario.pods ?? {}, timeAt, diagnostics), present)
  const plugins = answersOf('plugins', scenario, timeAt)
  const verification = verificationOf(scenario, timeAt)
  const until = untilOf(scenario, script, timeAt)
  const gatesAfter = gatesAfterOf(scenario, timeAt)
  const traffic = readTraffic(scenario, timeAt, diagnostics)
  diagnostics.push(...objectionsToRate(traffic?.requestsPerSecond ?? 0, until))
  const released = planUnder(scenario.plan, scenario.controller)
  if (released.plan === null) diagnostics.push(...released.diagnostics)
  if (diagnostics.length > 0 || released.plan === null) return { program: null, diagnostics }
  const { plan } = released
  const late = present === null ? [] : podWarnings(present, pods)
  const warnings = [...told, ...released.diagnostics, ...warningsOn(scenario, until), ...late]
  const allowance = allowanceOf(adjusted)
  const secrets = { ...secretsIn(plan.manifests, plan.rollout.namespace), ...scenario.secrets }
  const startRun = runStarter(secrets)
  const playing = { plan, verification, startRun }
  return {
    program: {
      plan,
      ...standingIn(scenario, gitops === null ? plan : broughtByGit(plan), load),
      script,
      pods,
      verification,
      traffic,
      trafficBegins: traffic === null ? null : beginTraffic(traffic, plan),
      plugins,
      measureIn: countedIn(allowance, scenario, { analyses, traffic }),
      judge: judgeOf(prepareConditions(allowance)),
      startRun,
      withImage: imageSetter(),
      readPlan: planReader(plan),
      valuesIn: valueCounter(),
      servicesIn: servicesReader(),
      serviceController: serviceControllerOf(scenario),
      gatesAfter,
      gitops,
      begins: present === null ? emptyWorld : liveWorld(present, playing, files),
      until,
      limits: adjusted,
      allowance,
      warnings,
    },
    diagnostics: warnings,
  }
}

// What Git holds is there when somebody brings it.
function broughtByGit(plan: Plan): Plan {
  return { ...plan, deployments: [], autoscalers: [] }
}

function standingIn(
  { replicas }: Scenario,
  plan: Plan,
  load: LoadPlan | null,
): Pick<Program, 'workload' | 'deployments' | 'autoscaling'> {
  return {
    workload: { kind: plan.workload, name: plan.rollout.name },
    deployments: standingDeployments(plan),
    autoscaling: replicas === undefined ? { begins: standingAutoscalers(plan), load } : null,
  }
}

function warningsOn(scenario: Scenario, until: Instant): readonly Diagnostic[] {
  return [...unfitVerbs(scenario), ...strangersIn(scenario), ...scriptWarnings(scenario, until)]
}

function isError({ severity }: Diagnostic): boolean {
  return severity === 'error'
}

// What is sound is read all the same, so that everything wrong with it is told at once.
function soundPartOf(scenario: Scenario, diagnostics: readonly Diagnostic[]): Scenario | null {
  const broken = new Set(diagnostics.map(({ path }) => path.split(/[.[]/, 1)[0]))
  if (broken.has('') || broken.has('plan')) return null
  const sound = Object.entries(scenario).filter(([key]) => !broken.has(key))
  return Object.fromEntries(sound) as unknown as Scenario
}

function countedIn(
  allowance: Allowance,
  { plan, metrics, app, seed }: Scenario,
  others: Pick<MeasurementSources, 'analyses' | 'traffic'>,
): Program['measureIn'] {
  const { namespace } = plan.rollout
  const given = { metrics: metrics ?? {}, app: app ?? null, seed: seed ?? 0 }
  const measureIn = measurements({ ...given, ...others, namespace })
  return (scene) => countedMeasure(allowance, measureIn(scene))
}

// Counts are whole numbers, which end where doubles do.
function objectionsToRate(requestsPerSecond: number, until: Instant): readonly Diagnostic[] {
  const most = Math.floor(Number.MAX_SAFE_INTEGER / Math.max(1, until / 1000))
  if (requestsPerSecond <= most) return []
  const path = 'traffic.requestsPerSecond'
  const message = `${requestsPerSecond} requests a second are more than anybody counts`
  return [errorIn(path, limits.requests.code, message, `Give ${most} at most.`)]
}

type TimeAt = (path: string, time: TimeText) => Instant

/** Nothing is no time at all. */
function spanAt(timeAt: TimeAt, path: string, span: TimeText | undefined): Duration {
  return duration(span === undefined ? 0 : timeAt(path, span))
}

function untilOf(scenario: Scenario, script: readonly Action[], timeAt: TimeAt): Instant {
  if (scenario.until !== undefined) return timeAt('until', scenario.until)
  return instant((script.at(-1)?.at ?? 0) + HALF_AN_HOUR)
}

function answersOf(
  key: 'plugins' | 'jobs',
  scenario: Scenario,
  timeAt: TimeAt,
): Record<string, PluginAnswer> {
  const answers: Record<string, PluginAnswer> = {}
  for (const [name, answer] of Object.entries(scenario[key] ?? {})) {
    const { after, phase, message } = answer ?? {}
    setMember(answers, name, {
      after: spanAt(timeAt, `${key}["${name}"].after`, after),
      phase: phase ?? 'Successful',
      message: message ?? '',
    })
  }
  return answers
}

function verificationOf({ router }: Scenario, timeAt: TimeAt): TrafficRouter['verification'] {
  if (router === undefined) return 'none'
  const wait = spanAt(timeAt, 'router.after', router.after)
  return router.verify === 'immediate' ? duration(0) : wait
}

function gatesAfterOf({ gates = 'wait' }: Scenario, timeAt: TimeAt): Duration | null {
  if (gates === 'wait') return null
  return duration(gates === 'promote' ? 0 : timeAt('gates.after', gates.after))
}

function serviceControllerOf({ serviceController }: Scenario): ServiceControllerPlay {
  if (serviceController === undefined) return 'cleans'
  return serviceController ? 'wakes' : 'absent'
}
