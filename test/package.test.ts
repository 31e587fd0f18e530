import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { llmsText } from './tools/llms.ts'
import { root } from './tools/sources.ts'

const read = (path: string): string => readFileSync(join(root, path), 'utf8')
const manifest = JSON.parse(read('package.json'))

describe('the package', () => {
  it('has the version of the newest section of the changelog', () => {
    const [, newest] = /^## \[([^\]]+)\]/m.exec(read('CHANGELOG.md')) ?? []
    expect(newest).toBe(manifest.version)
  })

  it('names no address that nobody has', () => {
    expect(Object.keys(manifest)).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/^(repository|homepage|bugs|funding)$/)]),
    )
    expect(read('README.md')).not.toMatch(/!\[[^\]]*\]\(https?:/)
  })

  it('has the licence that it names, and its files', () => {
    expect(read('LICENSE')).toContain(`${manifest.license} License`)
    expect(manifest.files.filter((path: string) => path !== 'dist' && !existsSync(path))).toEqual(
      [],
    )
  })

  it('leads readers of its README to files that are there', () => {
    const links = [...read('README.md').matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map((one) => one[1])
    expect(links.filter((path) => path !== undefined && !existsSync(join(root, path)))).toEqual([])
  })

  it('tells machines that read what people read', () => {
    expect(read('llms.txt')).toBe(llmsText())
  })
})
