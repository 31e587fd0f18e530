import { isCompleted } from '../../analysis/phase.ts'
import type { KeptRule } from './keptThing.ts'

/** AnalysisRuns that are over, which the Rollout keeps a number of. */
export const keptRuns: KeptRule = ({ world, rollout }) =>
  rollout.analysisRuns
    .filter(({ phase }) => isCompleted(phase))
    .map(({ name, phase }) => {
      const good = phase === 'Successful'
      const limit = good ? 'successfulRunHistoryLimit' : 'unsuccessfulRunHistoryLimit'
      const { successfulRunHistoryLimit, unsuccessfulRunHistoryLimit } = rollout.spec
      const most = good ? successfulRunHistoryLimit : unsuccessfulRunHistoryLimit
      const kept = `the newest ${most} such are kept`
      return {
        kind: 'AnalysisRun' as const,
        name,
        image: '',
        pods: 0,
        keptBy: limit,
        field: `spec.analysis.${limit}`,
        text: `It is ${phase}: ${kept}, and those of ReplicaSets that are there.`,
        dueAt: null,
        fix: '',
        hash: '',
        isThere: (later: typeof world) => later.runs.some((one) => one.name === name),
      }
    })
