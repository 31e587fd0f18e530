import { evaluatePath } from '../../../src/jsonpath/evaluate.ts'
import type { Found } from '../../../src/jsonpath/found.ts'
import { parseJsonPath } from '../../../src/jsonpath/parse.ts'
import { webResult } from '../../../src/jsonpath/webResult.ts'
import type { Json } from '../../../src/units/json.ts'
import type { CaseFile, Row } from '../caseFile.ts'

interface Case {
  readonly id: string
  readonly body: Json
  readonly path: string
  readonly expect: { readonly note?: string } & Record<string, unknown>
}

/** Bodies and paths, with what client-go's JSONPath and the web provider answered. */
export const jsonpath: CaseFile = { name: 'jsonpath.json', rows }

function* rows(text: string): Iterable<Row> {
  const { cases } = JSON.parse(text) as { cases: readonly Case[] }
  for (const { id, body, path, expect } of cases) {
    const { note: _, ...expected } = expect
    const kind = 'error' in expect ? String(expect.stage) : 'value'
    yield { kind, id, input: { body, path }, expected, actual: () => answer(body, path) }
  }
}

function answer(body: Json, path: string): unknown {
  const answered = webResult(stringify(body), path)
  if (!answered.ok) {
    if (answered.stage === 'panic') return { panic: true, goPanic: answered.error }
    return { error: answered.error, stage: answered.stage }
  }
  if (answered.mapOrderDecides) return { nondeterministic: true }
  const allGroups = groupsOf(path, body)
  return {
    value: withoutNegativeZero(answered.result),
    valueText: answered.value,
    goType: answered.goType,
    ...(allGroups.flat().length > 1 ? { allGroups } : {}),
  }
}

/** The groups that hold anything; listed only where there is more than one value. */
function groupsOf(path: string, body: Json): readonly (readonly Json[])[] {
  const parsed = parseJsonPath(path === '' ? '{$}' : path)
  if (!parsed.ok) return []
  const found = evaluatePath(parsed.path, body)
  return found.ok
    ? found.groups.filter((group) => group.length > 0).map((group) => group.map(plain))
    : []
}

function plain(found: Found): Json {
  if (found.kind === 'none') return null
  return found.kind === 'json' ? found.value : Number(found.value)
}

/** JSON.stringify writes -0 as 0, and the body has to reach the provider as it was recorded. */
function stringify(value: Json): string {
  if (Object.is(value, -0)) return '-0.0'
  if (Array.isArray(value)) return `[${value.map(stringify).join(',')}]`
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  const members = Object.entries(value).map(
    ([key, member]) => `${JSON.stringify(key)}:${stringify(member as Json)}`,
  )
  return `{${members.join(',')}}`
}

/** The recorded values were decoded without the sign of a zero; `valueText` keeps it. */
function withoutNegativeZero(value: Json): Json {
  return JSON.parse(JSON.stringify(value)) as Json
}
