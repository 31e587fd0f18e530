import { isJsonObject, type Json, type JsonObject } from '../../../units/json.ts'
import { sameJson } from '../../../units/sameJson.ts'

/** One step of a path of jq. */
type Step =
  | { readonly kind: 'member'; readonly name: string }
  | { readonly kind: 'index'; readonly index: number }
  | { readonly kind: 'each' }
  | { readonly kind: 'select'; readonly path: readonly Step[]; readonly equals: Json }

/**
 * The part of the language of jq in which differences are ignored: members (`.a`, `."a b"`,
 * `["a"]`), positions (`[0]`, `[-1]`), everything (`[]`), and `select(.a == "x")` between pipes.
 */
export type JqPath = readonly Step[]

/** The path that a text spells; null if it needs more of jq than a {@link JqPath} has. */
export function parseJqPath(text: string): JqPath | null {
  const steps: Step[] = []
  for (const part of pipes(text)) {
    const selected =
      /^select\(\s*(.+?)\s*==\s*("(?:[^"\\]|\\.)*"|-?\d+|true|false|null)\s*\)$/.exec(part)
    const found = selected === null ? membersOf(part) : selectOf(selected[1], selected[2])
    if (found === null) return null
    steps.push(...found)
  }
  return steps
}

function pipes(text: string): readonly string[] {
  const parts: string[] = ['']
  let inText = false
  for (const character of text) {
    if (character === '"') inText = !inText
    if (character === '|' && !inText) parts.push('')
    else parts[parts.length - 1] += character
  }
  return parts.map((part) => part.trim())
}

function selectOf(path = '', equals = 'null'): readonly Step[] | null {
  const steps = membersOf(path)
  return steps === null
    ? null
    : [{ kind: 'select', path: steps, equals: JSON.parse(equals) as Json }]
}

const member = /^(?:\.([A-Za-z_][A-Za-z0-9_]*)|\.?\[?("(?:[^"\\]|\\.)*")\]?|\.?\[(-?\d*)\])\??/

function membersOf(text: string): readonly Step[] | null {
  if (text === '.') return []
  if (!text.startsWith('.')) return null
  const steps: Step[] = []
  let rest = text
  while (rest !== '') {
    const found = member.exec(rest)
    if (found === null) return null
    const [whole, name, quoted, index] = found
    if (name !== undefined) steps.push({ kind: 'member', name })
    else if (quoted !== undefined)
      steps.push({ kind: 'member', name: JSON.parse(quoted) as string })
    else steps.push(index === '' ? { kind: 'each' } : { kind: 'index', index: Number(index) })
    rest = rest.slice(whole.length)
  }
  return steps
}

/** The object without what the path selects (jq's `del`). */
export function withoutJqPath(object: JsonObject, path: JqPath): JsonObject {
  return (deleted(object, path) ?? {}) as JsonObject
}

// undefined: the value itself is selected.
function deleted(value: Json, [step, ...rest]: JqPath): Json | undefined {
  if (step === undefined) return undefined
  switch (step.kind) {
    case 'select':
      return sameJson(valueAt(value, step.path), step.equals) ? deleted(value, rest) : value
    case 'member':
      return isJsonObject(value) && Object.hasOwn(value, step.name)
        ? withMembers(value, (name) => name === step.name, rest)
        : value
    case 'each':
      if (Array.isArray(value)) return withEntries(value, () => true, rest)
      return isJsonObject(value) ? withMembers(value, () => true, rest) : value
    case 'index': {
      if (!Array.isArray(value)) return value
      const index = step.index < 0 ? value.length + step.index : step.index
      return withEntries(value, (at) => at === index, rest)
    }
  }
}

function withMembers(value: JsonObject, chosen: (name: string) => boolean, rest: JqPath): Json {
  const entries = Object.entries(value).flatMap(([name, member]): [string, Json][] => {
    const kept = chosen(name) ? deleted(member, rest) : member
    return kept === undefined ? [] : [[name, kept]]
  })
  return Object.fromEntries(entries)
}

function withEntries(
  value: readonly Json[],
  chosen: (index: number) => boolean,
  rest: JqPath,
): Json {
  return value.flatMap((entry, at): Json[] => {
    const kept = chosen(at) ? deleted(entry, rest) : entry
    return kept === undefined ? [] : [kept]
  })
}

function valueAt(value: Json, path: JqPath): Json {
  let found = value
  for (const step of path) {
    if (step.kind === 'member') found = isJsonObject(found) ? (found[step.name] ?? null) : null
    else if (step.kind === 'index')
      found = Array.isArray(found) ? (found[step.index] ?? null) : null
    else return null
  }
  return found
}
