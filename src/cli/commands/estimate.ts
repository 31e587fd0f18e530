import type { CliCommand } from '../command.ts'
import { textOption } from '../command.ts'
import { questionCommand } from '../questionCommand.ts'

/** How long a release takes. */
export const estimate: CliCommand = questionCommand({
  name: 'estimate',
  summary: 'Tell how long a release takes: least, expected, most, and what it waits for.',
  options: [
    ['--from <time>', 'count from an instant in the middle'],
    ['--slowest <time>', 'how long a pod may take to be ready, for the most'],
  ],
  examples: ['rollout-sim estimate examples/color.yaml --startup 8s'],
  async ask(scenario, line) {
    const { questions } = await import('../../questions/questions.ts')
    const [from, slowest] = [textOption(line, 'from'), textOption(line, 'slowest')]
    return questions.estimate.ask(scenario, {
      ...(from === null ? {} : { from }),
      ...(slowest === null ? {} : { slowest }),
    })
  },
})
