import { join } from 'node:path'
import ts from 'typescript'
import { expect, it } from 'vitest'
import { root } from './sources.ts'
import { undocumentedIn } from './undocumented.ts'

it('an export and every member of it have a docstring', () => {
  const silent = `
    export interface Silent {
      readonly member: string
      /** It says what it is. */
      readonly told: {
        readonly inner: string
      }
    }
    export const value: number = 1`
  expect(namesOf(silent)).toEqual(['Silent', 'Silent.member', 'Silent.told.inner', 'value'])
})

it('what is told is told, on a statement, a function or a type', () => {
  const told = `
    /** A number. */
    export const value: number = 1
    /** One more. */
    export function more(): { readonly one: number } { return { one: 1 } }
    /** A name. */
    export type Name = 'a' | 'b'`
  expect(namesOf(told)).toEqual([])
})

it('what says itself needs no more words: a discriminant, an instant, one line of a union', () => {
  const union = `
    /** What happened. */
    export type Happening =
      | {
          readonly kind: 'began'
          readonly at: Instant
          readonly by: string
        }
      | { readonly kind: 'ended'; readonly why: string }
    type Instant = number`
  expect(namesOf(union)).toEqual(['Happening.by'])
})

it('what is internal is not looked at', () => {
  const internal = `
    /** A state. */
    export interface State {
      /** @internal */
      readonly memory: {
        readonly deep: string
      }
    }`
  expect(namesOf(internal)).toEqual([])
})

function namesOf(text: string): readonly string[] {
  const path = join(root, 'src/door.ts')
  const host = ts.createCompilerHost({})
  const program = ts.createProgram(
    [path],
    { noLib: true },
    {
      ...host,
      getSourceFile: (name, version) =>
        name === path ? ts.createSourceFile(name, text, version, true) : undefined,
    },
  )
  const file = program.getSourceFile(path)
  const door = file && program.getTypeChecker().getSymbolAtLocation(file)
  return undocumentedIn(program, door === undefined ? [] : [door])
    .map(({ name }) => name)
    .sort()
}
