import { judgeTemplate, objectionToRun } from '../../../src/manifest/analysisRun.ts'
import { readAnalysisTemplate } from '../../../src/manifest/analysisTemplate.ts'
import { objectionToExperiment } from '../../../src/manifest/experiment.ts'
import { type Manifest, readObjects } from '../../../src/manifest/objects.ts'
import { parseDocuments } from '../../../src/yaml/parse.ts'
import { printLint } from '../../../src/yaml/printLint.ts'
import { type CaseFile, linesOf, type Row } from '../caseFile.ts'
import { type Recorded as Controller, recordedOf, saidOf } from './validation/controller.ts'

interface Recorded {
  readonly id: string
  readonly yaml: string
  readonly expected: Controller & {
    readonly schema: Readonly<Record<string, readonly string[]>> | null
    readonly undecodable?: string
    readonly templates: Texts<Record<string, string | null>> | null
    readonly runs?: Texts<string | null>
    readonly experiments: Texts<string | null> | null
    readonly lint: unknown
  }
}

type Texts<T> = Readonly<Record<string, T>>

/**
 * Four kinds of rows: `controller` compares every text that the controller has for the Rollouts of a set, `schema`
 * which of its objects the API server would not store, `templates` what becomes of the templates, runs and
 * Experiments by themselves, `lint` what lint prints.
 */
export const validationMutations: CaseFile = {
  name: 'validation-mutations.ndjson',
  rows: function* (text) {
    for (const line of linesOf(text)) {
      const recorded = JSON.parse(line) as Recorded
      yield controllerRow(recorded)
      yield schemaRow(recorded)
      yield templatesRow(recorded)
      yield lintRow(recorded)
    }
  },
}

function lintRow({ id, yaml, expected }: Recorded): Row {
  return { kind: 'lint', id, input: yaml, expected: expected.lint, actual: () => printLint(yaml) }
}

// An object of the wrong type never gets to the controller.
function isSilent({ schema, undecodable }: Recorded['expected']): boolean {
  return undecodable !== undefined || JSON.stringify(schema).includes('must be of type')
}

function controllerRow({ id, yaml, expected }: Recorded): Row {
  const silent = isSilent(expected)
  return {
    kind: 'controller',
    id,
    input: yaml,
    expected: silent ? [] : recordedOf(expected),
    actual: () => (silent ? [] : saidOf(yaml)),
  }
}

function templatesRow({ id, yaml, expected }: Recorded): Row {
  const { templates, runs = {}, experiments } = expected
  const silent = isSilent(expected) || templates === null
  return {
    kind: 'templates',
    id,
    input: yaml,
    expected: silent ? null : { templates, runs, experiments },
    actual: () => (silent ? null : aloneOf(yaml)),
  }
}

function aloneOf(yaml: string): unknown {
  const { manifests } = readObjects(parseDocuments(yaml).documents, 'stored')
  const each = <T>(kinds: readonly string[], say: (manifest: Manifest) => T): Texts<T> =>
    Object.fromEntries(
      manifests
        .filter(({ kind }) => kinds.includes(kind))
        .map((manifest) => [`${manifest.kind}/${manifest.name}`, say(manifest)]),
    )
  return {
    templates: each(['AnalysisTemplate', 'ClusterAnalysisTemplate'], ({ kind, value }) => {
      const template = readAnalysisTemplate(value, kind === 'ClusterAnalysisTemplate')
      const { metrics, create, run } = judgeTemplate(template)
      const made = create === '' ? { create: null, run: run || null } : { create, run: null }
      return { metrics: metrics || null, ...made }
    }),
    runs: each(['AnalysisRun'], ({ value }) => objectionToRun(value) || null),
    experiments: each(
      ['Experiment'],
      ({ written }) => objectionToExperiment(written)?.message ?? null,
    ),
  }
}

const checked = [
  'Rollout',
  'AnalysisTemplate',
  'ClusterAnalysisTemplate',
  'Experiment',
  'AnalysisRun',
]

function schemaRow({ id, yaml, expected }: Recorded): Row {
  const { schema, undecodable } = expected
  return {
    kind: 'schema',
    id,
    input: yaml,
    expected: undecodable === undefined ? Object.keys(schema ?? {}).sort() : 'undecodable',
    actual: () => notStored(yaml),
  }
}

const lenient = ['unknown-field', 'unknown-step', 'name-missing']

function notStored(yaml: string): readonly string[] | 'undecodable' {
  const { documents, diagnostics } = parseDocuments(yaml)
  const broken = diagnostics.some(({ severity }) => severity === 'error')
  const all = readObjects(documents, 'stored').diagnostics
  if (broken || all.some(({ code }) => code === 'kind-missing')) return 'undecodable'
  const names = documents.flatMap((document) => {
    const read = readObjects([document], 'stored')
    const wrong = read.diagnostics.some(
      ({ severity, code }) => severity === 'error' && !lenient.includes(code),
    )
    return wrong ? read.manifests.map(({ kind, name }) => `${kind}/${name}`) : []
  })
  return [...new Set(names)].filter((key) => checked.includes(key.split('/')[0] ?? '')).sort()
}
