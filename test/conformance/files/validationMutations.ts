import { type CaseFile, linesOf, type Row } from '../caseFile.ts'
import { aloneOf, type Texts } from './validation/alone.ts'
import { type Recorded as Controller, recordedOf, saidOf } from './validation/controller.ts'
import { linted } from './validation/linted.ts'
import { notStored } from './validation/schema.ts'

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
  return { kind: 'lint', id, input: yaml, expected: expected.lint, actual: () => linted(yaml) }
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
