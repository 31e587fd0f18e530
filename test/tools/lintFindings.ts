// npx tsx test/tools/lintFindings.ts FOLDER...   prints what lint finds in the manifests of some folders
// Reads .yaml files, and the texts under `yaml` and `yamls` of .json files; a count by rule comes last.
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { lint } from '../../src/questions/lint.ts'
import { isJsonObject, type Json } from '../../src/units/json.ts'
import { parseManifests } from '../../src/yaml/index.ts'

const counts = new Map<string, number>()
let texts = 0
let slowest = { milliseconds: 0, name: '' }
for (const folder of process.argv.slice(2)) {
  for (const path of filesIn(folder)) for (const [name, text] of textsIn(path)) print(name, text)
}
console.log(
  `\n${texts} texts, the slowest took ${slowest.milliseconds.toFixed(0)} ms: ${slowest.name}`,
)
for (const [rule, count] of [...counts].sort()) console.log(`${String(count).padStart(5)} ${rule}`)

function print(name: string, text: string): void {
  const reading = parseManifests(text, { missing: 'assume' })
  const begun = performance.now()
  const { findings } = lint(reading)
  const milliseconds = performance.now() - begun
  if (milliseconds > slowest.milliseconds) slowest = { milliseconds, name }
  texts++
  const state = reading.plan === null ? ' (refused)' : ''
  for (const { rule, severity, object, path, line, message, evidence, fix } of findings) {
    const key = `${severity} ${rule}`
    counts.set(key, (counts.get(key) ?? 0) + 1)
    console.log(`${name}:${line}${state} ${severity} ${rule} ${object} ${path}`)
    console.log(`    ${message} [${evidence.text}] -> ${fix}`)
  }
}

function filesIn(path: string): readonly string[] {
  if (!statSync(path).isDirectory()) return [path]
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesIn(join(path, name)))
}

function* textsIn(path: string): Iterable<readonly [name: string, text: string]> {
  const text = readFileSync(path, 'utf8')
  if (/\.ya?ml$/.test(path)) yield [path, text]
  else if (path.endsWith('.json')) yield* within(path, JSON.parse(text) as Json)
}

function* within(name: string, value: Json): Iterable<readonly [name: string, text: string]> {
  if (Array.isArray(value)) {
    for (const [index, entry] of value.entries()) yield* within(`${name}#${index}`, entry)
  } else if (isJsonObject(value)) {
    for (const [key, entry] of Object.entries(value)) {
      if (key === 'yaml' && typeof entry === 'string') yield [name, entry]
      else if (key === 'yamls' && Array.isArray(entry)) {
        for (const one of entry) if (typeof one === 'string') yield [name, one]
      } else if (entry !== undefined) yield* within(name, entry)
    }
  }
}
