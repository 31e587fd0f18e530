import type { CliCommand } from '../command.ts'
import { commandFailure, textOption } from '../command.ts'
import { questionCommand } from '../questionCommand.ts'

/** What each button does, pressed now. */
export const choices: CliCommand = questionCommand({
  name: 'choices',
  summary: 'Tell what each verb would do at an instant, or why it does nothing.',
  options: [['--when <time>', 'the instant at which somebody would press']],
  examples: ['rollout-sim choices examples/color.yaml --startup 8s --when 2m'],
  async ask(scenario, line) {
    const at = textOption(line, 'when')
    if (at === null) throw commandFailure('--when TIME: the instant at which somebody would press')
    const { questions } = await import('../../questions/questions.ts')
    return questions.choices.ask(scenario, { at })
  },
})
