import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { nodeIo } from '../../src/cli/nodeIo.ts'

const dir = mkdtempSync(join(tmpdir(), 'manifests-'))
mkdirSync(join(dir, 'inner'))
for (const name of ['b.yaml', 'a[1].yml', 'notes.txt', 'inner/c.json']) {
  writeFileSync(join(dir, name), name)
}

afterAll(() => rmSync(dir, { recursive: true }))

const io = nodeIo()
const names = (pattern: string) => io.filesOf(pattern).map((path) => path.slice(dir.length + 1))

it('finds the manifests of a folder, and of those in it', () => {
  expect(names(dir)).toEqual(['a[1].yml', 'b.yaml', 'inner/c.json'])
})

it('takes the name of a file as it is', () => {
  expect(names(join(dir, 'notes.txt'))).toEqual(['notes.txt'])
  expect(names(join(dir, 'a[1].yml'))).toEqual(['a[1].yml'])
})

it('finds what a glob means', () => {
  expect(names(join(dir, '**/*.{json,txt}'))).toEqual(['inner/c.json', 'notes.txt'])
})

it('finds nothing where there is nothing', () => {
  expect(names(join(dir, 'gone.yaml'))).toEqual([])
})

it('reads a file', () => {
  expect(io.readFile(join(dir, 'b.yaml'))).toBe('b.yaml')
})
