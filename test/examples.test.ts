import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, it } from 'vitest'
import { filesIn, root } from './tools/sources.ts'

// A team's own tests among them run as tests do: test/vitest/strategyTests.test.ts.
const examples = filesIn('examples').filter((path) => /^examples\/[^/]*\.ts$/.test(path))

// What an example prints is committed beside it; `npx vitest run test/examples.test.ts -u` writes it anew.
it.each(examples)('%s prints what stands beside it', async (path) => {
  const output = await printedBy(
    () => import(/* @vite-ignore */ pathToFileURL(join(root, path)).href),
  )
  await expect(output).toMatchFileSnapshot(join(root, path.replace(/\.ts$/, '.out.txt')))
})

it('every example has a number, and every output an example', () => {
  const names = examples.map((path) => path.replace(/^examples\/(.*)\.ts$/, '$1'))
  expect(names.filter((name) => !/^\d\d-[a-z0-9-]+$/.test(name))).toEqual([])
  const outputs = filesIn('examples').filter((path) => path.endsWith('.out.txt'))
  const expected = new Set(names.map((name) => `examples/${name}.out.txt`))
  expect(outputs.filter((path) => !expected.has(path))).toEqual([])
})

async function printedBy(run: () => Promise<unknown>): Promise<string> {
  const printed: string[] = []
  const { log } = console
  console.log = (...values: unknown[]) => void printed.push(values.map(String).join(' '))
  try {
    await run()
  } finally {
    console.log = log
  }
  return `${printed.join('\n')}\n`
}
