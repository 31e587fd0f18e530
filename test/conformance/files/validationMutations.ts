import type { Manifest } from '../../../src/manifest/objects.ts'
import { readObjects } from '../../../src/manifest/objects.ts'
import { objectionText } from '../../../src/manifest/validation/objection.ts'
import { judge } from '../../../src/manifest/verdict.ts'
import { parseDocuments } from '../../../src/yaml/parse.ts'
import { type CaseFile, linesOf, notBuilt, type Row } from '../caseFile.ts'

/** What the controller says of one Rollout; null is "not reached", or nothing. */
interface Said {
  readonly name?: string
  readonly rollout: readonly string[] | null
  readonly references: readonly string[] | null
  readonly firstError: string | null
  readonly statusMessage: string | null
  readonly workloadRef?: string
  readonly reconcileError?: string
}

interface Recorded {
  readonly id: string
  readonly yaml: string
  readonly expected: Said & {
    readonly others?: readonly Said[]
    readonly schema: Readonly<Record<string, readonly string[]>> | null
    readonly undecodable?: string
    readonly templates?: unknown
    readonly lint?: unknown
  }
}

/**
 * Two kinds of rows: `controller` compares every text that the controller has for the Rollouts of a set, `schema`
 * which of its objects the API server would not store.
 */
export const validationMutations: CaseFile = {
  name: 'validation-mutations.ndjson',
  rows: function* (text) {
    for (const line of linesOf(text)) {
      const recorded = JSON.parse(line) as Recorded
      yield controllerRow(recorded)
      yield schemaRow(recorded)
      yield openRow(recorded, 'templates')
      yield openRow(recorded, 'lint')
    }
  },
}

/** Of later waves: what templates, runs and experiments say by themselves, and what lint prints. */
function openRow({ id, yaml, expected }: Recorded, kind: 'templates' | 'lint'): Row {
  return { kind, id, input: yaml, expected: expected[kind] ?? null, actual: () => notBuilt }
}

function controllerRow({ id, yaml, expected }: Recorded): Row {
  const { name, rollout, references, firstError, statusMessage, workloadRef } = expected
  const { reconcileError, others = [], schema, undecodable } = expected
  const main = { name, rollout, references, firstError, statusMessage, workloadRef, reconcileError }
  // An object of the wrong type never gets to the controller.
  const mistyped = JSON.stringify(schema).includes('must be of type')
  const silent = undecodable !== undefined || mistyped
  return {
    kind: 'controller',
    id,
    input: yaml,
    expected: silent || name === undefined ? [] : [main, ...others],
    actual: () => (silent ? [] : rolloutsOf(yaml)),
  }
}

function rolloutsOf(yaml: string): readonly Said[] {
  const { manifests } = readObjects(parseDocuments(yaml).documents, 'stored')
  return manifests
    .filter(({ kind }) => kind === 'Rollout')
    .map((rollout) => said(rollout, manifests))
}

function said(rollout: Manifest, manifests: readonly Manifest[]): Said {
  const { name } = rollout
  const verdict = judge(rollout, manifests)
  const { refused } = verdict
  return {
    name,
    rollout: verdict.rollout?.map(objectionText) ?? null,
    references: verdict.references?.map(objectionText) ?? null,
    firstError: refused || null,
    statusMessage:
      refused === '' ? null : `InvalidSpec: The Rollout "${name}" is invalid: ${refused}`,
    ...(verdict.workload !== '' && { workloadRef: verdict.workload }),
    ...(verdict.failure !== '' && { reconcileError: verdict.failure }),
  }
}

const checked = ['Rollout', 'AnalysisTemplate', 'ClusterAnalysisTemplate']

function schemaRow({ id, yaml, expected }: Recorded): Row {
  const { schema, undecodable } = expected
  return {
    kind: 'schema',
    id,
    input: yaml,
    expected:
      undecodable === undefined
        ? Object.keys(schema ?? {})
            .filter((key) => checked.includes(key.split('/')[0] ?? ''))
            .sort()
        : 'undecodable',
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
  return [...new Set(names)].filter((key) => !key.startsWith('Service/')).sort()
}
