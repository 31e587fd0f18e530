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
})

function slug(claim: string): string {
  return claim
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
}
