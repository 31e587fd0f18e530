import { providerOf } from '../providers/providers.ts'
import { isJsonObject, type Json, type JsonObject } from '../units/json.ts'

/**
 * What a metric may find so that every way its conditions can go is met: the numbers they compare
 * with and their neighbours, the texts, the truth values, and no data; in the shape that the
 * conditions look at and the provider can answer with. The first is the one that is ordinary if any
 * is.
 */
export function possibleSignals(metric: JsonObject): readonly Json[] {
  const conditions = [metric.successCondition, metric.failureCondition]
    .filter((text) => typeof text === 'string')
    .join(' ')
  const path = pathIn(conditions)
  const values = valuesIn(conditions)
  const results = values.map((value) => shapedBy(path, value))
  const found = isJsonObject(metric.provider) ? providerOf(metric.provider) : null
  const signals = found?.provider.signalsOf(found.config, results) ?? results
  return [...signals, null]
}

const NUMBER = /(?<![\w.[])(?:(?<=[^\w\])\s]\s*)-)?\d+(?:\.\d+)?(?![\w\]])/g
const TEXT = /"([^"\\]*)"|'([^'\\]*)'/g

function valuesIn(conditions: string): readonly Json[] {
  const values: Json[] = []
  const numbers = [...conditions.matchAll(NUMBER)].map(([text]) => Number(text))
  for (const number of numbers) {
    values.push(number, number + 1, number > 0 ? number / 2 : number * 2 - 1)
  }
  // Two of them may be the ends of a range that holds none of the others.
  const sorted = [...new Set(numbers)].sort((a, b) => a - b)
  for (const [index, number] of sorted.entries()) {
    const next = sorted[index + 1]
    if (next !== undefined) values.push((number + next) / 2)
  }
  for (const [, double, single] of conditions.matchAll(TEXT)) values.push(double ?? single ?? '')
  if (values.some((value) => typeof value === 'string')) values.push('another text')
  if (/\btrue\b|\bfalse\b/.test(conditions)) values.push(true, false)
  return values.length === 0 ? [1, 0] : [...new Set(values)]
}

// `result`, `result[0]`, `result.status.code`: the first mention counts.
const PATH = /\bresult((?:\[\d+\]|\.[A-Za-z_]\w*)*)/

function pathIn(conditions: string): readonly string[] {
  return PATH.exec(conditions)?.[1]?.match(/\[\d+\]|\w+/g) ?? []
}

function shapedBy(path: readonly string[], value: Json): Json {
  return path.reduceRight<Json>((inner, part) => {
    if (!part.startsWith('[')) return { [part]: inner }
    return Array.from({ length: Number(part.slice(1, -1)) + 1 }, () => inner)
  }, value)
}
