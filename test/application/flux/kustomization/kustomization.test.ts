import { describe, expect, it } from 'vitest'
import {
  newKustomization,
  type SourceSnapshot,
  withSnapshot,
} from '../../../../src/application/flux/kustomization/kustomization.ts'

it('a new Kustomization has observed nothing', () => {
  const { generation, status, check } = newKustomization('app', 'default', {})
  expect([generation, status.observedGeneration, status.inventory, check]).toEqual([
    1,
    -1,
    null,
    null,
  ])
})

// fluxcd/pkg apis/meta, History.Upsert.
describe('withSnapshot', () => {
  const recorded = (...digests: readonly string[]) =>
    digests.reduce<readonly SourceSnapshot[]>(
      (sofar, digest, at) => withSnapshot(sofar, digest, 'ok', `r${at}`),
      [],
    )

  it('counts the same result, and puts it to the front with its revision', () => {
    expect(recorded('a', 'b', 'a')).toEqual([
      { digest: 'a', result: 'ok', count: 2, revision: 'r2' },
      { digest: 'b', result: 'ok', count: 1, revision: 'r1' },
    ])
  })

  it('keeps five', () => {
    expect(recorded('a', 'b', 'c', 'd', 'e', 'f').map(({ digest }) => digest)).toEqual([
      'f',
      'e',
      'd',
      'c',
      'b',
    ])
  })
})
