import { type CliCommand, commandFailure, textOption } from '../command.ts'
import { exitCodes } from '../exitCode.ts'
import { filesOperand } from '../scenarioOptions.ts'

// A bar that moves more often is no better to look at.
const CHUNK = 50

/** The kit's laws in many worlds, for somebody's own manifests. */
export const check: CliCommand = {
  name: 'check',
  summary: 'Try these manifests in many worlds, and show the simplest one in which a law breaks.',
  operands: [filesOperand],
  options: [
    ['--runs <number>', 'worlds to try; 1000 if absent'],
    ['--seed <number>', 'which worlds; the same seed gives the same ones. 1 if absent'],
    ['--rollout <name>', 'which Rollout, where the files have several'],
  ],
  examples: ['rollout-sim check examples/color.yaml --runs 200'],
  async run(io, given) {
    const runs = wholeNumber(given.options.runs, '--runs', 1000)
    const seed = wholeNumber(given.options.seed, '--seed', 1)
    const rollout = textOption(given, 'rollout')
    const [{ planGiven }, { checkStrategy }, { progressBar }] = await Promise.all([
      import('../planGiven.ts'),
      import('../../fast-check/check/checkStrategy.ts'),
      import('../progressBar.ts'),
    ])
    const { plan } = await planGiven(io, given)
    const bar = progressBar(io, runs)
    const { failure, warnings } = checkStrategy(plan.manifests, {
      runs,
      seed,
      ...(rollout === null ? {} : { rollout }),
      tried: (count) => {
        if (count % CHUNK === 0) bar.update(count)
      },
    })
    bar.stop()
    if (failure !== null) {
      io.out(`${failure.report}\n`)
      return failure.kind === 'refused' ? exitCodes.failed : exitCodes.findings
    }
    io.out(`${runs} worlds, and no law broken\n`)
    for (const { message } of warnings) io.out(`but ${message}\n`)
    return exitCodes.fine
  },
}

function wholeNumber(text: unknown, option: string, otherwise: number): number {
  if (text === undefined) return otherwise
  const number = Number(text)
  if (Number.isInteger(number) && number >= 1) return number
  throw commandFailure(`${option} ${String(text)}: write a whole number from 1 on`)
}
