import { join } from 'node:path'
import { build, type Plugin } from 'esbuild'
import { expect, it } from 'vitest'
import { pureValues, withPlainTables, withPureValues } from './pureValues.ts'
import { root } from './sources.ts'

const mark = '/* @__PURE__ */'

it('a value that has to be worked out is marked, and stays what it is', () => {
  const text = 'export const table: Table = new Map([["a", f(1)]])\n'
  expect(withPureValues('x.ts', text)).toBe(
    `export const table: Table = ${mark} (() => ( new Map([["a", f(1)]])))()\n`,
  )
})

it.each([
  'const both = [...one, ...other]',
  'const more = { ...less }',
  'const member = table.member',
  `const text = \`${'$'}{member}s\``,
  'const raw = String.raw`\\d`',
  'const limit = 1n << 63n',
  'const keyed = { [name]: 1 }',
])('%s has to be worked out', (text) => {
  expect(withPureValues('x.ts', text)).toContain(mark)
})

it.each([
  'const limit = 3',
  "const names = ['a', 'b']",
  'const table = { first, second: third }',
  'const later = () => f(1)',
  'function made() { return f(1) }',
  'export { first } from "./first.ts"',
])('%s is left as it is', (text) => {
  expect(withPureValues('x.ts', text)).toBe(text)
})

it('a comment before a value does not swallow what follows', async () => {
  const text = withPureValues('x.ts', 'export const x = // why\n  f(1)\nconst f = (n: number) => n')
  expect(text).toContain('f(1)))()\n')
})

it('a table names its members, in the order of a namespace', () => {
  const files = new Map([
    [
      'src/a/table.ts',
      "export { b } from './b.ts'\nexport { type T, a } from './a.ts'\nexport const c = 1",
    ],
  ])
  const text = "import * as table from './table.ts'\nexport const x = table\n"
  expect(withPlainTables('src/a/x.ts', text, (path) => files.get(path) ?? '')).toBe(
    "import { a as table_a, b as table_b, c as table_c } from './table.ts'; " +
      'const table = { a: table_a, b: table_b, c: table_c };\nexport const x = table\n',
  )
})

it('of the front door nothing stays that nobody uses', async () => {
  const { outputFiles } = await build({
    stdin: { contents: "import './src/index.ts'", resolveDir: root },
    bundle: true,
    format: 'esm',
    legalComments: 'none',
    minify: true,
    write: false,
    plugins: [everythingCounts, pureValues],
  })
  expect(outputFiles[0]?.text.trim()).toBe('')
})

// What package.json says of side effects lets a bundler skip whole files; here every file is looked at.
const everythingCounts: Plugin = {
  name: 'everything counts',
  setup: ({ onResolve }) =>
    onResolve({ filter: /^\./ }, ({ resolveDir, path }) => ({
      path: join(resolveDir, path),
      sideEffects: true,
    })),
}
