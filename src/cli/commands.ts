import type { Command } from './command.ts'
import { completion } from './commands/completion.ts'
import { run } from './commands/run.ts'
import { watch } from './commands/watch.ts'

/** Every command, in the order of the help page. */
export const commands: readonly Command[] = [run, watch, completion]
