import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { floors } from './tools/floors.mjs'
import {
  bannedSyntax,
  circleIn,
  type Edge,
  engineMath,
  longFunctions,
  promises,
  shouldNames,
  strangeReferences,
  wideLines,
} from './tools/houseRules.ts'
import { namesTwice } from './tools/names.ts'
import { oneMeaning } from './tools/oneMeaning.ts'
import {
  exportsOf,
  filesIn,
  hasFunction,
  importsOf,
  roomOf,
  root,
  type Source,
  sourcesIn,
} from './tools/sources.ts'
import { waiting } from './tools/waiting.mjs'

const LINES_A_FILE = 300
// A list of names, read by looking up (docs/decisions/0009).
const frontDoor = 'src/index.ts'

const product = sourcesIn('src')
const tests = sourcesIn('test')
const examples = sourcesIn('examples')

// Each test lists what breaks its rule, so that the failure says where to go.
describe('the house', () => {
  it('has no file that is longer than a reader can hold', () => {
    const lengths = product.map((source) => source.lines.length).sort((a, b) => a - b)
    const median = lengths[lengths.length >> 1]
    console.log(`${lengths.length} files in src, median ${median} lines, longest ${lengths.at(-1)}`)
    const pages = product.filter((source) => source.path !== frontDoor && !isWritten(source))
    const long = pages.filter((source) => source.lines.length > LINES_A_FILE)
    expect(long.map((source) => `${source.path}: ${source.lines.length} lines`)).toEqual([])
  })

  it('has no line that is wider than a page', () => {
    expect(product.flatMap(wideLines)).toEqual([])
  })

  it('has no function that is longer than a screen', () => {
    expect(product.flatMap(longFunctions)).toEqual([])
  })

  it('has a test beside every file that does something', () => {
    const alone = product
      .filter((source) => exportsOf(source, 'runtime').length > 0 && hasFunction(source))
      .filter((source) => !isWritten(source))
      .map((source) => source.path.replace(/^src\/(.*)\.ts$/, 'test/$1.test.ts'))
      .filter((mirror) => !existsSync(join(root, mirror)))
    expect(alone).toEqual([])
  })

  it('has no drawer for odds and ends', () => {
    const drawer = /(^|[/.-])(utils?|helpers?|common|misc|shared)([/.-]|$)/i
    const files = [...filesIn('src'), ...filesIn('test'), ...filesIn('examples')]
    expect(files.filter((path) => drawer.test(path))).toEqual([])
  })

  it('has no enum, namespace, `export *`, inheritance or default export', () => {
    expect([...product, ...examples].flatMap(bannedSyntax)).toEqual([])
  })

  it('has no promise to do something later', () => {
    expect([...product, ...examples].flatMap(promises)).toEqual([])
  })

  it('leaves no last bit of a number to the engine', () => {
    // A power with a fraction in a condition: Go has its own last bits, which no engine has.
    const own = ['src/expr/arithmetic.ts']
    const found = product.filter((source) => engineMath(source).length > 0)
    expect(found.map(({ path }) => path).filter((path) => own.includes(path))).toEqual(own)
    const others = found.filter(({ path }) => !own.includes(path))
    expect(others.flatMap(engineMath)).toEqual([])
  })

  it('refers to nothing that a reader cannot open', () => {
    const rooms = tests.filter((source) => !source.path.startsWith('test/tools/'))
    expect([...product, ...rooms, ...examples].flatMap(strangeReferences)).toEqual([])
  })

  it('names its tests as sentences in the present tense', () => {
    expect(tests.flatMap(shouldNames)).toEqual([])
  })

  it('exports no name twice with two meanings', () => {
    // A guarded door hands on what the plain one does, by its name.
    const plain = product.filter((source) => !isWritten(source))
    expect(namesTwice(plain, oneMeaning)).toEqual([])
  })

  it('has every room on a floor', () => {
    const known = new Set(floors.flat())
    const rooms = new Set(
      product.map((source) => roomOf(source.path)).filter((room) => room !== ''),
    )
    expect([...rooms].filter((room) => !known.has(room))).toEqual([])
  })

  it('imports downwards only', () => {
    const floorOf = (path: string): number => {
      const room = roomOf(path)
      // The plain front door stands right below its guarded self.
      return floors.findIndex((rooms) => rooms.includes(room || 'door')) - (room === '' ? 0.5 : 0)
    }
    const upwards = edges().filter(([from, to]) => floorOf(from) < floorOf(to))
    expect(upwards.map(([from, to]) => `${from} -> ${to}`)).toEqual([])
  })

  it('has no circle of files, not even of types', () => {
    expect(circleIn(edges())).toEqual([])
  })

  it('has no circle of rooms', () => {
    const doors = edges()
      .map(([from, to]) => [roomOf(from), roomOf(to)] as const)
      .filter(([from, to]) => from !== to)
    expect(circleIn(doors)).toEqual([])
  })

  it('lets nothing wait for a place that has one', () => {
    const reached = reachedFrom(product.map(({ path }) => path).filter((path) => isDoor(path)))
    const paths = new Set(product.map((source) => source.path))
    const placed = waiting
      .flatMap((one) => one.paths)
      .filter((path) => reached.has(path) || !paths.has(path))
    expect(placed).toEqual([])
  })

  it('imports files that are there, by the name they have', () => {
    const paths = new Set(product.map((source) => source.path))
    const lost = edges().filter(([, to]) => !paths.has(to))
    expect(lost.map(([from, to]) => `${from} -> ${to}`)).toEqual([])
  })
})

// What a tool writes is looked up, and compared with what the tool would write today.
function isWritten({ lines }: Source): boolean {
  return lines[0]?.startsWith('// Written by test/tools/') === true
}

function isDoor(path: string): boolean {
  return (
    path === 'src/cli/bin.ts' || /^src\/((expr|yaml|fast-check|vitest)\/)?index\.ts$/.test(path)
  )
}

function reachedFrom(starts: readonly string[]): ReadonlySet<string> {
  const next = new Map(product.map((source) => [source.path, importsOf(source)]))
  const reached = new Set<string>()
  const look = (path: string): void => {
    if (reached.has(path)) return
    reached.add(path)
    for (const further of next.get(path) ?? []) look(further)
  }
  starts.forEach(look)
  return reached
}

function edges(): readonly Edge[] {
  return product.flatMap((source) => importsOf(source).map((to) => [source.path, to] as const))
}
