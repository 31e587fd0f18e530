import { type CliCommand, commandFailure } from '../command.ts'
import { completionScripts } from '../completionScripts.ts'
import { exitCodes } from '../exitCode.ts'

/** Prints what a shell completes the command lines of these commands by. */
export function completionOf(commands: readonly CliCommand[]): CliCommand {
  return {
    name: 'completion',
    summary: 'Print what a shell completes command lines by.',
    operands: [['<shell>', 'bash, zsh or fish']],
    options: [],
    examples: ['rollout-sim completion bash'],
    async run(io, { operands: [shell = ''] }) {
      const script = completionScripts.find(({ name }) => name === shell)
      if (script === undefined) throw commandFailure(`${shell}: there is bash, zsh and fish`)
      io.out(script.text(commands))
      return exitCodes.fine
    },
  }
}
