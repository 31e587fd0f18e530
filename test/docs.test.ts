import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { diagnosticsOf } from './tools/compile.ts'
import { docstringSnippetsOf, moduleOf, snippetsOf } from './tools/snippets.ts'
import { filesIn, root, sourcesIn } from './tools/sources.ts'

const folder = join(root, '.snippets')
const pages = [
  'README.md',
  'CONTRIBUTING.md',
  // The reference of the API is made of docstrings, whose examples are run where they are written.
  ...filesIn('docs').filter((path) => /^docs\/(?!reference\/api\/).*\.md$/.test(path)),
]
const snippets = [
  ...pages.flatMap((path) => snippetsOf(path, readFileSync(join(root, path), 'utf8'))),
  ...sourcesIn('src').flatMap(docstringSnippetsOf),
].map((snippet) => ({ ...snippet, file: `${snippet.place.replace(/\W+/g, '-')}.ts` }))

beforeAll(() => {
  mkdirSync(folder, { recursive: true })
  for (const snippet of snippets) writeFileSync(join(folder, snippet.file), moduleOf(snippet))
})

afterAll(() => rmSync(folder, { recursive: true }))

describe('the documentation', () => {
  it.each(snippets)('is true at $place', async ({ file, prints }) => {
    const run = await import(/* @vite-ignore */ pathToFileURL(join(folder, file)).href)
    if (prints !== null) expect(run.$lines.join('\n').trimEnd()).toBe(prints.trimEnd())
  })

  it('compiles', { skip: Boolean(process.env.TEST_DIST) }, () => {
    expect(diagnosticsOf(snippets.map(({ file }) => `.snippets/${file}`))).toEqual([])
  })
})
