import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import { programOf } from './tools/compile.ts'
import { missingFrom } from './tools/face.ts'
import { root } from './tools/sources.ts'
import { undocumentedIn } from './tools/undocumented.ts'

interface Exported {
  readonly name: string
  readonly isValue: boolean
}

const { exports } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
const doors = Object.keys(exports).filter((door) => !door.endsWith('.json'))
const fileOf = (door: string): string => join('src', door, 'index.ts')
const program = programOf(doors.map(fileOf))
const behind = new Map(doors.map((door) => [door, exportedBy(fileOf(door))]))

describe('the public face', () => {
  // A name that goes is a breaking change, a name that comes is a promise: both are read in review.
  // `npx vitest run test/publicFace.test.ts -u` writes the file anew.
  it('is the one that is written down', async () => {
    const sections = [...behind].map(([door, exported]) => {
      const lines = exported.map(
        ({ name, isValue }) => `  ${isValue ? 'value' : 'type '} ${name}\n`,
      )
      return `${door.replace('.', 'rollout-sim')}\n${lines.join('')}`
    })
    await expect(sections.join('\n')).toMatchFileSnapshot('publicFace.txt')
  })

  it('exports every type that its declarations speak of', () => {
    const symbols = symbolsOfDoors()
    expect(symbols).toHaveLength(doors.length)
    const missing = missingFrom(program, symbols)
    console.log(`${missing.length} types in the declarations cannot be imported`)
    expect(missing.map(({ name, path, askedBy }) => `${name} (${path}), of ${askedBy}`)).toEqual([])
  })

  it('says what every export and every member of one is', () => {
    const silent = undocumentedIn(program, symbolsOfDoors())
    console.log(`${silent.length} exports and members without a docstring`)
    expect(silent.map(({ name, place }) => `${place} ${name}`)).toEqual([])
  })
})

function symbolsOfDoors(): readonly ts.Symbol[] {
  const checker = program.getTypeChecker()
  return doors.flatMap((door) => {
    const file = program.getSourceFile(join(root, fileOf(door)))
    return (file && checker.getSymbolAtLocation(file)) ?? []
  })
}

/** What a door exports, values before types, each by name. */
function exportedBy(path: string): readonly Exported[] {
  const checker = program.getTypeChecker()
  const file = program.getSourceFile(join(root, path))
  const door = file && checker.getSymbolAtLocation(file)
  if (door === undefined) return []
  const exported = checker.getExportsOfModule(door).map((symbol) => {
    const isAlias = (symbol.flags & ts.SymbolFlags.Alias) !== 0
    const meant = isAlias ? checker.getAliasedSymbol(symbol) : symbol
    return {
      name: symbol.name,
      isValue: (meant.flags & ts.SymbolFlags.Value) !== 0,
    }
  })
  const rank = ({ name, isValue }: Exported): string => `${isValue ? 0 : 1}${name}`
  return exported.sort((a, b) => (rank(a) < rank(b) ? -1 : 1))
}
