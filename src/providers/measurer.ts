import type { JsonObject } from '../units/json.ts'
import { measure, type PreparedMetric, prepareMetric } from './measure.ts'
import type { Owner } from './provider.ts'
import { type Reader, readerOf } from './readSignal.ts'
import type { Signal, SignalReading } from './signal.ts'
import type { MeasureMetric, MeasurementTask } from './task.ts'

/** The world that the metrics of a simulation look at. */
export interface MeasuredWorld {
  /** By name of the metric, arguments put in. One without a signal has no data. */
  readonly signals: { readonly [metric: string]: Signal }
  /** What a signal depends on besides the time, for the run that asks. */
  readonly readingOf: (task: MeasurementTask) => Omit<SignalReading, 'at'>
  /** The AnalysisRun's, which the names of its Jobs begin with. */
  readonly uidOf: (runName: string) => string
  readonly namespace: string
}

/**
 * Answers for all providers from a scenario's signals: what the analysis controller asks its
 * `measure` for. A signal is read when the measurement starts, also for one that is resumed later.
 */
export function measurerOf(world: MeasuredWorld): MeasureMetric {
  const readers = new Map<string, Reader>()
  for (const [name, signal] of Object.entries(world.signals)) {
    // Plain JavaScript may pass what a table does not hold.
    if (signal !== undefined) readers.set(name, readerOf(signal))
  }
  const noSignal: Reader = () => null
  // A metric is the same object in every pass of its run. Where the pods themselves answer, nobody
  // asks here.
  let prepared: WeakMap<JsonObject, PreparedMetric> | null = null
  return (task) => {
    prepared ??= new WeakMap()
    const { action, metric, at, measurement, runName, measurementIndex } = task
    const name = typeof metric.name === 'string' ? metric.name : ''
    const read = readers.get(name) ?? noSignal
    const { hash, image, observed, seed, stream, index } = world.readingOf(task)
    const startedAt = measurement?.startedAt ?? at
    const given = read({ at: startedAt, hash, image, observed, seed, stream, index })
    const known = prepared.get(metric) ?? prepareMetric(metric)
    prepared.set(metric, known)
    const owner: Owner = {
      uid: world.uidOf(runName),
      namespace: world.namespace,
      metric: name,
      number: measurementIndex + 1,
    }
    return measure(known, { action, given, at, measurement, owner })
  }
}
