import { textIn } from '../document/fields.ts'
import type { Signal } from '../providers/signal.ts'
import { type Diagnostic, warningIn } from '../units/diagnostic.ts'
import type { JsonObject } from '../units/json.ts'
import { matchesNothing } from './matchesNothing.ts'

/** Names of series that match no metric, and metrics without a signal, as in a scenario. */
export function seriesWarnings(
  metrics: readonly JsonObject[],
  series: Readonly<Record<string, Signal>>,
): readonly Diagnostic[] {
  const names = metrics.map((metric) => textIn(metric, 'name'))
  if (names.some((name) => name.includes('{{'))) return []
  const known = new Set(names)
  const silent = [...known].filter((name) => !Object.hasOwn(series, name))
  return [
    ...strangers(Object.keys(series), known, 'series', 'metric'),
    ...silent.map((name) => {
      const quoted = JSON.stringify(name)
      const message = `the series say nothing of the metric ${quoted}: it has no data`
      return warningIn(`series[${quoted}]`, 'no-signal', message, `Give { ${quoted}: … }.`)
    }),
  ]
}

/** Arguments that nobody declared: the controller drops them. */
export function argumentWarnings(
  declared: readonly string[],
  args: Readonly<Record<string, string>>,
): readonly Diagnostic[] {
  return strangers(Object.keys(args), new Set(declared), 'args', 'argument')
}

function strangers(
  given: readonly string[],
  known: ReadonlySet<string>,
  path: string,
  what: string,
): readonly Diagnostic[] {
  return given
    .filter((name) => !known.has(name))
    .map((name) => matchesNothing('run', what, name, known, `${path}[${JSON.stringify(name)}]`))
}
