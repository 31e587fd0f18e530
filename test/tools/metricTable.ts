// npx tsx --tsconfig test/tsconfig.json test/tools/metricTable.ts FOLDER [runs] [seed]
//
// What the kit finds of the metrics in a folder: AnalysisTemplates in YAML or JSON, or lists of bare metrics. Each
// template stands in a canary of its own, which is checked; the table says how often each metric succeeded, failed,
// was inconclusive and erred. What is wrong with a metric that only erred is said below its row.
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { checkStrategy, type StrategyVerdict } from '../../src/fast-check/check/checkStrategy.ts'
import { isJsonObject, type Json, type JsonObject } from '../../src/units/json.ts'
import { parseDocuments } from '../../src/yaml/index.ts'

/** Templates of one file, by the name to show. */
export type Templates = readonly (readonly [name: string, template: JsonObject])[]

/** What a text holds: templates among other manifests, or a list of metrics. */
export function templatesIn(name: string, text: string): Templates {
  const documents = parseDocuments(text).documents.map(({ value }) => value as Json)
  return documents.flat().flatMap((one, index): Templates => {
    if (!isJsonObject(one)) return []
    if (isTemplate(one)) return [[`${name} ${nameOf(one)}`, one]]
    if (one.provider === undefined) return []
    return [[`${name} [${index}]`, templateOf(one)]]
  })
}

function isTemplate({ kind }: JsonObject): boolean {
  return kind === 'AnalysisTemplate' || kind === 'ClusterAnalysisTemplate'
}

function nameOf({ metadata }: JsonObject): string {
  return isJsonObject(metadata) ? String(metadata.name) : ''
}

function templateOf({ provider, successCondition, failureCondition }: JsonObject): JsonObject {
  const conditions = Object.entries({ successCondition, failureCondition })
  const given = conditions.filter(([, text]) => text !== undefined)
  const metric = { name: 'metric', provider, ...Object.fromEntries(given) } as JsonObject
  return {
    apiVersion: 'argoproj.io/v1alpha1',
    kind: 'AnalysisTemplate',
    metadata: { name: 'metric' },
    spec: { metrics: [metric] },
  }
}

/** The check of a canary that is analysed by one template, with something for each argument. */
export function checkOf(
  template: JsonObject,
  all: Templates,
  runs: number,
  seed: number,
): StrategyVerdict {
  const spec = isJsonObject(template.spec) ? template.spec : {}
  const given = Array.isArray(spec.args) ? spec.args.filter(isJsonObject) : []
  const open = given.filter((one) => one.value === undefined && one.valueFrom === undefined)
  const args = open.map(({ name = '' }) => ({ name, value: givenTo(String(name), spec) }))
  const templateName = nameOf(template)
  const clusterScope = template.kind === 'ClusterAnalysisTemplate'
  const analysis = { templates: [{ templateName, clusterScope }], ...(args.length > 0 && { args }) }
  const others = all.flatMap(([, one]) => (nameOf(one) === templateName ? [] : [one]))
  const canary = { analysis, steps: [{ setWeight: 50 }, { pause: {} }] }
  const manifests = [rolloutOf(metadataFor(template), canary), template, ...others]
  return checkStrategy(manifests, { runs, seed, invariants: [nothing] })
}

function metadataFor({ metadata }: JsonObject): JsonObject {
  const namespace = isJsonObject(metadata) ? metadata.namespace : undefined
  return namespace === undefined ? { name: 'demo' } : { name: 'demo', namespace }
}

// What a condition asks of an argument is a number, as a rule; an address may begin with it.
function givenTo(name: string, { metrics }: JsonObject): string {
  const listed = Array.isArray(metrics) ? metrics.filter(isJsonObject) : []
  const conditions = listed.map((one) => [one.successCondition, one.failureCondition])
  if (JSON.stringify(conditions).includes(`args.${name}`)) return '1'
  const begins = new RegExp(`"(url|address)":"\\{\\{\\s*args\\.${name}\\s*\\}\\}`)
  return begins.test(JSON.stringify(listed)) ? 'http://demo.example.com' : name
}

function rolloutOf(metadata: JsonObject, canary: JsonObject): JsonObject {
  return {
    apiVersion: 'argoproj.io/v1alpha1',
    kind: 'Rollout',
    metadata,
    spec: {
      replicas: 1,
      selector: { matchLabels: { app: 'demo' } },
      template: {
        metadata: { labels: { app: 'demo' } },
        spec: { containers: [{ name: 'app', image: 'app:1' }] },
      },
      strategy: { canary },
    },
  }
}

// The metrics are what is looked at here, not the laws.
const nothing = { name: 'nothing', claim: 'Anything goes.', check: () => null }

/** Rows of the table for these templates, with what there is to say below each. */
export function metricRows(templates: Templates, runs: number, seed: number): readonly string[] {
  return templates.flatMap(([name, template]) => {
    const { failure, metrics, warnings } = checkOf(template, templates, runs, seed)
    if (failure !== null) return [row(name, '-'), `    ${failure.report}`]
    const own = new Set(metricNamesOf(template))
    return metrics
      .filter((metric) => own.has(metric.name))
      .flatMap(({ name: metric, successful, failed, inconclusive, error }) => [
        row(name, metric, ...[successful, failed, inconclusive, error].map(String)),
        ...warnings
          .filter(({ path }) => path === `metrics[${JSON.stringify(metric)}]`)
          .map(({ message }) => `    ${message}`),
      ])
  })
}

function metricNamesOf({ spec }: JsonObject): readonly string[] {
  const metrics = isJsonObject(spec) && Array.isArray(spec.metrics) ? spec.metrics : []
  return metrics.filter(isJsonObject).map(({ name }) => String(name))
}

function row(template: string, metric: string, ...counts: readonly string[]): string {
  const numbers = counts.map((count) => count.padStart(12)).join('')
  return `${template.padEnd(44)} ${metric.padEnd(28)}${numbers}`
}

function filesBelow(path: string): readonly string[] {
  if (!statSync(path).isDirectory()) return [path]
  const names = readdirSync(path).sort()
  return names
    .flatMap((name) => filesBelow(join(path, name)))
    .filter((name) => /\.(ya?ml|json)$/.test(name))
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [folder = '.', runs = '300', seed = '1'] = process.argv.slice(2)
  console.log(row('template', 'metric', 'successful', 'failed', 'inconclusive', 'error'))
  for (const file of filesBelow(folder)) {
    const templates = templatesIn(basename(file), readFileSync(file, 'utf8'))
    for (const line of metricRows(templates, Number(runs), Number(seed))) console.log(line)
  }
}
