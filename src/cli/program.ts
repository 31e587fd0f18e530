import { CommanderError, Command as Parser } from 'commander'
import { coloursOf } from './colours.ts'
import { type CliCommand, isCommandFailure, type OptionRow } from './command.ts'
import { type ExitCode, exitCodes } from './exitCode.ts'
import type { Io } from './io.ts'

/** Runs one command line; what it ends with is the code of the process. */
export async function runCommandLine(
  io: Io,
  commands: readonly CliCommand[],
  version: string,
  argv: readonly string[],
): Promise<ExitCode> {
  let ended: ExitCode = exitCodes.fine
  const program = parserOf(io, commands, version, (code) => {
    ended = code
  })
  try {
    await program.parseAsync(argv, { from: 'user' })
    return ended
  } catch (error) {
    if (error instanceof CommanderError) {
      return error.exitCode === 0 ? exitCodes.fine : exitCodes.failed
    }
    if (!isCommandFailure(error)) throw error
    const { red } = coloursOf(io.terminal)
    io.err(`${red('error:')} ${error.message}\n`)
    return exitCodes.failed
  }
}

const about =
  'What Argo Rollouts would do with your YAML, second by second, with no cluster and no network.'

const codes = `
Exit codes:
  0  it was run, and there is nothing to object to
  1  it was run, and found something
  2  it could not be run`

function parserOf(
  io: Io,
  commands: readonly CliCommand[],
  version: string,
  end: (code: ExitCode) => void,
): Parser {
  const program = new Parser('rollout-sim')
    .description(about)
    .version(version)
    .showHelpAfterError('(rollout-sim --help tells what there is)')
    .addHelpText('after', codes)
  program.exitOverride().configureOutput({
    writeOut: io.out,
    writeErr: io.err,
    getOutHelpWidth: () => io.terminal.columns ?? 100,
    getErrHelpWidth: () => io.terminal.columns ?? 100,
    getOutHasColors: () => io.terminal.hasColours,
    getErrHasColors: () => io.terminal.hasColours,
  })
  for (const command of commands) addCommand(program, command, io, end)
  return program
}

function addCommand(
  program: Parser,
  { name, summary, operands, options, examples, run }: CliCommand,
  io: Io,
  end: (code: ExitCode) => void,
): void {
  const parser = program.command(name).summary(summary).description(summary)
  for (const [notation, meaning] of operands) parser.argument(notation, meaning)
  for (const option of options) addOption(parser, option)
  const lines = examples.map((example) => `  $ ${example}`).join('\n')
  parser.addHelpText('after', `\nExamples:\n${lines}\n${codes}`)
  parser.action(async () => {
    end(await run(io, { operands: parser.processedArgs.flat(), options: parser.opts() }))
  })
}

// Each of its values is collected; commander's own `...` would swallow the files behind it.
function addOption(parser: Parser, [flags, meaning]: OptionRow): void {
  if (!flags.endsWith('...')) {
    parser.option(flags, meaning)
    return
  }
  const collected = (value: string, before: readonly string[] | undefined): readonly string[] => [
    ...(before ?? []),
    value,
  ]
  parser.option(`${flags.slice(0, -'...'.length)}`, `${meaning}; may come several times`, collected)
}
