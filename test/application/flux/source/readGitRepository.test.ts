import { expect, it } from 'vitest'
import { readGitRepository } from '../../../../src/application/flux/source/readGitRepository.ts'

it('a GitRepository is read with what is not given left empty', () => {
  expect(readGitRepository({ url: 'x', interval: '1m30s', ref: { branch: 'main' } })).toEqual({
    url: 'x',
    interval: 90_000_000_000n,
    ref: { branch: 'main', tag: '', semver: '', name: '', commit: '' },
    ignore: null,
    suspend: false,
    secretRef: '',
    include: [],
  })
})
