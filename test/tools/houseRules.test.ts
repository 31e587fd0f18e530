import { describe, expect, it } from 'vitest'
import {
  bannedSyntax,
  circleIn,
  engineMath,
  longFunctions,
  promises,
  shouldNames,
  strangeReferences,
  wideLines,
} from './houseRules.ts'
import { parse } from './sources.ts'

// A check is tested by what it refuses.
describe('the house rules', () => {
  it('refuse a line of 101 columns and take one of 100, counting characters', () => {
    const source = parse('x.ts', `${'a'.repeat(101)}\n${'a'.repeat(100)}\n${'😀'.repeat(100)}`)
    expect(wideLines(source)).toEqual(['x.ts:1'])
  })

  it('refuse a function of 71 lines and take one of 70', () => {
    const lines = (count: number): string => `() => {\n${'f()\n'.repeat(count - 2)}}`
    const source = parse('x.ts', `const a = ${lines(71)}\nconst b = ${lines(70)}`)
    expect(longFunctions(source)).toEqual(['x.ts:1: 71 lines'])
  })

  it('refuse enum, namespace, export *, default export and inheritance', () => {
    const source = parse(
      'x.ts',
      `enum A { B }
       namespace C {}
       export * from './d.ts'
       export default 1
       class E extends F {}
       class G extends Error {}
       export * as h from './h.ts'
       declare module 'i' {}
       declare global { namespace J {} }`,
    )
    expect(bannedSyntax(source)).toEqual([
      'x.ts:1: enum',
      'x.ts:2: namespace',
      'x.ts:3: export *',
      'x.ts:4: export default',
      'x.ts:5: inheritance',
    ])
  })

  it('refuse a promise to do something later', () => {
    const later = 'TO' + 'DO'
    expect(promises(parse('x.ts', `f() // ${later} later\nconst todos = 1`))).toEqual(['x.ts:1'])
  })

  it('refuse a reference that a reader cannot follow', () => {
    const source = parse(
      'x.ts',
      '// see §2.1\n// see canary.md\n// see README.md\n// see Argo docs',
    )
    expect(strangeReferences(source)).toEqual(['x.ts:1', 'x.ts:2'])
  })

  it('refuse a number whose last bits are left to the engine', () => {
    const source = parse(
      'x.ts',
      'Math.log(x) + Math.floor(y)\nx ** 0.5\n2 ** -n + Number(10n ** m)\n// Math.exp\nx **= 2',
    )
    expect(engineMath(source)).toEqual(['x.ts:1: Math.log', 'x.ts:2: x **', 'x.ts:5: x **'])
  })

  it('refuse a test that is named as a wish', () => {
    const source = parse(
      'x.ts',
      "it('should hold', f)\nit('holds', f)\nit.each(x)('Should not', f)",
    )
    expect(shouldNames(source)).toEqual(['x.ts:1: should hold', 'x.ts:3: Should not'])
  })

  it('find a circle behind a tail, and none where two ways meet', () => {
    const circle = [
      ['a', 'b'],
      ['b', 'c'],
      ['c', 'd'],
      ['d', 'b'],
    ] as const
    expect(circleIn(circle)).toEqual(['b', 'c', 'd', 'b'])
    expect(
      circleIn([
        ['a', 'b'],
        ['a', 'c'],
        ['b', 'd'],
        ['c', 'd'],
      ]),
    ).toEqual([])
  })
})
