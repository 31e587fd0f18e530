import { isJsonObject, type Json, type JsonObject } from '../../units/json.ts'

/**
 * Plain data as YAML in block style, several documents apart by `---`. Every YAML reader gets the
 * same data back.
 */
export function yamlDocuments(documents: readonly Json[]): string {
  return documents.map((document) => `${yamlText(document)}\n`).join('---\n')
}

/** One document, without the line break at its end. */
export function yamlText(value: Json): string {
  return linesOf(value).join('\n')
}

function linesOf(value: Json): readonly string[] {
  if (isSequence(value)) {
    return value.length === 0 ? ['[]'] : value.flatMap((entry) => hung('- ', '  ', linesOf(entry)))
  }
  if (!isJsonObject(value)) return [scalar(value)]
  const keys = Object.keys(value)
  return keys.length === 0 ? ['{}'] : keys.flatMap((key) => memberOf(key, value))
}

function memberOf(key: string, object: JsonObject): readonly string[] {
  const value = object[key] ?? null
  const name = `${scalar(key)}:`
  const lines = linesOf(value)
  if (isFlat(value)) return [`${name} ${lines[0]}`]
  // A sequence may stand as far left as its key.
  return [name, ...(isSequence(value) ? lines : lines.map((line) => `  ${line}`))]
}

function isFlat(value: Json): boolean {
  if (isSequence(value)) return value.length === 0
  return !isJsonObject(value) || Object.keys(value).length === 0
}

function isSequence(value: Json): value is readonly Json[] {
  return Array.isArray(value)
}

function hung(mark: string, indent: string, lines: readonly string[]): readonly string[] {
  return lines.map((line, index) => (index === 0 ? mark : indent) + line)
}

// Words that YAML does not take for anything else; the rest as JSON, which is YAML as well.
const PLAIN = /^([A-Za-z_/][A-Za-z0-9_./:-]*|\d+(s|m|h))$/
const TAKEN = /^(true|false|null|yes|no|on|off|y|n)$/i

function scalar(value: null | boolean | number | string): string {
  const isPlain =
    typeof value === 'string' && PLAIN.test(value) && !TAKEN.test(value) && !value.endsWith(':')
  return isPlain ? value : JSON.stringify(value)
}
