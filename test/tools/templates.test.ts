import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import manifest from '../../package.json' with { type: 'json' }
import { parseDocuments } from '../../src/yaml/index.ts'

const folder = '.github/ISSUE_TEMPLATE'

interface Field {
  readonly id: string
  readonly type: string
  readonly attributes: { readonly label: string }
}

it.each(readdirSync(folder))('what is asked of whoever reports: %s', (name) => {
  const { documents, diagnostics } = parseDocuments(readFileSync(`${folder}/${name}`, 'utf8'))
  const form = documents[0]?.value as unknown as {
    readonly name: string
    readonly description: string
    readonly body: readonly Field[]
  }
  expect(diagnostics).toEqual([])
  expect([form.name, form.description]).not.toContain('')
  expect(new Set(form.body.map(({ id }) => id)).size).toBe(form.body.length)
  for (const { type, attributes } of form.body) {
    expect(['textarea', 'input']).toContain(type)
    expect(attributes.label).not.toBe('')
  }
})

it('what is asked of a change can be done: scripts and files are there', () => {
  const text = readFileSync('.github/PULL_REQUEST_TEMPLATE.md', 'utf8')
  const scripts = [...text.matchAll(/npm run (?:--silent )?([\w:]+)/g)].map(([, script]) => script)
  const files = [...text.matchAll(/`([\w./]+\/[\w.]+|[A-Z]+\.md)`/g)].map(([, file]) => file)
  expect(scripts).toEqual(['conformance'])
  expect(Object.keys(manifest.scripts)).toEqual(expect.arrayContaining(scripts))
  expect(files).toHaveLength(3)
  for (const file of files) expect(existsSync(file ?? '')).toBe(true)
})
