import type { CliCommand } from './command.ts'
import { capacity } from './commands/capacity.ts'
import { change } from './commands/change.ts'
import { check } from './commands/check.ts'
import { choices } from './commands/choices.ts'
import { compare } from './commands/compare.ts'
import { completionOf } from './commands/completion.ts'
import { estimate } from './commands/estimate.ts'
import { explain } from './commands/explain.ts'
import { exposure } from './commands/exposure.ts'
import { forecast } from './commands/forecast.ts'
import { judge } from './commands/judge.ts'
import { lint } from './commands/lint.ts'
import { run } from './commands/run.ts'
import { watch } from './commands/watch.ts'
import { why } from './commands/why.ts'

const answering: readonly CliCommand[] = [
  run,
  watch,
  explain,
  estimate,
  capacity,
  exposure,
  lint,
  change,
  compare,
  choices,
  why,
  judge,
  check,
  forecast,
]

/** Every command, in the order of the help page. */
export const commands: readonly CliCommand[] = [...answering, completionOf(answering)]
