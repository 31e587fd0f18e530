import { experimentRehearsal } from '../../questions/standalone/experimentRehearsal.ts'
import { experimentReport } from '../../questions/standalone/experimentReport.ts'
import type { ExperimentScenario } from '../../simulation/experimentScenario.ts'
import { simulateExperiment } from '../../simulation/simulateExperiment.ts'
import type { JsonObject } from '../../units/json.ts'
import { parseExperiment } from '../../yaml/index.ts'
import { type CommandLine, commandFailure, isGiven } from '../command.ts'
import { printDiagnostics } from '../diagnostics.ts'
import { exitCodes } from '../exitCode.ts'
import { formatGiven } from '../formats.ts'
import { printAnswer, reportFormats } from '../questionCommand.ts'
import { rehearsalGiven, withValues } from '../scenarioGiven.ts'
import { refuseOptions, type Standalone, terminationsGiven } from './standalone.ts'

/** An Experiment that no Rollout made. */
export const experimentAlone: Standalone = {
  kind: 'Experiment',
  async run(io, given, inputs) {
    formatGiven(given, reportFormats)
    refuseOptions(given, 'Experiment', ['rollout', 'image', 'gates', 'scenario'])
    const missing = isGiven(given, 'strict') ? 'refuse' : 'assume'
    const reading = parseExperiment(inputs, { missing })
    printDiagnostics(io, reading.diagnostics, inputs)
    if (reading.experiment === null) throw commandFailure('the manifests make no Experiment')
    const { release, startup } = rehearsalGiven(given)
    const rehearsed = experimentRehearsal(reading, {
      ...(release === undefined ? {} : { release }),
      ...(startup === undefined ? {} : { startup }),
      script: terminationsGiven(given).map((at) => ({ at, terminate: true })),
    })
    const timeline = simulateExperiment(scenarioOf(given, rehearsed))
    // What the manifests said is printed already, with its lines.
    const said = timeline.diagnostics.filter((one) => !reading.diagnostics.includes(one))
    printDiagnostics(io, said)
    if (timeline.end.reason === 'refused') throw commandFailure('the scenario cannot be run')
    const { diagnostics, end, endedAt, experiment, script } = timeline
    const answer = { end, endedAt, experiment, script, diagnostics }
    await printAnswer(io, given, { answer, report: experimentReport(timeline) })
    return end.phase === 'Failed' || end.phase === 'Error' ? exitCodes.findings : exitCodes.fine
  },
}

function scenarioOf(
  given: CommandLine,
  { experiment, ...rest }: ExperimentScenario,
): ExperimentScenario {
  return { ...withValues(given, rest as unknown as JsonObject), experiment }
}
