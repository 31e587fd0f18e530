import ts from 'typescript'
import type { ObjectPart, Plain, ScenarioPart } from '../../src/simulation/scenarioPart.ts'
import { scenarioPart } from '../../src/simulation/scenarioShape.ts'
import { scriptVerbs } from '../../src/simulation/script.ts'
import { signalLooks, signalPoints } from '../../src/simulation/signalShape.ts'
import { described, docOf, type Schema } from './typeSchema.ts'

/** Where types come from whose docstrings describe the parts of a scenario. */
interface Docs {
  readonly checker: ts.TypeChecker
  /** null: nothing is said of this part. */
  readonly type: ts.Type | null
}

/**
 * The schema of a scenario as a file has it, without the plan: made of the very tables that readers of scenarios
 * check by, and of the docstrings of its type. Four things it lets pass, or refuses, that a reader does not:
 * `-0s` is a time; a time of more than 366 days is none; quantities of `load` are read later; and JSON has no `NaN`.
 */
export function scenarioSchema(checker: ts.TypeChecker, type: ts.Type): Schema {
  const { properties } = objectSchema(scenarioPart, { checker, type })
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'A scenario of rollout-sim',
    type: 'object',
    // The plan comes from the manifests beside the scenario.
    properties: { ...properties, script: oneVerbEach(properties.script as ListSchema) },
    additionalProperties: false,
    definitions: { time, signal: signalSchema(checker) },
  }
}

interface ObjectSchema extends Schema {
  readonly properties: Readonly<Record<string, Schema>>
}

interface ListSchema extends Schema {
  readonly items: ObjectSchema
}

const time: Schema = {
  description: "A Go duration: '90s', '1h30m', '250ms'.",
  type: 'string',
  pattern: '^\\+?(0|(([0-9]+(\\.[0-9]*)?|\\.[0-9]+)(ns|us|µs|μs|ms|s|m|h))+)$',
}

const int32 = { type: 'integer', minimum: -2147483648, maximum: 2147483647 }

const plain: Readonly<Record<Plain, Schema>> = {
  time: { $ref: '#/definitions/time' },
  amount: { type: 'number', minimum: 0 },
  count: { type: 'integer', minimum: 0 },
  replicas: { ...int32, minimum: 0 },
  integer: int32,
  number: { type: 'number' },
  text: { type: 'string' },
  flag: { type: 'boolean' },
  json: {},
  signal: { $ref: '#/definitions/signal' },
  anything: {},
}

function partSchema(part: ScenarioPart, docs: Docs): Schema {
  const { checker, type } = docs
  switch (part.kind) {
    case 'list':
      return {
        type: 'array',
        items: partSchema(
          part.of,
          within(docs, (list) => list.getNumberIndexType()),
        ),
      }
    case 'record':
      return {
        type: 'object',
        additionalProperties: partSchema(
          part.of,
          within(docs, (record) => record.getStringIndexType()),
        ),
      }
    case 'word':
      return { enum: part.of }
    case 'pair':
      return pairSchema(part.of.map((one) => partSchema(one, { checker, type: null })))
    case 'object':
      return objectSchema(part, docs)
    case 'series': {
      const of = partSchema(part.of, { checker, type: null })
      return { anyOf: [of, { type: 'array', items: pairSchema([plain.time, of]) }] }
    }
    case 'either':
      return {
        anyOf: [
          bareSchema(part.bare, docs),
          objectSchema(part.object, { checker, type: type && objectIn(checker, type) }),
        ],
      }
    default:
      return plain[part.kind]
  }
}

function pairSchema(of: readonly Schema[]): Schema {
  return { type: 'array', items: of, minItems: of.length, maxItems: of.length }
}

// An object is what the other half says.
function bareSchema(part: ScenarioPart, docs: Docs): Schema {
  const schema = partSchema(part, docs)
  const isAnything = Object.keys(schema).length === 0
  return isAnything ? { type: ['null', 'boolean', 'number', 'string', 'array'] } : schema
}

function objectSchema({ fields, required, rest }: ObjectPart, docs: Docs): ObjectSchema {
  const { checker, type } = docs
  const properties = Object.entries(fields).map(([key, part]) => {
    const member = type === null ? undefined : checker.getPropertyOfType(type, key)
    const own = member === undefined ? null : checker.getTypeOfSymbol(member)
    const schema = partSchema(part, { checker, type: own && checker.getNonNullableType(own) })
    // What stands beside a reference is passed over by readers of draft 7.
    const alone = '$ref' in schema ? { allOf: [schema] } : schema
    return [key, described(alone, docOf(checker, member))] as const
  })
  return {
    type: 'object',
    properties: Object.fromEntries(properties),
    ...(required.length === 0 ? {} : { required }),
    additionalProperties: rest === null ? false : partSchema(rest, { checker, type: null }),
  }
}

function within({ checker, type }: Docs, find: (type: ts.Type) => ts.Type | undefined): Docs {
  const found = type === null ? undefined : find(type)
  return { checker, type: found === undefined ? null : checker.getNonNullableType(found) }
}

// The half of a union that says more than the bare value does.
function objectIn(checker: ts.TypeChecker, type: ts.Type): ts.Type | null {
  const all = type.isUnion() ? type.types : [type]
  const isObject = (one: ts.Type): boolean =>
    (one.flags & ts.TypeFlags.Object) !== 0 && !checker.isArrayLikeType(one)
  return all.find(isObject) ?? null
}

// An entry has its time and one verb more; a verb that is false would do nothing.
function oneVerbEach(script: ListSchema): Schema {
  const { properties, ...entry } = script.items
  const said = Object.entries(properties).map(([key, schema]) => [
    key,
    (scriptVerbs as readonly string[]).includes(key) ? neverFalse(schema) : schema,
  ])
  const lose = properties.lose as Schema
  const oneOf = [{ required: ['count'] }, { required: ['share'] }]
  const items = {
    ...entry,
    properties: { ...Object.fromEntries(said), lose: { ...lose, oneOf } },
    minProperties: 2,
    maxProperties: 2,
  }
  return { ...script, items }
}

function neverFalse({ type, anyOf, ...schema }: Schema): Schema {
  if (type === 'boolean') return { ...schema, const: true }
  if (!Array.isArray(anyOf)) return { ...schema, ...(type === undefined ? {} : { type }) }
  return { ...schema, anyOf: anyOf.map((one: Schema) => neverFalse(one)) }
}

// As readers tell signals apart: a list by its members, an object by its keys.
function signalSchema(checker: ts.TypeChecker): Schema {
  const docs: Docs = { checker, type: null }
  const objects = signalLooks.reduceRight<Schema>((otherwise, { has, kind, part }) => {
    const named = kind === null ? {} : { properties: { kind: { const: kind } } }
    return depending({ required: has, ...named }, partSchema(part, docs), otherwise)
  }, {})
  const pairOf = (first: Schema): Schema => pairSchema([first, {}])
  const looksLikeSeries = {
    anyOf: [{ contains: pairOf(plain.time) }, { minItems: 1, items: pairOf({ type: 'number' }) }],
  }
  return {
    description:
      'What the remote side of a metric says: an answer that stays, a series of [time, answer], or an object with a kind.',
    allOf: [
      depending({ type: 'object' }, objects, {}),
      depending({ type: 'array', ...looksLikeSeries }, partSchema(signalPoints, docs), {}),
    ],
  }
}

// Written as entries: an object that has a `then` could be taken for a promise.
function depending(condition: Schema, consequence: Schema, otherwise: Schema): Schema {
  return Object.fromEntries([
    ['if', condition],
    ['then', consequence],
    ...(Object.keys(otherwise).length === 0 ? [] : [['else', otherwise]]),
  ])
}
