import { readFileSync } from 'node:fs'
import { chai, expect } from 'vitest'

/** A test as a file declares it. */
export interface CollectedTest {
  readonly id: string
  readonly file: string
  readonly name: string
  readonly run: () => unknown
}

type Body = (...row: readonly unknown[]) => unknown
type Declare = (name: string, body: Body) => void
interface Declared {
  (name: string, body: Body): void
  readonly each: (rows: readonly unknown[]) => Declare
}

// Files that are compared with what is printed are only read here.
chai.Assertion.addMethod('toMatchFileSnapshot', function matches(this: object, path: string) {
  expect(chai.util.flag(this, 'object')).toBe(readFileSync(path, 'utf8'))
})

/** As much of Vitest as the tests of the rooms use: they are run a thousand times, and loaded once. */
export interface Collector {
  readonly vitest: object
  readonly inFile: (file: string, load: () => Promise<unknown>) => Promise<void>
  readonly tests: readonly CollectedTest[]
}

export function createCollector(): Collector {
  const tests: CollectedTest[] = []
  let file = ''
  let names: readonly string[] = []

  const it: Declare = (name, run) => {
    const whole = [...names, name].join(' > ')
    tests.push({ id: `${file}#${whole}#${tests.length}`, file, name: whole, run })
  }
  const describe: Declare = (name, body) => {
    const outer = names
    names = [...names, name]
    body()
    names = outer
  }
  const inFile: Collector['inFile'] = async (path, load) => {
    file = path
    await load()
  }
  return { vitest: { describe: withEach(describe), it: withEach(it), expect }, inFile, tests }
}

function withEach(declare: Declare): Declared {
  const each = (rows: readonly unknown[]): Declare => {
    return (name, body) => {
      for (const row of rows) {
        const cells: readonly unknown[] = Array.isArray(row) ? row : [row]
        declare(name, () => body(...cells))
      }
    }
  }
  return Object.assign((name: string, body: Body) => declare(name, body), { each })
}
