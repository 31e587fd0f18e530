import type { CliCommand } from '../command.ts'
import { questionCommand } from '../questionCommand.ts'

/** What each step's weight comes to. */
export const explain: CliCommand = questionCommand({
  name: 'explain',
  summary: 'Tell what each weight really comes to, why, and how many replicas it would need.',
  options: [],
  examples: ['rollout-sim explain examples/color.yaml'],
  async ask(scenario) {
    const { questions } = await import('../../questions/questions.ts')
    return questions.explainWeights.ask(scenario, {})
  },
})
