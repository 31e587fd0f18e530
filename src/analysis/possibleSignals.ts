import { providerOf } from '../providers/providers.ts'
import { isJsonObject, type Json, type JsonObject } from '../units/json.ts'
import { textOf } from './metric.ts'
import { possibleResults } from './possibleResults.ts'

/**
 * What a metric may find so that every way its conditions can go is met: the numbers they compare
 * with and their neighbours, the texts, the truth values, lists of other lengths, and no data; in
 * the shape that the conditions look at and the provider can answer with. The first is the one that
 * is ordinary if any is.
 */
export function possibleSignals(metric: JsonObject): readonly Json[] {
  const conditions = [metric.successCondition, metric.failureCondition].map(textOf)
  const [success = '', failure = ''] = conditions.map(withoutArguments)
  const results = possibleResults(joined(success, failure))
  const found = isJsonObject(metric.provider) ? providerOf(metric.provider) : null
  const signals = found?.provider.signalsOf(found.config, results) ?? results
  return [...signals, null]
}

// Both look at the same result.
function joined(success: string, failure: string): string {
  if (success === '' || failure === '') return success || failure
  return `(${success}) && (${failure})`
}

// What is still open may be a number, within quotes or without.
function withoutArguments(condition: string): string {
  return condition.replace(/\{\{.*?\}\}/g, '1')
}
