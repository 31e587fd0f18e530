import { isJsonObject, type Json, type JsonObject } from '../../units/json.ts'

/**
 * What a metric may find so that every way its conditions can go is met: the numbers they compare
 * with and their neighbours, the texts, the truth values, and no data; in the shape that the
 * conditions look at. The first is the one that is ordinary if any is.
 */
export function readingsOf(metric: JsonObject): readonly Json[] {
  const conditions = [metric.successCondition, metric.failureCondition]
    .filter((text) => typeof text === 'string')
    .join(' ')
  const path = pathIn(conditions)
  const values = valuesIn(conditions)
  const shaped = values.map((value) => answerOf(metric, shapedBy(path, value)))
  return [...shaped, { error: 'no data' }]
}

const NUMBER = /(?<![\w.[])\d+(?:\.\d+)?(?![\w\]])/g
const TEXT = /"([^"\\]*)"|'([^'\\]*)'/g

function valuesIn(conditions: string): readonly Json[] {
  const values: Json[] = []
  for (const [text] of conditions.matchAll(NUMBER)) {
    const number = Number(text)
    values.push(number, number + 1, number === 0 ? -1 : number / 2)
  }
  for (const [, double, single] of conditions.matchAll(TEXT)) values.push(double ?? single ?? '')
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

// A web metric answers with a document; a bare number reaches the conditions as it is, whoever is
// asked.
function answerOf({ provider }: JsonObject, value: Json): Json {
  const isWeb = isJsonObject(provider) && isJsonObject(provider.web)
  return isWeb && typeof value !== 'number' ? { json: value } : value
}
