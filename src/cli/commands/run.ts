import type { CliCommand } from '../command.ts'
import { exitCodes } from '../exitCode.ts'
import { formatGiven } from '../formats.ts'
import { filesOperand, formatOption, planOptions, scenarioOptions } from '../scenarioOptions.ts'

/** The formats of a timeline. */
export const timelineFormats = ['text', 'json', 'markdown', 'svg', 'html', 'mermaid'] as const

/** Plays a release of the manifests, or what stands there alone, and shows what happens. */
export const run: CliCommand = {
  name: 'run',
  summary: 'Play a release of these manifests: chart, moments, and the tree at the end.',
  operands: [filesOperand],
  options: [...planOptions, ...scenarioOptions, formatOption(timelineFormats)],
  examples: [
    'rollout-sim run examples/01-article',
    "rollout-sim run examples/color.yaml --release bad --at '5m abort'",
    'helm template . | rollout-sim run -',
    'rollout-sim run examples/10-command-line/experiment.yaml --startup 8s',
  ],
  async run(io, given) {
    const format = formatGiven(given, timelineFormats)
    const [{ acceptedPlan, readingGiven }, { scenarioGiven, played }, { timelineText }] =
      await Promise.all([
        import('../planGiven.ts'),
        import('../scenarioGiven.ts'),
        import('../timelineText.ts'),
      ])
    const found = await readingGiven(io, given)
    if (found.reading.plan === null) {
      const { standaloneIn } = await import('../standalone.ts')
      const alone = standaloneIn(found.inputs)
      if (alone !== null) return alone.run(io, given, found.inputs)
    }
    const read = acceptedPlan(io, given, found)
    const scenario = await scenarioGiven(io, given, read.plan)
    const timeline = played(io, scenario)
    const isPage = format === 'html'
    const sections = isPage ? (await import('../pageSections.ts')).pageSections(read, scenario) : []
    io.out(timelineText(timeline, format, io.terminal, sections))
    const { phase, reason } = timeline.end
    const isBad = phase === 'Degraded' || reason === 'livelock' || reason === 'limit'
    return isBad ? exitCodes.findings : exitCodes.fine
  },
}
