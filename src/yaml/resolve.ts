import { base64Text } from '../go/base64.ts'
import type { Json } from '../units/json.ts'
import { fail } from './failure.ts'
import type { Node } from './node.ts'
import { plainScalar } from './plainScalar.ts'

/**
 * What a scalar means to go-yaml: text in quotes is a text, a tag of YAML's own says which type it
 * has to be, and any other tag makes a text of it. Fails with a `YamlFailure`.
 */
export function resolveScalar(scalar: Extract<Node, { kind: 'scalar' }>): Json {
  const { tag, value, plain } = scalar
  if (tag === '') return plain ? plainScalar(value) : value
  const name = tag.startsWith(own) ? tag.slice(own.length) : ''
  if (name === 'binary') {
    return base64Text(value) ?? refuse(scalar, '!!binary value contains invalid base64 data')
  }
  if (!typed.has(name) || name === 'str') return value
  const meaning = plainScalar(value)
  const type = typeOf(meaning, value)
  if (type === name || (name === 'float' && type === 'int')) return meaning
  return refuse(scalar, `cannot decode !!${type} \`${value}\` as a !!${name}`)
}

const own = 'tag:yaml.org,2002:'
const typed: ReadonlySet<string> = new Set(['str', 'bool', 'int', 'float', 'null', 'timestamp'])

function typeOf(meaning: Json, written: string): string {
  if (meaning === null) return 'null'
  if (typeof meaning === 'boolean') return 'bool'
  if (typeof meaning === 'number')
    return /^[-+]?(0[xXbBoO])?[0-9a-fA-F_]+$/.test(written) ? 'int' : 'float'
  return /^[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}/.test(written) ? 'timestamp' : 'str'
}

function refuse(scalar: Node, problem: string): never {
  return fail({ code: 'yaml-syntax', problem, mark: scalar.start, line: 0, source: 'yaml' })
}
