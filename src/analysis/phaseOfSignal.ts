import { measurerOf } from '../providers/measurer.ts'
import type { Signal } from '../providers/signal.ts'
import { isJsonObject, type Json, type JsonObject } from '../units/json.ts'
import { instant } from '../units/time.ts'
import type { JudgeResult } from './judgeResult.ts'
import { textOf } from './metric.ts'
import type { AnalysisPhase } from './phase.ts'
import { playRun } from './playRun.ts'
import { startRun } from './run.ts'

const DAY = instant(86_400_000)

/** The phase of one measurement of a metric to which the remote says this; '' if it never ends. */
export function phaseOfSignal(metric: JsonObject, signal: Json, judge: JudgeResult): AnalysisPhase {
  const name = textOf(metric.name)
  const { provider, successCondition, failureCondition } = metric
  const once = { name, provider, successCondition, failureCondition }
  const given = Object.entries(once).filter(([, value]) => value !== undefined)
  const spec = {
    metrics: [Object.fromEntries(given) as JsonObject],
    args: [],
    dryRun: [],
    measurementRetention: [],
  }
  const { run } = playRun({
    run: startRun('signal', spec, null, {}),
    measure: measurerOf({
      signals: { [name]: constantSignal(signal) },
      readingOf: ({ measurementIndex }) => ({
        hash: '',
        image: '',
        observed: null,
        seed: 0,
        stream: name,
        index: measurementIndex,
      }),
      uidOf: (runName) => runName,
      namespace: 'default',
    }),
    judge,
    terminateAt: null,
    until: DAY,
    isSpent: () => false,
  })
  return run.metricResults[0]?.measurements[0]?.phase ?? ''
}

/** The signal that says this all the time, even where it could be taken for another kind. */
export function constantSignal(answer: Json): Signal {
  const isPlain = !Array.isArray(answer) && !(isJsonObject(answer) && mistakable(answer))
  return isPlain ? (answer as Signal) : { kind: 'constant', answer }
}

function mistakable(answer: JsonObject): boolean {
  return ['kind', 'plain', 'answer'].some((key) => key in answer)
}
