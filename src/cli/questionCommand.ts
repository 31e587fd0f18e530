import type { AnswerAndReport } from '../questions/questionRow.ts'
import type { RehearsalOptions } from '../questions/rehearsal.ts'
import type { Scenario } from '../simulation/scenario.ts'
import type { CliCommand, CommandLine, OptionRow } from './command.ts'
import { type ExitCode, exitCodes } from './exitCode.ts'
import { formatGiven } from './formats.ts'
import type { Io } from './io.ts'
import { filesOperand, formatOption, planOptions, scenarioOptions } from './scenarioOptions.ts'

/** Formats of everything that has a report. */
export const reportFormats = ['text', 'json', 'markdown'] as const

/** A command that asks one question of the scenario that a command line means. */
export interface QuestionCommand {
  readonly name: string
  readonly summary: string
  readonly options: readonly OptionRow[]
  readonly examples: readonly string[]
  /** What of the rehearsal differs from the usual, where the command line says nothing. */
  readonly rehearsed?: RehearsalOptions
  readonly ask: (scenario: Scenario, given: CommandLine) => Promise<AnswerAndReport>
}

/** The command of a question: its scenario, its own options, and its report in any format. */
export function questionCommand(question: QuestionCommand): CliCommand {
  const { name, summary, options, examples, rehearsed, ask } = question
  return {
    name,
    summary,
    operands: [filesOperand],
    options: [...options, ...planOptions, ...scenarioOptions, formatOption(reportFormats)],
    examples,
    async run(io, given) {
      formatGiven(given, reportFormats)
      const [{ planGiven }, { scenarioGiven }] = await Promise.all([
        import('./planGiven.ts'),
        import('./scenarioGiven.ts'),
      ])
      const { plan } = await planGiven(io, given)
      const scenario = await scenarioGiven(io, given, plan, rehearsed)
      return printAnswer(io, given, await ask(scenario, given))
    },
  }
}

/** Prints an answer in the format that was asked for. */
export async function printAnswer(
  io: Io,
  given: CommandLine,
  { answer, report }: AnswerAndReport,
): Promise<ExitCode> {
  const format = formatGiven(given, reportFormats)
  if (format === 'json') {
    io.out(`${JSON.stringify(answer, null, 2)}\n`)
    return exitCodes.fine
  }
  const { reportMarkdown, reportText } = await import('./reports.ts')
  const { columns } = io.terminal
  const text =
    format === 'markdown'
      ? reportMarkdown(report)
      : reportText(report, columns === null ? {} : { width: columns })
  io.out(text.endsWith('\n') ? text : `${text}\n`)
  return exitCodes.fine
}
