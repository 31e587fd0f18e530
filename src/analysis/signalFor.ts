import { prepareConditions } from '../expr/assess.ts'
import { measurerOf } from '../providers/measurer.ts'
import type { Signal } from '../providers/signal.ts'
import { isJsonObject, type Json, type JsonObject } from '../units/json.ts'
import { instant } from '../units/time.ts'
import { judgeOf } from './judgeResult.ts'
import { textOf } from './metric.ts'
import type { AnalysisPhase } from './phase.ts'
import { playRun } from './playRun.ts'
import { possibleSignals } from './possibleSignals.ts'
import { startRun } from './run.ts'

// What no condition can take for a success.
const unreachable: Json = { error: 'connection refused' }

/** What a measurement should come to, the next best thing behind it. */
const wanted = {
  good: ['Successful', 'Inconclusive'],
  bad: ['Failed', 'Inconclusive', 'Error'],
} as const

/**
 * A signal by which every one of these metrics (arguments put in, all of one name) measures well,
 * or badly; the first that is possible where none does. Found by measuring each possible signal
 * through the metric's own provider and conditions.
 */
export function signalFor(metrics: readonly JsonObject[], release: 'good' | 'bad'): Signal {
  const signals = [...metrics.flatMap(possibleSignals), unreachable]
  let found: Json = signals[0] ?? null
  let least = Number.POSITIVE_INFINITY
  for (const signal of signals) {
    const far = metrics.reduce((sum, metric) => sum + distanceOf(metric, signal, release), 0)
    if (far >= least) continue
    least = far
    found = signal
  }
  return constant(found)
}

// What could be taken for a signal of another kind is said to be none.
function constant(answer: Json): Signal {
  const isPlain = !Array.isArray(answer) && !(isJsonObject(answer) && mistakable(answer))
  return isPlain ? (answer as Signal) : { kind: 'constant', answer }
}

function mistakable(answer: JsonObject): boolean {
  return ['kind', 'plain', 'answer'].some((key) => key in answer)
}

// A measurement that nobody wants is further away than any number of second bests.
const FAR = 1000

function distanceOf(metric: JsonObject, signal: Json, release: 'good' | 'bad'): number {
  const phases: readonly AnalysisPhase[] = wanted[release]
  const place = phases.indexOf(phaseWith(metric, signal))
  return place < 0 ? FAR : place
}

const DAY = instant(86_400_000)

/** The phase of one measurement of a metric to which the remote says this; '' if it never ends. */
function phaseWith(metric: JsonObject, signal: Json): AnalysisPhase {
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
      signals: { [name]: constant(signal) },
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
    judge: judgeOf(prepareConditions()),
    terminateAt: null,
    until: DAY,
  })
  return run.metricResults[0]?.measurements[0]?.phase ?? ''
}
