import { type CliCommand, commandFailure, textOption } from '../command.ts'
import { exitCodes } from '../exitCode.ts'
import { filesOperand, planOptions, scenarioOptions } from '../scenarioOptions.ts'

/** The tree, live, in a time that passes as fast as somebody likes. */
export const watch: CliCommand = {
  name: 'watch',
  summary: 'Watch a release as the tree of kubectl, live: keys promote, abort, retry, undo, step.',
  operands: [filesOperand],
  options: [
    ['--speed <factor>', 'simulated seconds a second; 10 if absent'],
    ...planOptions,
    ...scenarioOptions,
  ],
  examples: ['rollout-sim watch examples/color.yaml --startup 8s --speed 20'],
  async run(io, given) {
    if (!io.terminal.isInteractive) {
      throw commandFailure('watch needs a terminal; rollout-sim run prints the same story')
    }
    const speed = Number(textOption(given, 'speed') ?? '10')
    if (!(speed > 0 && Number.isFinite(speed))) {
      throw commandFailure(`--speed ${speed}: write a number above 0, such as 10`)
    }
    const [{ planGiven }, { scenarioGiven, played }, { enterScreen }, { watchOn }] =
      await Promise.all([
        import('../planGiven.ts'),
        import('../scenarioGiven.ts'),
        import('../watch/screen.ts'),
        import('../watch/watchOn.ts'),
      ])
    const { plan } = await planGiven(io, given)
    // Whoever watches is the person that gates wait for.
    const options = { gates: 'wait', until: '48h', ...given.options }
    const scenario = await scenarioGiven(io, { ...given, options }, plan)
    played(io, scenario)
    const { at, timeline } = await watchOn(enterScreen(io.terminal.hasColours), scenario, speed)
    const { treeAt } = await import('../timelineText.ts')
    io.out(treeAt(timeline, at))
    return exitCodes.fine
  },
}
