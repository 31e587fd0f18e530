import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { isJsonObject, type JsonObject } from '../../src/units/json.ts'
import { parseDocuments } from '../../src/yaml/parse.ts'
import { walkManifests } from '../manifests/walk.ts'

/**
 * Runs every Rollout of the manifests under a folder, and prints a line for each: `npx tsx --tsconfig
 * test/tsconfig.json test/tools/runManifests.ts DIR`. What stands in other files of a manifest's folder is in the
 * cluster already.
 */
const [folder = '.'] = process.argv.slice(2)
const files = readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.ya?ml$/.test(entry.name))
  .map((entry) => join(entry.parentPath, entry.name))
  .sort()
const counts: Record<string, number> = {}
for (const file of files) {
  const around = files.filter((other) => other !== file && dirname(other) === dirname(file))
  const walks = walkManifests(readFileSync(file, 'utf8'), around.flatMap(objectsIn))
  const name = relative(folder, file)
  if (walks.length === 0) console.log(`${name}: no Rollout`)
  for (const { rollout, outcome, text } of walks) {
    counts[outcome] = (counts[outcome] ?? 0) + 1
    console.log(`${name}: ${rollout} ${outcome}: ${text}`)
  }
}
console.log(files.length, 'files', counts)

function objectsIn(file: string): readonly JsonObject[] {
  return parseDocuments(readFileSync(file, 'utf8')).documents.flatMap(({ value }) =>
    isJsonObject(value) ? [value] : [],
  )
}
