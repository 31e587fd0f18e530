import { expect, it } from 'vitest'
import { commitHash, gitServerOf } from '../../src/application/commit.ts'
import { commitsOf, configMap } from './argocd/given.ts'

it('a commit has a hash of 40 digits, and no two have the same', () => {
  const hashes = Array.from({ length: 1000 }, (_, index) => commitHash(index))
  expect(hashes.every((hash) => /^[0-9a-f]{40}$/.test(hash))).toBe(true)
  expect(new Set(hashes).size).toBe(1000)
})

it('a Git server has the newest commit on the branch that is asked for', () => {
  const commits = commitsOf([configMap('a', '1')], [configMap('a', '2')])
  const { branches, commits: all } = gitServerOf(commits, 'main')
  expect(branches.get('main')).toBe(commits[1]?.hash)
  expect(all.size).toBe(2)
  expect(gitServerOf([], 'main').branches.size).toBe(0)
})
