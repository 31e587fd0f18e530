import { type CliCommand, commandFailure, textOption } from '../command.ts'
import { exitCodes } from '../exitCode.ts'
import { filesOperand } from '../scenarioOptions.ts'

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
    for (let done = 0; done < runs; done += CHUNK) {
      const { failure } = checkStrategy(plan.manifests, {
        runs: Math.min(CHUNK, runs - done),
        seed: seed + done / CHUNK,
        ...(rollout === null ? {} : { rollout }),
      })
      bar.update(Math.min(runs, done + CHUNK))
      if (failure === null) continue
      bar.stop()
      io.out(`${failure.report}\n`)
      return failure.kind === 'refused' ? exitCodes.failed : exitCodes.findings
    }
    bar.stop()
    io.out(`${runs} worlds, and no law broken\n`)
    return exitCodes.fine
  },
}

function wholeNumber(text: unknown, option: string, otherwise: number): number {
  if (text === undefined) return otherwise
  const number = Number(text)
  if (Number.isInteger(number) && number >= 1) return number
  throw commandFailure(`${option} ${String(text)}: write a whole number from 1 on`)
}
