import { relative } from 'node:path'
import ts from 'typescript'
import { roomOf, root } from './sources.ts'

/** The forms of types: `src/door/forms/plan.ts` has those that `src/plan/` declares. */
export interface Forms {
  /** The form of a type, as an expression; what it names is in one of the files. */
  readonly of: (type: ts.Type) => string
  /** The statement that imports those names that are in the expressions so far, from a folder. */
  readonly importsFor: (text: string, from: string) => string
  /** Each file with its text. */
  readonly files: (doors: readonly string[]) => ReadonlyMap<string, string>
}

interface Declared {
  readonly name: string
  readonly room: string
  text: string
}

/** Reads the forms of types off their declarations. */
export function formsOf(checker: ts.TypeChecker): Forms {
  const declared = new Map<ts.Type, Declared>()
  const order: Declared[] = []

  function of(type: ts.Type): string {
    const plain = plainForm(type)
    if (plain !== null) return plain
    const symbol = type.aliasSymbol ?? type.symbol
    if (symbol?.name === 'Json') return json()
    if (symbol?.name === 'JsonObject') return `{ by: ${json()} }`
    const room = roomOfSymbol(symbol)
    const isNamed = room !== null && symbol !== undefined && !/^__/.test(symbol.name)
    const isWhole = (type.aliasTypeArguments ?? []).length === 0
    if (!isNamed || !isWhole) return written(type, '')
    const known = declared.get(type)
    // A type that stands in itself is named before it is written.
    if (known !== undefined) return known.text === '' ? `() => ${known.name}` : known.name
    const one: Declared = { name: nameFor(symbol.name, room), room, text: '' }
    declared.set(type, one)
    const text = written(type, symbol.name)
    if (!text.startsWith('{')) {
      declared.delete(type)
      return text
    }
    one.text = text
    order.push(one)
    return one.name
  }

  // What JSON has; members that are undefined are left out of it.
  function json(): string {
    const name = 'jsonForm'
    if (order.some((one) => one.name === name)) return name
    const nested = `{ list: () => ${name} }, { by: () => ${name} }`
    const plain = "'string', 'number', 'boolean', { words: [null, undefined] }"
    order.push({ name, room: 'units', text: `{ either: [${plain}, ${nested}] }` })
    return name
  }

  function nameFor(type: string, room: string): string {
    const name = `${type[0]?.toLowerCase()}${type.slice(1)}Form`
    const isTaken = [...declared.values()].some((one) => one.name === name)
    return isTaken ? `${room.replace(/-./g, ([, c = '']) => c.toUpperCase())}${type}Form` : name
  }

  function written(type: ts.Type, name: string): string {
    if (type.isUnion()) return ofUnion(type)
    if (type.getCallSignatures().length > 0) return "'function'"
    if (checker.isArrayType(type) || checker.isTupleType(type)) {
      const members = checker.getTypeArguments(type as ts.TypeReference)
      return `{ list: ${eitherOf(members.map(of))} }`
    }
    const members = checker.getPropertiesOfType(type)
    const [index] = checker.getIndexInfosOfType(type)
    if (index !== undefined && members.length === 0) return `{ by: ${of(index.type)} }`
    // Arbitraries, iterables: whose they are knows how they look.
    const isElsewhere = members.some((member) => isForeign(member))
    if (members.length === 0 || isElsewhere) return "'object'"
    return record(members, name)
  }

  function record(members: readonly ts.Symbol[], name: string): string {
    const listed = (some: readonly ts.Symbol[]): string =>
      some.map((one) => `${keyOf(one)}: ${of(checker.getTypeOfSymbol(one))}`).join(', ')
    const has = members.filter((member) => !isMaybe(member))
    const may = members.filter((member) => isMaybe(member) && !isNever(member))
    const optional = may.length === 0 ? '' : `, may: { ${listed(may)} }`
    return `{ type: '${name}', has: { ${listed(has)} }${optional} }`
  }

  function ofUnion(type: ts.UnionType): string {
    const words = type.types.flatMap((one) =>
      one.isStringLiteral() || one.isNumberLiteral() ? [JSON.stringify(one.value)] : [],
    )
    if (type.types.some((one) => one.flags & ts.TypeFlags.Null)) words.push('null')
    const flags = type.types.filter((one) => one.flags & ts.TypeFlags.BooleanLiteral)
    const others = type.types.filter(
      (one) =>
        !one.isStringLiteral() &&
        !one.isNumberLiteral() &&
        !(one.flags & (ts.TypeFlags.BooleanLiteral | ts.TypeFlags.Undefined | ts.TypeFlags.Null)),
    )
    return eitherOf([
      ...(words.length === 0 ? [] : [`{ words: [${words.join(', ')}] }`]),
      ...(flags.length === 0
        ? []
        : [
            flags.length === 2
              ? "'boolean'"
              : `{ words: [${checker.typeToString(flags[0] as ts.Type)}] }`,
          ]),
      ...others.map(of),
    ])
  }

  function isMaybe(member: ts.Symbol): boolean {
    const type = checker.getTypeOfSymbol(member)
    const mayLack = type.isUnion() && type.types.some((one) => one.flags & ts.TypeFlags.Undefined)
    return (member.flags & ts.SymbolFlags.Optional) !== 0 || mayLack
  }

  // `promote?: never`: what another member of a union has.
  function isNever(member: ts.Symbol): boolean {
    const type = checker.getNonNullableType(checker.getTypeOfSymbol(member))
    return (type.flags & ts.TypeFlags.Never) !== 0
  }

  function importsFor(text: string, from: string): string {
    const used = order.filter(({ name }) => names(text, name))
    const rooms = [...new Set(used.map(({ room }) => room))].sort()
    return rooms
      .map((room) => {
        const names = used.filter((one) => one.room === room).map(({ name }) => name)
        return `import { ${names.sort().join(', ')} } from '${from}${room}.ts'\n`
      })
      .join('')
  }

  function files(doors: readonly string[]): ReadonlyMap<string, string> {
    const rooms = [...new Set(order.map(({ room }) => room))]
    return new Map(
      rooms.map((room) => {
        const own = order.filter((one) => one.room === room)
        const others = order.filter((one) => one.room !== room).map(({ text }) => text)
        const outside = [...doors, ...others].join('\n')
        const body = own.map(
          ({ name, text }) =>
            `${names(outside, name) ? 'export ' : ''}const ${name}: Form = ${text}\n`,
        )
        const used = own.map(({ text }) => text).join('\n')
        const elsewhere = importsFor(
          own.reduce((text, { name }) => without(text, name), used),
          './',
        )
        const form = "import type { Form } from '../form.ts'\n"
        return [`src/door/forms/${room}.ts`, `${NOTE}\n${form}${elsewhere}\n${body.join('\n')}`]
      }),
    )
  }

  return { of, importsFor, files }
}

const NOTE = '// Written by test/tools/doors.ts, of the types in src/.\n'

function names(text: string, name: string): boolean {
  return new RegExp(`\\b${name}\\b`).test(text)
}

function without(text: string, name: string): string {
  return text.replaceAll(new RegExp(`\\b${name}\\b`, 'g'), '')
}

function keyOf({ name }: ts.Symbol): string {
  return /^\w+$/.test(name) ? name : `'${name}'`
}

function eitherOf(all: readonly string[]): string {
  const forms = [...new Set(all)]
  return forms.length === 1 ? (forms[0] as string) : `{ either: [${forms.join(', ')}] }`
}

function plainForm(type: ts.Type): string | null {
  const { flags } = type
  if (flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown)) return "'anything'"
  if (type.isStringLiteral() || type.isNumberLiteral()) {
    return `{ words: [${JSON.stringify(type.value)}] }`
  }
  // An Instant is a number with a mark that is in its type alone.
  if (type.isIntersection()) {
    return type.types.map(plainForm).find((one) => one !== null) ?? null
  }
  if (flags & ts.TypeFlags.StringLike) return "'string'"
  if (flags & ts.TypeFlags.NumberLike) return "'number'"
  if (flags & ts.TypeFlags.Boolean) return "'boolean'"
  if (flags & ts.TypeFlags.BooleanLiteral) {
    return `{ words: [${(type as unknown as { intrinsicName: string }).intrinsicName}] }`
  }
  if (flags & ts.TypeFlags.Null) return '{ words: [null] }'
  if (flags & ts.TypeFlags.NonPrimitive) return "'object'"
  return null
}

function isForeign(symbol: ts.Symbol): boolean {
  const [declared] = symbol.declarations ?? []
  return declared !== undefined && roomOfSymbol(symbol) === null
}

function roomOfSymbol(symbol: ts.Symbol | undefined): string | null {
  const file = symbol?.declarations?.[0]?.getSourceFile().fileName
  if (file === undefined) return null
  const path = relative(root, file).replaceAll('\\', '/')
  const room = roomOf(path)
  return path.startsWith('src/') && room !== '' ? room : null
}
