import { isCompleted } from '../../analysis/phase.ts'
import type { Invariant } from '../invariant.ts'
import { everyPassage } from '../readings/passage.ts'
import { stepsOf } from '../readings/weights.ts'

export const experimentsEndWithTheirStep: Invariant = everyPassage(
  'experiments end with their step',
  'An Experiment goes on only while its step is the current one, and only one of them does.',
  ({ now }) => {
    if (now.failure !== '' || now.spec.refused !== '') return null
    const { status } = now
    const going = now.experiments.filter((one) => !isCompleted(one.phase) && !one.terminate)
    const [first, second] = going
    if (first === undefined) return null
    if (second !== undefined) return `${first.name} and ${second.name} both go on`
    const step = stepsOf(now)[status.currentStepIndex ?? 0]
    return step?.experiment != null
      ? null
      : `${first.name} goes on in step ${status.currentStepIndex}, which has no experiment`
  },
)
