import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { filesIn, root } from '../tools/sources.ts'
import { rendered } from './transcript.ts'

// What stands below each `run` is rewritten by `npx vitest run test/transcripts -u`; read it in review.
const transcripts = filesIn('test/transcripts').filter((path) => path.endsWith('.txt'))

describe('transcripts', () => {
  it.each(transcripts)('%s', async (path) => {
    const file = join(root, path)
    await expect(rendered(readFileSync(file, 'utf8'))).toMatchFileSnapshot(file)
  })

  it('open with their claim, which is also their name', () => {
    const misnamed = transcripts.filter((path) => {
      const [first = ''] = readFileSync(join(root, path), 'utf8').split('\n')
      return slug(first.replace(/^# /, '')) !== basename(path, '.txt')
    })
    expect(misnamed).toEqual([])
  })

  it('of releases show a difference between the two that they compare', () => {
    const alike = transcripts.filter((path) => {
      if (!path.includes('/releases/')) return false
      const text = readFileSync(join(root, path), 'utf8')
      const tables = text.split(/^controller /m).map((part) => part.match(/^ .*$/gm)?.join('\n'))
      return tables.length !== 3 || tables[1] === tables[2]
    })
    expect(alike).toEqual([])
  })
})

function slug(claim: string): string {
  return claim
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
}
