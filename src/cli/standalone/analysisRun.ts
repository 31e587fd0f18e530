import { analysisRunReport } from '../../questions/standalone/analysisRunReport.ts'
import { analysisRunSignals } from '../../questions/standalone/analysisRunSignals.ts'
import type { AnalysisOptions } from '../../simulation/simulateAnalysis.ts'
import { simulateAnalysisRun } from '../../simulation/simulateAnalysisRun.ts'
import { isJsonObject } from '../../units/json.ts'
import { parseAnalysisRun } from '../../yaml/index.ts'
import { commandFailure, textOption } from '../command.ts'
import { printDiagnostics } from '../diagnostics.ts'
import { exitCodes } from '../exitCode.ts'
import { formatGiven } from '../formats.ts'
import { printAnswer, reportFormats } from '../questionCommand.ts'
import { rehearsalGiven, withValues } from '../scenarioGiven.ts'
import { refuseOptions, type Standalone, terminationsGiven } from './standalone.ts'

/** An AnalysisRun that somebody wrote. */
export const analysisRunAlone: Standalone = {
  kind: 'AnalysisRun',
  async run(io, given, inputs) {
    formatGiven(given, reportFormats)
    refuseOptions(given, 'AnalysisRun', ['rollout', 'image', 'gates', 'startup', 'scenario'])
    const { release = 'good' } = rehearsalGiven(given)
    if (release === 'stuck') throw commandFailure('--release stuck: an AnalysisRun has no pods')
    const reading = parseAnalysisRun(inputs)
    printDiagnostics(io, reading.diagnostics, inputs)
    if (reading.analysisRun === null) throw commandFailure('the manifests make no AnalysisRun')
    const { metrics } = withValues(given, {
      metrics: analysisRunSignals(reading, release) as never,
    })
    const signals = isJsonObject(metrics) ? metrics : {}
    const verdict = simulateAnalysisRun(reading, signals as never, {
      ...untilGiven(textOption(given, 'until')),
      ...terminatedAt(terminationsGiven(given)),
    })
    // What the manifests said is printed already, with its lines.
    const said = verdict.diagnostics.filter((one) => !reading.diagnostics.includes(one))
    printDiagnostics(io, said)
    if (verdict.run === null) throw commandFailure('the AnalysisRun cannot be run')
    await printAnswer(io, given, { answer: verdict, report: analysisRunReport(verdict) })
    return verdict.run.phase === 'Successful' ? exitCodes.fine : exitCodes.findings
  },
}

function untilGiven(until: string | null): Pick<AnalysisOptions, 'until'> {
  return until === null ? {} : { until }
}

function terminatedAt(times: readonly string[]): Pick<AnalysisOptions, 'terminateAt'> {
  const [terminateAt, again] = times
  if (again !== undefined) throw commandFailure(`--at '${again} terminate': once is enough`)
  return terminateAt === undefined ? {} : { terminateAt }
}
