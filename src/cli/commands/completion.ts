import type { Command } from '../command.ts'
import { CommandFailure } from '../command.ts'
import { completionScripts } from '../completionScripts.ts'
import { exitCodes } from '../exitCode.ts'

/** Prints what a shell completes by. */
export const completion: Command = {
  name: 'completion',
  summary: 'Print what a shell completes command lines by.',
  operands: [['<shell>', 'bash, zsh or fish']],
  options: [],
  examples: ['rollout-sim completion bash'],
  async run(io, { operands: [shell = ''] }) {
    const { commands } = await import('../commands.ts')
    const script = Object.hasOwn(completionScripts, shell)
      ? completionScripts[shell as keyof typeof completionScripts]
      : null
    if (script === null) throw new CommandFailure(`${shell}: there is bash, zsh and fish`)
    io.out(script(commands))
    return exitCodes.fine
  },
}
