import type { Refusal } from '../../../src/manifest/admission/admit.ts'
import type { Applied, AppliedObject } from '../../../src/manifest/admission/apply.ts'
import { causeReason } from '../../../src/manifest/admission/fieldError.ts'
import { parseDocuments } from '../../../src/yaml/parse.ts'
import { printApply } from '../../../src/yaml/printApply.ts'
import { type CaseFile, linesOf, type Row } from '../caseFile.ts'
import { type Alone, aloneOf } from './validation/alone.ts'
import { type Recorded as Controller, recordedOf, saidOf } from './validation/controller.ts'
import { linted } from './validation/linted.ts'
import { decodes, notStored } from './validation/schema.ts'

interface Cause {
  readonly field: string
  readonly reason: string
  readonly message: string
}

interface Status {
  readonly code: number
  readonly reason: string
  readonly message: string
  readonly causes?: readonly Cause[]
}

interface Recorded {
  readonly id: string
  readonly yaml: string
  readonly expected: Controller & {
    readonly read: string | null
    readonly objects: readonly {
      readonly kind: string
      readonly name: string
      readonly namespace?: string
      readonly status: Status | null
      readonly create?: { readonly status: Status | null }
    }[]
    readonly kubectl: unknown
    readonly strictYaml?: readonly string[]
    readonly decode?: string
    readonly schema: unknown
    readonly templates: unknown
    readonly experiments: unknown
    readonly undecodable?: string
    readonly lint: unknown
  }
}

/**
 * Kinds of rows: `objects` compares the server's answers, `kubectl` what it prints byte for byte, `lint` likewise,
 * `schema` which objects the CRDs refuse, `controller` what the controller says of what was stored, `templates` what
 * becomes of templates and Experiments by themselves, `keys` whether repeated keys are told.
 */
export const admission: CaseFile = {
  name: 'admission.ndjson',
  rows: function* (text) {
    for (const line of linesOf(text)) {
      const recorded = JSON.parse(line) as Recorded
      const { id, yaml: input, expected } = recorded
      const row = (kind: string, wanted: unknown, actual: () => unknown): Row => ({
        kind,
        id,
        input,
        expected: wanted,
        actual,
      })
      yield row('objects', objectsOf(recorded), () => answers(applied(input)))
      yield row('kubectl', expected.kubectl, () => {
        const { exitCode, stdout, stderr } = applied(input)
        return { exitCode, stdout, stderr }
      })
      yield row('lint', expected.lint, () => linted(input))
      yield row('schema', schemaOf(expected), () => notStored(input))
      yield controllerRow(recorded, row)
      yield row('templates', templatesOf(expected), () =>
        isSilent(expected) ? null : metricsOf(aloneOf(input)),
      )
      yield row('keys', (expected.strictYaml ?? []).some(repeats), () =>
        parseDocuments(input).diagnostics.some(({ code }) => code === 'repeated-key'),
      )
    }
  },
}

function schemaOf({ schema, undecodable }: Recorded['expected']): unknown {
  return undecodable === undefined ? Object.keys(schema ?? {}).sort() : 'undecodable'
}

// What cannot be decoded, or has no name, gets to no controller.
function isSilent({ schema, undecodable, decode }: Recorded['expected']): boolean {
  const text = JSON.stringify(schema)
  const mistyped = text.includes('must be of type') || text.includes('cannot unmarshal')
  return undecodable !== undefined || decode !== undefined || mistyped
}

type MakeRow = (kind: string, wanted: unknown, actual: () => unknown) => Row

function controllerRow({ yaml, expected }: Recorded, row: MakeRow): Row {
  if (expected.decode !== undefined) return row('controller', false, () => decodes(yaml))
  if (isSilent(expected)) return row('controller', [], () => [])
  return row('controller', recordedOf(expected), () => saidOf(yaml))
}

function metricsOf({ templates, experiments }: Alone): unknown {
  const metrics = Object.entries(templates).map(([key, one]) => [key, { metrics: one.metrics }])
  return { templates: Object.fromEntries(metrics), experiments }
}

function templatesOf(expected: Recorded['expected']): unknown {
  const { templates, experiments } = expected
  return isSilent(expected) || templates === null ? null : { templates, experiments }
}

function repeats(text: string): boolean {
  return text.includes('already set in map')
}

const namespaces = ['default', 'kube-system', 'shop', 'team-a']

function applied(yaml: string): Applied {
  return printApply(yaml, { namespaces })
}

// Of what could not be read the first line is compared: the second is the same for all.
function objectsOf({ expected }: Recorded): unknown {
  return {
    read: expected.read?.split('\n')[0] ?? '',
    objects: expected.objects.map(({ kind, name, namespace = '', status, create }) => {
      const created = create === undefined ? status : create.status
      return { kind, name, namespace, status: bare(status), created: bare(created) }
    }),
  }
}

function bare(status: Status | null): unknown {
  if (status === null) return null
  const { code, reason, message, causes = [] } = status
  return { code, reason, message, causes }
}

function answers({ read, objects }: Applied): unknown {
  return {
    read: read.split('\n')[0] ?? '',
    objects: objects.map(({ kind, name, namespace, refusal, created }: AppliedObject) => ({
      kind,
      name,
      namespace,
      status: statusOf(refusal),
      created: statusOf(created),
    })),
  }
}

function statusOf(refusal: Refusal | null): unknown {
  if (refusal === null) return null
  const { code, reason, message, errors } = refusal
  const causes = errors.map(({ field, type, body }) => ({
    field,
    reason: causeReason(type),
    message: body,
  }))
  return { code, reason, message, causes }
}
