import type { Controller } from '../../cluster/controller.ts'
import type { ExperimentView } from '../../experiment/observed.ts'
import { reconcileExperiment } from '../../experiment/reconcileExperiment.ts'
import type { ExperimentState } from '../../experiment/state.ts'
import { type Row, rowOf } from '../takeTurns.ts'
import type { WorldNow } from '../worldNow.ts'

const controller: Controller<WorldNow, ExperimentState, ExperimentView> = {
  kind: 'Experiment',
  countOf: ({ experiments }) => experiments.length,
  stateAt: ({ experiments }, index) => experiments[index] as ExperimentState,
  nameOf: ({ name }) => name,
  viewOf: ({ runs, rollout, experiments, program }, { name }) => ({
    analysisRuns: runs,
    analysisTemplates: (rollout ?? program.plan).analysisTemplates,
    otherServices: [
      ...(rollout ?? program.plan).services,
      ...experiments.flatMap((one) => (one.name === name ? [] : one.services)),
    ].map((service) => service.name),
    controller: program.plan.controller,
  }),
  turn: reconcileExperiment,
  put(now, index, experiment) {
    now.experiments = now.experiments.with(index, experiment)
    now.hasNews = true
  },
}

const everyExperiment = rowOf(controller)

/** The experiment controller: it takes the Experiments in order of creation. */
export const experiments: Row = {
  kind: controller.kind,
  play: (now) => now.experiments.length > 0 && everyExperiment.play(now),
}
