import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { simulate } from '../../src/simulation/simulate.ts'
import { isJsonObject, type JsonObject } from '../../src/units/json.ts'
import { parseDocuments, parseManifests } from '../../src/yaml/index.ts'

/**
 * Reads and runs every Rollout of the manifests under a folder with what is missing assumed: each file as it is,
 * and each of its Rollouts alone, without what stands beside it, one more object dropped at a time until there are
 * 100 of these. `npx tsx --tsconfig test/tsconfig.json test/tools/runAlone.ts DIR`.
 */
const VARIANTS = 100
const [folder = '.'] = process.argv.slice(2)
const files = readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.ya?ml$/.test(entry.name))
  .map((entry) => join(entry.parentPath, entry.name))
  .sort()
const counts = { files: 0, run: 0, variants: 0, variantsRun: 0, assumed: 0 }
const variants: (readonly [name: string, text: string, rollout: string])[] = []

for (const file of files) {
  const name = relative(folder, file)
  const text = readFileSync(file, 'utf8')
  const objects = parseDocuments(text).documents.flatMap(({ value }) =>
    isJsonObject(value) ? [value] : [],
  )
  const rollouts = objects.filter(({ kind }) => kind === 'Rollout')
  counts.files += 1
  if (rollouts.length === 0) {
    console.log(`${name}: no Rollout (${[...new Set(objects.map(({ kind }) => kind))].join(', ')})`)
    counts.run += 1
    continue
  }
  if (rollouts.every((rollout) => runs(name, text, nameOf(rollout)))) counts.run += 1
  for (const rollout of rollouts) {
    const others = objects.filter((object) => object !== rollout)
    for (let dropped = others.length; dropped >= 1; dropped -= 1) {
      const kept = [rollout, ...others.slice(dropped)]
      const alone = kept.map((object) => JSON.stringify(object)).join('\n---\n')
      variants.push([`${name}, ${dropped} of ${others.length} dropped`, alone, nameOf(rollout)])
    }
    if (others.length === 0)
      variants.push([`${name} alone`, JSON.stringify(rollout), nameOf(rollout)])
    for (const [step, changed] of withoutSteps(rollout).entries()) {
      variants.push([`${name}, ${step + 1} steps`, JSON.stringify(changed), nameOf(rollout)])
    }
  }
}
for (const [name, text, rollout] of variants.slice(0, VARIANTS)) {
  counts.variants += 1
  if (runs(name, text, rollout)) counts.variantsRun += 1
}
console.log(counts)

/** The Rollout alone, with only its first steps, as somebody cuts it down to ask about one of them. */
function withoutSteps(rollout: JsonObject): readonly JsonObject[] {
  const spec = isJsonObject(rollout.spec) ? rollout.spec : {}
  const strategy = isJsonObject(spec.strategy) ? spec.strategy : {}
  const canary = isJsonObject(strategy.canary) ? strategy.canary : {}
  const steps = Array.isArray(canary.steps) ? canary.steps : []
  return steps.slice(1).map((_, index) => ({
    ...rollout,
    spec: { ...spec, strategy: { canary: { ...canary, steps: steps.slice(0, index + 1) } } },
  }))
}

function nameOf({ metadata }: JsonObject): string {
  return isJsonObject(metadata) ? String(metadata.name) : ''
}

function runs(name: string, text: string, rollout: string): boolean {
  const { plan, diagnostics } = parseManifests(text, { missing: 'assume', rollout })
  if (plan === null) {
    const errors = diagnostics.filter(({ severity }) => severity === 'error')
    console.log(`${name}: no plan: ${errors.map(({ message }) => message).join(' ')}`)
    return false
  }
  counts.assumed += plan.assumed.length
  const script = [
    { at: '0s', deploy: true as const },
    { at: '10m', setImage: 'other:2' },
    { at: '1h', promoteFull: true as const },
  ]
  const { end } = simulate({ plan, script, until: '3h' })
  if (end.reason !== 'until') console.log(`${name}: ended as ${end.reason}`)
  return end.reason === 'until'
}
