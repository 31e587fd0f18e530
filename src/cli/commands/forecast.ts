import { type CliCommand, commandFailure, textOption } from '../command.ts'
import { exitCodes } from '../exitCode.ts'
import { formatGiven } from '../formats.ts'
import { formatOption, planOptions, scenarioOptions } from '../scenarioOptions.ts'
import { timelineFormats } from './run.ts'

/** What becomes of a Rollout that is in a cluster now. */
export const forecast: CliCommand = {
  name: 'forecast',
  summary:
    'Go on from live objects: where it stands, what comes and when, what each verb would do.',
  operands: [['[files...]', 'manifests beside the live objects: AnalysisTemplates above all']],
  options: [
    ['--live <file>', 'what kubectl get rollout,rs,pod,analysisrun -o json printed; - for stdin'],
    ['--now <time>', 'when it was printed, in RFC 3339; this moment if absent'],
    ...planOptions,
    ...scenarioOptions.filter(([flags]) => !/^--(scenario|image) /.test(flags)),
    formatOption(timelineFormats),
  ],
  examples: [
    'kubectl get rollout,rs,pod,analysisrun -o json | rollout-sim forecast --live - rollout.yaml',
    'rollout-sim forecast --live examples/web-paused.json --now 2026-01-01T00:05:00Z',
  ],
  async run(io, given) {
    const format = formatGiven(given, timelineFormats)
    const live = textOption(given, 'live')
    if (live === null) throw commandFailure('--live FILE: what the cluster has, or - for stdin')
    const [{ liveScenarioGiven }, { played }, { forecastText }, { questions }] = await Promise.all([
      import('../liveScenarioGiven.ts'),
      import('../scenarioGiven.ts'),
      import('../forecastText.ts'),
      import('../../questions/questions.ts'),
    ])
    const scenario = await liveScenarioGiven(io, given, live)
    const timeline = played(io, scenario)
    const { report } = questions.choices.ask(scenario, { at: '0s' })
    io.out(forecastText(timeline, report, format, io.terminal))
    return exitCodes.fine
  },
}
