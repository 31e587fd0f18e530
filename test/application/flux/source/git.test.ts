import { describe, expect, it } from 'vitest'
import { checkOut, type GitServer } from '../../../../src/application/flux/source/git.ts'
import { start } from '../../../../src/units/time.ts'

const [a, b] = ['a'.repeat(40), 'b'.repeat(40)]
const commit = (hash: string) => ({ hash, message: 'm', digest: hash, at: start })
const server: GitServer = {
  branches: new Map([['main', b]]),
  tags: new Map([['v1.0.0', a]]),
  commits: new Map([
    [a, commit(a)],
    [b, commit(b)],
  ]),
}
const nothing = { branch: '', tag: '', semver: '', name: '', commit: '' }
const revision = (ref: Partial<typeof nothing>, last = '') => {
  const found = checkOut(server, 'url', { ...nothing, ...ref }, last)
  if (found.kind === 'commit') return `${found.revision}${found.seen ? ' seen' : ''}`
  return found.kind === 'empty' ? 'empty' : found.error
}

// Recorded: flux-source.
describe('checkOut', () => {
  it('writes revisions as the reference is written', () => {
    expect(revision({ branch: 'main' })).toBe(`main@sha1:${b}`)
    expect(revision({ tag: 'v1.0.0' })).toBe(`v1.0.0@sha1:${a}`)
    expect(revision({ name: 'refs/heads/main' })).toBe(`refs/heads/main@sha1:${b}`)
    expect(revision({ commit: a })).toBe(`sha1:${a}`)
    expect(revision({ commit: a, branch: 'main' })).toBe(`main@sha1:${a}`)
  })

  it('prefers a commit, a name, a tag, a range and a branch in this order', () => {
    const all = { branch: 'main', semver: '*', tag: 'v1.0.0', name: 'refs/heads/main', commit: a }
    expect(revision(all)).toBe(`refs/heads/main@sha1:${a}`)
    expect(revision({ ...all, commit: '' })).toBe(`refs/heads/main@sha1:${b}`)
    expect(revision({ ...all, commit: '', name: '', semver: '9.x' })).toBe(`v1.0.0@sha1:${a}`)
    expect(revision({ branch: 'main', semver: '1.x' })).toBe(`v1.0.0@sha1:${a}`)
  })

  it('falls back on master, not on main', () => {
    expect(revision({})).toBe(`unable to clone 'url': couldn't find remote ref "refs/heads/master"`)
  })

  it('does not clone what it has seen, unless a range or a commit is asked for', () => {
    expect(revision({ branch: 'main' }, `main@sha1:${b}`)).toBe(`main@sha1:${b} seen`)
    expect(revision({ semver: '*' }, `v1.0.0@sha1:${a}`)).toBe(`v1.0.0@sha1:${a}`)
  })

  it('finds a repository empty', () => {
    const empty = { branches: new Map(), tags: new Map(), commits: new Map() }
    expect(checkOut(empty, 'url', { ...nothing, branch: 'main' }, '').kind).toBe('empty')
  })
})
