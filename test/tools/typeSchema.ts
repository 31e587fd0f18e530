import ts from 'typescript'

/** A JSON Schema, or a part of one (draft 7, which editors know best). */
export interface Schema {
  readonly [key: string]: unknown
}

/** What a text says that documents a name; '' if there is none. */
export function docOf(checker: ts.TypeChecker, symbol: ts.Symbol | undefined): string {
  const parts = symbol?.getDocumentationComment(checker) ?? []
  return ts
    .displayPartsToString([...parts])
    .replace(/\s*\n\s*/g, ' ')
    .trim()
}

/** A schema with the docstring of what it stands for. */
export function described(schema: Schema, doc: string): Schema {
  return doc === '' ? schema : { description: doc, ...schema }
}

/** The type that a file exports under that name. */
export function exportedType(program: ts.Program, path: string, name: string): ts.Type {
  const checker = program.getTypeChecker()
  const file = program.getSourceFile(path)
  const module = file && checker.getSymbolAtLocation(file)
  const found = module && checker.getExportsOfModule(module).find((one) => one.name === name)
  if (found === undefined) throw new Error(`${path} exports no ${name}`)
  return checker.getDeclaredTypeOfSymbol(found)
}

/**
 * The schema of plain data of a type: every key that it does not call optional is there, and no
 * other. An `Instant` is whole milliseconds; JSON of somebody's is anything.
 */
export function schemaOfType(checker: ts.TypeChecker, type: ts.Type): Schema {
  const name = type.aliasSymbol?.name ?? type.symbol?.name
  if (name === 'JsonObject') return { type: 'object' }
  if (type.aliasSymbol?.name === 'Instant') return { type: 'integer', minimum: 0 }
  if (type.isUnion()) return schemaOfUnion(checker, type)
  if (type.isStringLiteral()) return { const: type.value }
  const plain = plainKinds.find(([flag]) => (type.flags & flag) !== 0)
  if (plain !== undefined) return { type: plain[1] }
  if (checker.isArrayType(type)) {
    const [of] = checker.getTypeArguments(type as ts.TypeReference)
    if (of === undefined) throw new Error('a list of nothing')
    return { type: 'array', items: schemaOfType(checker, of) }
  }
  return schemaOfInterface(checker, type)
}

const plainKinds: readonly (readonly [ts.TypeFlags, string])[] = [
  [ts.TypeFlags.String, 'string'],
  [ts.TypeFlags.Number, 'number'],
  [ts.TypeFlags.Null, 'null'],
]

function schemaOfUnion(checker: ts.TypeChecker, type: ts.UnionType): Schema {
  const words = type.types.flatMap((one) => (one.isStringLiteral() ? [one.value] : []))
  const others = type.types.filter((one) => !one.isStringLiteral())
  const all = [
    ...(words.length === 0 ? [] : [{ enum: words }]),
    ...others.map((one) => schemaOfType(checker, one)),
  ]
  return all.length === 1 ? (all[0] as Schema) : { anyOf: all }
}

function schemaOfInterface(checker: ts.TypeChecker, type: ts.Type): Schema {
  const members = checker.getPropertiesOfType(type)
  if (members.length === 0) throw new Error(`no schema of ${checker.typeToString(type)}`)
  const properties = members.map((member) => {
    const own = schemaOfType(checker, checker.getTypeOfSymbol(member))
    return [member.name, described(own, docOf(checker, member))] as const
  })
  const isOptional = ({ flags }: ts.Symbol): boolean => (flags & ts.SymbolFlags.Optional) !== 0
  return {
    type: 'object',
    properties: Object.fromEntries(properties),
    required: members.filter((member) => !isOptional(member)).map((member) => member.name),
    additionalProperties: false,
  }
}
