import type { TimeText } from '../../go/timeText.ts'
import { milliValueOf, quantityProblem } from '../../kinds/quantity.ts'
import { type Diagnostic, errorIn } from '../../units/diagnostic.ts'
import { duration, type Instant, start } from '../../units/time.ts'
import { noSuch } from '../checkScenario.ts'
import type { Scenario } from '../scenario.ts'
import type { LoadPlan, LoadReading, MetricLoad, Series } from './load.ts'
import type { LoadScenario, LoadSeries, LoadShape } from './loadScenario.ts'

type TimeAt = (path: string, time: TimeText) => Instant

/** metrics-server takes a sample every 15 s. */
const RESOLUTION = '15s'

/** What HPAs measure; null where the scenario says nothing of it. */
export function readLoad(
  { load }: Scenario,
  timeAt: TimeAt,
  diagnostics: Diagnostic[],
): LoadPlan | null {
  if (load === undefined) return null
  const reader: Reader = { timeAt, diagnostics }
  return new Map(
    Object.entries(load).map(([name, given]) => [
      name,
      readOne(given, `load[${JSON.stringify(name)}]`, reader),
    ]),
  )
}

interface Reader {
  readonly timeAt: TimeAt
  readonly diagnostics: Diagnostic[]
}

function readOne(given: LoadScenario, path: string, reader: Reader): MetricLoad {
  if (!isShape(given)) return readOne({ total: given }, path, reader)
  const { total, perPod, idle, starting, most, after } = given
  if ((total === undefined) === (perPod === undefined)) {
    const message = `${path} has ${total === undefined ? 'no load' : 'two loads'}`
    const hint = 'Give total, for all users together, or perPod.'
    reader.diagnostics.push(errorIn(path, 'not-one-load', message, hint))
  }
  const amount = (key: 'idle' | 'starting' | 'most', value: string | number): number =>
    readQuantity(value, `${path}.${key}`, reader)
  return {
    total: total === undefined ? null : readSeries(total, `${path}.total`, reader),
    perPod: perPod === undefined ? null : readSeries(perPod, `${path}.perPod`, reader),
    idle: amount('idle', idle ?? 0),
    starting: amount('starting', starting ?? 0),
    most: most === undefined ? null : amount('most', most),
    after: duration(reader.timeAt(`${path}.after`, after ?? RESOLUTION)),
  }
}

function isShape(given: LoadScenario): given is LoadShape {
  return typeof given === 'object' && !Array.isArray(given)
}

function readSeries(given: LoadSeries, path: string, reader: Reader): Series {
  if (typeof given !== 'object') return [{ at: start, value: readQuantity(given, path, reader) }]
  if (!Array.isArray(given)) {
    reader.diagnostics.push(noSuch('list', given, path))
    return []
  }
  const entries = given.map((entry, index) => {
    const place = `${path}[${index}]`
    if (!Array.isArray(entry) || entry.length !== 2) {
      reader.diagnostics.push(noSuch('pair', entry, place))
      return { at: start, value: null }
    }
    const [time, value] = entry
    return { at: reader.timeAt(place, time), value: readReading(value, place, reader) }
  })
  return entries.sort((a, b) => a.at - b.at)
}

function readReading(given: GivenReading, path: string, reader: Reader): LoadReading {
  if (typeof given !== 'object') return readQuantity(given, path, reader)
  return given === null ? null : { error: String(given.error) }
}

type GivenReading = Exclude<LoadSeries, string | number>[number][1]

function readQuantity(given: string | number, path: string, { diagnostics }: Reader): number {
  const value = milliValueOf(given)
  if (quantityProblem(given) === '' && value >= 0) return value
  const message = `${JSON.stringify(given)} is no quantity`
  const hint = 'Give one as Kubernetes writes it: 500m, 2, 1.5Gi.'
  diagnostics.push(errorIn(path, 'not-a-quantity', message, hint))
  return 0
}
