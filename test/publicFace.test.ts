import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { expect, it } from 'vitest'
import { programOf } from './tools/compile.ts'
import { root } from './tools/sources.ts'

// What a user may lean on. A name that goes is a breaking change, a name that comes is a promise: both are read in
// review. `npx vitest run test/publicFace.test.ts -u` writes the file anew.
it('the public face is the one that is written down', async () => {
  const { exports } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const doors = Object.keys(exports).filter((door) => door !== './package.json')
  const files = doors.map((door) =>
    door === '.' ? 'src/index.ts' : `src/${door.slice(2)}/index.ts`,
  )
  const program = programOf(files)
  const sections = doors.map((door, index) => {
    const names = namesOf(program, files[index] ?? '')
    return `${door.replace('.', 'rollout-sim')}\n${names.map((name) => `  ${name}\n`).join('')}`
  })
  await expect(sections.join('\n')).toMatchFileSnapshot('publicFace.txt')
})

function namesOf(program: ts.Program, path: string): readonly string[] {
  const checker = program.getTypeChecker()
  const file = program.getSourceFile(join(root, path))
  const door = file && checker.getSymbolAtLocation(file)
  if (door === undefined) return []
  const exported = checker.getExportsOfModule(door)
  const names = (isValue: boolean): readonly string[] =>
    exported
      .filter(
        (symbol) => ((meaningOf(checker, symbol).flags & ts.SymbolFlags.Value) !== 0) === isValue,
      )
      .map((symbol) => `${isValue ? 'value' : 'type '} ${symbol.name}`)
      .sort()
  return [...names(true), ...names(false)]
}

function meaningOf(checker: ts.TypeChecker, symbol: ts.Symbol): ts.Symbol {
  const isAlias = (symbol.flags & ts.SymbolFlags.Alias) !== 0
  return isAlias ? checker.getAliasedSymbol(symbol) : symbol
}
