import { STARTUP } from '../../questions/startup.ts'
import type { CliCommand } from '../command.ts'
import { numberOption } from '../command.ts'
import { questionCommand } from '../questionCommand.ts'

/** The worst moment, whatever anybody presses. */
export const capacity: CliCommand = questionCommand({
  name: 'capacity',
  summary:
    'Find the worst moment: fewest pods, most pods, most load, whatever anybody presses. ' +
    'Pods take 10s if nothing is said.',
  options: [
    ['--lose <pods>', 'and at any instant so many pods are lost'],
    ['--scale <replicas>', 'and at any instant it is scaled to so many'],
  ],
  examples: ['rollout-sim capacity examples/color.yaml --startup 8s --lose 1'],
  // What is instant is never missing.
  rehearsed: { startup: STARTUP },
  async ask(scenario, line) {
    const { questions } = await import('../../questions/questions.ts')
    const [lose, scaleTo] = [numberOption(line, 'lose'), numberOption(line, 'scale')]
    return questions.capacity.ask(scenario, {
      ...(lose === null ? {} : { loseAt: 'any', lose }),
      ...(scaleTo === null ? {} : { scaleAt: 'any', scaleTo }),
    })
  },
})
