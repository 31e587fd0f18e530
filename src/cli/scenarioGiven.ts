import type { Plan } from '../plan/plan.ts'
import { type RehearsalOptions, rehearsal } from '../questions/rehearsal.ts'
import type { Gates, LiveScenario, Scenario } from '../simulation/scenario.ts'
import { simulate } from '../simulation/simulate.ts'
import type { Timeline } from '../timeline/timeline.ts'
import { isJsonObject, type Json, type JsonObject } from '../units/json.ts'
import { parseDocuments } from '../yaml/index.ts'
import { assigned } from './assignments.ts'
import { type CommandLine, commandFailure, textOption, textsOption } from './command.ts'
import { printDiagnostics } from './diagnostics.ts'
import { readText } from './inputs.ts'
import type { Io } from './io.ts'
import { scenarioEntry } from './scenarioEntry.ts'

/**
 * The scenario that a command line means: a file's, or else the rehearsal of the plan; then what
 * `--set` and `--at` say on top of it. `rehearsed` is what the rehearsal is where nothing is said.
 */
export async function scenarioGiven(
  io: Io,
  given: CommandLine,
  plan: Plan,
  rehearsed: RehearsalOptions = {},
): Promise<Scenario> {
  const file = textOption(given, 'scenario')
  const script = textsOption(given, 'at').map(scenarioEntry)
  const base =
    file === null
      ? rehearsal(plan, { ...rehearsed, ...rehearsalGiven(given), script })
      : await fileScenario(io, file)
  const written = file === null ? base : { ...base, script: [...(base.script ?? []), ...script] }
  return { ...(withValues(given, written as unknown as JsonObject) as unknown as Scenario), plan }
}

/** A scenario with what `--set` and `--until` say on top of it. */
export function withValues(given: CommandLine, scenario: JsonObject): JsonObject {
  const until = textOption(given, 'until')
  return {
    ...assigned(scenario, textsOption(given, 'set'), yamlValue),
    ...(until === null ? {} : { until }),
  }
}

/** What the options say of a rehearsal. */
export function rehearsalGiven(given: CommandLine): RehearsalOptions {
  const release = textOption(given, 'release')
  if (release !== null && !isRelease(release)) {
    throw commandFailure(`--release ${release}: there is good, bad and stuck`)
  }
  const [image, startup, gates] = ['image', 'startup', 'gates'].map((name) =>
    textOption(given, name),
  )
  return {
    ...(release === null ? {} : { release }),
    ...(image ? { image } : {}),
    ...(startup ? { startup } : {}),
    ...(gates ? { gates: gatesOf(gates) } : {}),
  }
}

function isRelease(text: string): text is NonNullable<RehearsalOptions['release']> {
  return text === 'good' || text === 'bad' || text === 'stuck'
}

function gatesOf(text: string): Gates {
  return text === 'promote' || text === 'wait' ? text : { after: text }
}

async function fileScenario(io: Io, path: string): Promise<Scenario> {
  const input = await readText(io, path)
  const { documents, diagnostics } = parseDocuments(input.text)
  const [document] = documents
  printDiagnostics(io, diagnostics, [input])
  if (document === undefined || !isJsonObject(document.value)) {
    throw commandFailure(`${path}: a scenario is one mapping, such as script: [...]`)
  }
  return document.value as unknown as Scenario
}

// A value is what YAML makes of it; a text that is no YAML is that text.
function yamlValue(text: string): Json {
  return parseDocuments(text).documents[0]?.value ?? text
}

/** The timeline of a scenario; what is wrong with it is told, and ends the command. */
export function played(io: Io, scenario: Scenario | LiveScenario): Timeline {
  const timeline = simulate(scenario)
  printDiagnostics(io, timeline.diagnostics)
  if (timeline.end.reason === 'refused') throw commandFailure('the scenario cannot be run')
  return timeline
}
