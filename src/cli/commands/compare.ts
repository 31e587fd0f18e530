import type { CliCommand } from '../command.ts'
import { formatGiven } from '../formats.ts'
import { printAnswer, reportFormats } from '../questionCommand.ts'
import { formatOption, planOptions, scenarioOptions } from '../scenarioOptions.ts'

/** Which of two strategies. */
export const compare: CliCommand = {
  name: 'compare',
  summary: 'Play one release under A and under B: time, users, pods, capacity side by side.',
  operands: [
    ['<a>', 'a file, a folder or a glob'],
    ['<b>', 'another one'],
  ],
  options: [...planOptions, ...scenarioOptions, formatOption(reportFormats)],
  examples: [
    'rollout-sim compare examples/10-command-line/web.yaml examples/10-command-line/next/web.yaml',
  ],
  async run(io, line) {
    formatGiven(line, reportFormats)
    const [{ planGiven }, { scenarioGiven }, { questions }] = await Promise.all([
      import('../planGiven.ts'),
      import('../scenarioGiven.ts'),
      import('../../questions/questions.ts'),
    ])
    const [a = '', b = ''] = line.operands
    const { plan: before } = await planGiven(io, line, [a])
    const { plan: after } = await planGiven(io, line, [b])
    const asked = await scenarioGiven(io, line, before)
    const other = await scenarioGiven(io, line, after)
    return printAnswer(io, line, questions.compare.ask(asked, { after: other }))
  },
}
