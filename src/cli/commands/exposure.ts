import type { CliCommand } from '../command.ts'
import { numberOption, textOption } from '../command.ts'
import { questionCommand } from '../questionCommand.ts'

const A_MONTH = '720h'

/** How many users meet a version. */
export const exposure: CliCommand = questionCommand({
  name: 'exposure',
  summary:
    'Tell how many requests a bad version answers, fails, and what budget that costs; ' +
    'of a good one with --release good.',
  options: [
    ['--from <time>', 'where the window begins; with the release if absent'],
    ['--to <time>', 'where it ends'],
    ['--slo <percent>', 'the objective, such as 99.9: what of its budget of 30 days is used'],
  ],
  examples: ['rollout-sim exposure examples/color.yaml --slo 99.9'],
  rehearsed: { release: 'bad' },
  async ask(scenario, line) {
    const { questions } = await import('../../questions/questions.ts')
    const [from, to] = [textOption(line, 'from'), textOption(line, 'to')]
    const slo = numberOption(line, 'slo')
    return questions.exposure.ask(scenario, {
      ...(from === null ? {} : { from }),
      ...(to === null ? {} : { to }),
      ...(slo === null ? {} : { slo: { target: slo / 100, window: A_MONTH } }),
    })
  },
})
