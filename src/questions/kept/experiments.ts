import { isCompleted } from '../../analysis/phase.ts'
import type { KeptRule } from './keptThing.ts'

/** Pods that Experiments have started. */
export const keptExperiments: KeptRule = ({ world }) =>
  world.experiments.flatMap((experiment) => {
    const { name, phase, replicaSets } = experiment
    const pods = replicaSets.reduce((sum, { have }) => sum + have, 0)
    if (pods === 0) return []
    const isOver = isCompleted(phase)
    return replicaSets
      .filter(({ have }) => have > 0)
      .map(({ have, template, name: replicaSet, scaleDownAt }) => ({
        kind: 'Experiment' as const,
        name: `${name}/${replicaSet}`,
        image: template.image,
        pods: have,
        keptBy: isOver ? 'scaleDownDelaySeconds' : `Experiment ${name}`,
        field: isOver ? 'spec.scaleDownDelaySeconds' : '',
        text: isOver
          ? `Experiment ${name} is over, and its pods stay up for a while.`
          : `Experiment ${name} is ${phase || 'not begun'}, and its pods belong to it.`,
        dueAt: scaleDownAt,
        fix: '',
        hash: template.hash,
        isThere: (later: typeof world) =>
          later.experiments.some((one) =>
            one.replicaSets.some((set) => set.name === replicaSet && set.have > 0),
          ),
      }))
  })
