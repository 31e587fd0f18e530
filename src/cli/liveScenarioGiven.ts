import { rehearsal } from '../questions/rehearsal.ts'
import { livePlan } from '../simulation/live/livePlan.ts'
import { readLive } from '../simulation/live/readLive.ts'
import type { LiveScenario, Scenario } from '../simulation/scenario.ts'
import type { JsonObject } from '../units/json.ts'
import { type CommandLine, commandFailure, textOption, textsOption } from './command.ts'
import { printDiagnostics } from './diagnostics.ts'
import { readText } from './inputs.ts'
import type { Io } from './io.ts'
import { planGiven } from './planGiven.ts'
import { scenarioEntry } from './scenarioEntry.ts'
import { rehearsalGiven, withValues } from './scenarioGiven.ts'

/**
 * The scenario that goes on from what a cluster has. Metrics find what a release of the kind that
 * was asked for would give; where it waits for a person it waits, unless `--gates` says otherwise.
 */
export async function liveScenarioGiven(
  io: Io,
  given: CommandLine,
  live: string,
): Promise<Scenario> {
  const { name, text } = await readText(io, live)
  const rollout = textOption(given, 'rollout')
  const present = readLive(objectsIn(name, text), {
    now: textOption(given, 'now') ?? new Date(),
    ...(rollout === null ? {} : { rollout }),
  })
  printDiagnostics(io, present.diagnostics)
  if (present.present === null) throw commandFailure(`${name}: nothing to go on from`)
  const script = textsOption(given, 'at').map(scenarioEntry)
  const going = { live: present, script }
  if (given.operands.length === 0) {
    const scenario = withValues(given, going as unknown as JsonObject) as unknown as LiveScenario
    const { plan } = livePlan(present.present, null)
    // What it lacks is told when it is played.
    return { ...scenario, ...(plan === null ? {} : { plan }) } as Scenario
  }
  const { plan } = await planGiven(io, given)
  // The new version is the one that runs already.
  const running = livePlan(present.present, plan).plan ?? plan
  const { gates = 'wait', ...rehearsed } = rehearsalGiven(given)
  const {
    metrics = {},
    app = {},
    plugins = {},
    secrets = {},
    pods = {},
  } = rehearsal(running, { ...rehearsed, image: running.rollout.template.image })
  const around = { metrics, app, plugins, secrets, pods, gates }
  const scenario = withValues(given, { ...around, ...going } as unknown as JsonObject)
  return { ...(scenario as unknown as Scenario), plan, live: present }
}

function objectsIn(name: string, text: string): readonly object[] {
  try {
    return [JSON.parse(text)]
  } catch {
    throw commandFailure(`${name}: this is no JSON; kubectl prints it with -o json`)
  }
}
