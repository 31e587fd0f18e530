import type { CliCommand } from './command.ts'
import { check } from './commands/check.ts'
import { completionOf } from './commands/completion.ts'
import { forecast } from './commands/forecast.ts'
import { run } from './commands/run.ts'
import { watch } from './commands/watch.ts'

const answering: readonly CliCommand[] = [run, watch, check, forecast]

/** Every command, in the order of the help page. */
export const commands: readonly CliCommand[] = [...answering, completionOf(answering)]
