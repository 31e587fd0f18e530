import { join } from 'node:path'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import { missingFrom } from './face.ts'
import { root } from './sources.ts'

const files: Readonly<Record<string, string>> = {
  'src/door.ts': `
    export { ask, type Answer } from './ask.ts'
    export type { Kind, Text } from './table.ts'
  `,
  'src/ask.ts': `
    import type { Detail } from './detail.ts'
    interface Options { readonly detail: Detail }
    export interface Answer {
      readonly text: string
      /** @internal */
      readonly state: Hidden
    }
    interface Hidden { readonly at: number }
    interface Local { readonly text: string }
    export function ask<T>(value: T, options: Options): readonly Answer[] {
      const local: Local = { text: String(value) + options.detail.text }
      return [{ ...local, state: { at: 0 } }]
    }
  `,
  'src/detail.ts': `export interface Detail { readonly text: string }`,
  'src/table.ts': `
    interface Table { readonly a: Row }
    interface Row { readonly text: string }
    export type Kind = keyof Table
    export type Text = { [K in Kind]: Table[K] extends Row ? string : Other }
    interface Other { readonly text: string }
  `,
}

describe('what is missing from a door', () => {
  const sources = new Map(
    Object.entries(files).map(([path, text]) => [
      join(root, path),
      ts.createSourceFile(join(root, path), text, ts.ScriptTarget.ES2022, true),
    ]),
  )
  const host: ts.CompilerHost = {
    ...ts.createCompilerHost({}),
    getSourceFile: (path) => sources.get(path),
    fileExists: (path) => sources.has(path),
    readFile: (path) => sources.get(path)?.text,
  }
  const door = join(root, 'src/door.ts')
  const options = { noLib: true, allowImportingTsExtensions: true, noEmit: true }
  const program = ts.createProgram([door], options, host)
  const checker = program.getTypeChecker()
  const symbols = [door].flatMap((path) => {
    const file = program.getSourceFile(path)
    return (file && checker.getSymbolAtLocation(file)) ?? []
  })

  it('is what signatures speak of, and what that speaks of; no body, key or internal member', () => {
    expect(missingFrom(program, symbols)).toEqual([
      { name: 'Options', path: 'src/ask.ts', askedBy: 'ask' },
      { name: 'Detail', path: 'src/detail.ts', askedBy: 'Options' },
      { name: 'Other', path: 'src/table.ts', askedBy: 'Text' },
    ])
  })
})
