import { type CliCommand, type CommandLine, textOption } from '../command.ts'
import { formatGiven } from '../formats.ts'
import type { Io } from '../io.ts'
import { printAnswer, reportFormats } from '../questionCommand.ts'
import { formatOption, planOptions, scenarioOptions } from '../scenarioOptions.ts'

const releaseOptions = scenarioOptions.filter(([flags]) =>
  /^--(release|startup|gates) /.test(flags),
)

/** What the step from one commit to the next does. */
export const change: CliCommand = {
  name: 'change',
  summary: 'Tell what happens when NEW is merged while OLD runs: pods, requests, time.',
  operands: [
    ['<old>', 'what runs: a file, a folder or a glob'],
    ['<new>', 'what is merged'],
  ],
  options: [
    ['--when <time>', 'when it is merged; once OLD is at rest if absent'],
    ...planOptions,
    ...releaseOptions,
    formatOption(reportFormats),
  ],
  examples: [
    'rollout-sim change examples/10-command-line/web.yaml examples/10-command-line/next/web.yaml',
  ],
  async run(io, line) {
    formatGiven(line, reportFormats)
    const { running, next } = await bothPlans(io, line)
    const [{ questions }, { rehearsalGiven }] = await Promise.all([
      import('../../questions/questions.ts'),
      import('../scenarioGiven.ts'),
    ])
    const at = textOption(line, 'when')
    const { release, gates, startup } = rehearsalGiven(line)
    const answer = questions.rehearseChange.ask(running, {
      next,
      ...(at === null ? {} : { at }),
      ...(release === undefined ? {} : { release }),
      ...(gates === undefined ? {} : { gates }),
      ...(startup === undefined ? {} : { startup }),
    })
    return printAnswer(io, line, answer)
  },
}

async function bothPlans(io: Io, line: CommandLine) {
  const { planGiven } = await import('../planGiven.ts')
  const [old = '', fresh = ''] = line.operands
  const { plan: running } = await planGiven(io, line, [old])
  const { plan: next } = await planGiven(io, line, [fresh])
  return { running, next }
}
