import { expect, it } from 'vitest'
import { newGitRepository } from '../../../../src/application/flux/source/gitRepository.ts'

it('a new GitRepository has observed nothing, not even its first generation', () => {
  const ref = { branch: '', tag: '', semver: '', name: '', commit: '' }
  const spec = {
    url: '',
    interval: 1n,
    ref,
    ignore: null,
    suspend: false,
    secretRef: '',
    include: [],
  }
  const { generation, status } = newGitRepository('app', 'default', spec)
  expect([generation, status.observedGeneration, status.artifact]).toEqual([1, -1, null])
})
