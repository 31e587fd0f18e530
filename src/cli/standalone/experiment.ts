import { experimentRehearsal } from '../../questions/standalone/experimentRehearsal.ts'
import { experimentReport } from '../../questions/standalone/experimentReport.ts'
import type { ExperimentScenario, ExperimentTimeline } from '../../simulation/experimentScenario.ts'
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
    const format = formatGiven(given, formats)
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
    if (format === 'svg' || format === 'html') {
      io.out(await pictureText(timeline, format))
    } else {
      const answer = { end, endedAt, experiment, script, diagnostics }
      await printAnswer(io, given, { answer, report: experimentReport(timeline) })
    }
    return end.phase === 'Failed' || end.phase === 'Error' ? exitCodes.findings : exitCodes.fine
  },
}

const formats = [...reportFormats, 'svg', 'html'] as const

async function pictureText(timeline: ExperimentTimeline, format: 'svg' | 'html'): Promise<string> {
  if (format === 'svg') return (await import('../../views/svg.ts')).toSvg(timeline)
  const { reportText } = await import('../reports.ts')
  const text = reportText(experimentReport(timeline))
  return (await import('../../views/html.ts')).toHtml(timeline, {
    sections: [{ title: 'What became of it', text }],
  })
}

function scenarioOf(
  given: CommandLine,
  { experiment, ...rest }: ExperimentScenario,
): ExperimentScenario {
  return { ...withValues(given, rest as unknown as JsonObject), experiment }
}
