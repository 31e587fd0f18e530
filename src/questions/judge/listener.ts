import { box, type GoValue, isBoxed } from '../../expr/goValue.ts'
import type { Answer, Finished } from '../../providers/answer.ts'
import { providerOf } from '../../providers/providers.ts'
import type { MeasureMetric, MeasurementTask } from '../../providers/task.ts'
import { isJsonObject } from '../../units/json.ts'

/** Which measurement of a metric, from 1, errors included. */
export interface MeasurementNumber {
  readonly metric: string
  readonly number: number
}

/** Somebody who hears what metrics find. */
export interface Listener {
  readonly through: (measure: MeasureMetric) => MeasureMetric
  /** How many measurements of a metric have found a value so far. */
  readonly withDataOf: (metric: string) => number
}

/** Counts the measurements that find a value, whatever the conditions make of it. */
export function listener(): Listener {
  const counts = new Map<string, number>()
  return {
    through: (measure) => (task) => {
      const answer = measure(task)
      const name = nameOf(task)
      if (isData(task, answer)) counts.set(name, (counts.get(name) ?? 0) + 1)
      return answer
    },
    withDataOf: (metric) => counts.get(metric) ?? 0,
  }
}

/** The same world, but these measurements are Successful whatever they find. */
export function takenAsGood(
  good: readonly MeasurementNumber[],
): (measure: MeasureMetric) => MeasureMetric {
  return (measure) => (task) => {
    const answer = measure(task)
    if (answer.kind === 'running') return answer
    const number = task.measurementIndex + 1
    const isGood = good.some((one) => one.metric === nameOf(task) && one.number === number)
    return isGood ? successful(answer) : answer
  }
}

function successful(answer: Exclude<Answer, { readonly kind: 'running' }>): Finished {
  const { latency } = answer
  return {
    kind: 'finished',
    phase: 'Successful',
    value: answer.kind === 'failure' ? '' : answer.value,
    message: '',
    resumeAt: null,
    ...(latency === undefined ? {} : { latency }),
  }
}

function nameOf({ metric }: MeasurementTask): string {
  return typeof metric.name === 'string' ? metric.name : ''
}

function isData({ metric }: MeasurementTask, answer: Answer): boolean {
  switch (answer.kind) {
    case 'running':
    case 'failure':
      return false
    case 'finished':
      return answer.phase !== 'Error'
    case 'result': {
      const { result, value } = answer
      const { provider } = metric
      const found = isJsonObject(provider) ? providerOf(provider) : null
      return !isNothing(result) && found?.provider.sawNothing({ value, message: '' }) !== true
    }
  }
}

// NaN is what a division by no requests comes to.
function isNothing(result: unknown): boolean {
  if (result === null || result === undefined) return true
  if (typeof result === 'number') return Number.isNaN(result)
  if (Array.isArray(result)) return result.every(isNothing)
  const value = result as GoValue
  return isBoxed(value) && value[box] === 'list' && value.items.every(isNothing)
}
