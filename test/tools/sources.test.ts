import { describe, expect, it } from 'vitest'
import { exportsOf, hasFunction, importsOf, parse, roomOf } from './sources.ts'

describe('the reading of sources', () => {
  it('sees every way to import a neighbour, types included', () => {
    const source = parse(
      'src/steps/pause.ts',
      [
        "import { a } from './a.ts'",
        "import type { B } from '../plan/b.ts'",
        "export { c } from './c.ts'",
        "export type { D } from './d.ts'",
        "type E = import('./e.ts').E",
        "import mitt from 'mitt'",
      ].join('\n'),
    )
    expect(importsOf(source)).toEqual([
      'src/steps/a.ts',
      'src/plan/b.ts',
      'src/steps/c.ts',
      'src/steps/d.ts',
      'src/steps/e.ts',
    ])
  })

  it('tells what runs from what is only a type', () => {
    const source = parse(
      'src/x.ts',
      `export interface A {}
       export type B = string
       export declare const c: unique symbol
       export const d = 1, e = 2
       export function f() {}
       export type { G } from './g.ts'
       const hidden = 1`,
    )
    expect(exportsOf(source, 'runtime')).toEqual(['d', 'e', 'f'])
    expect(exportsOf(source, 'all')).toEqual(['A', 'B', 'c', 'd', 'e', 'f'])
  })

  it('knows the room of a path', () => {
    expect(
      ['src/index.ts', 'src/steps/pause.ts', 'test/rollout/reconcilers/x.test.ts'].map(roomOf),
    ).toEqual(['', 'steps', 'rollout'])
  })

  it('tells a file that does something from one that only holds data', () => {
    const has = (text: string): boolean => hasFunction(parse('src/x.ts', text))
    expect(has('export const table = { a: 1 }\nexport type F = (a: string) => void')).toBe(false)
    expect(has('export interface A { f(): void }\nexport declare function g(): void')).toBe(false)
    expect(has('export const family = { a: () => 1 }')).toBe(true)
    expect(has('export function f() {}')).toBe(true)
  })
})
