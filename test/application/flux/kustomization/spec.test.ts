import { expect, it } from 'vitest'
import { readSpec } from '../../../../src/application/flux/kustomization/spec.ts'

it('what is not given has its default', () => {
  expect(readSpec({ interval: '10m', prune: true })).toMatchObject({
    interval: 600_000_000_000n,
    retryInterval: null,
    timeout: null,
    prune: true,
    wait: false,
    deletionPolicy: 'MirrorPrune',
    dependsOn: [],
  })
})

it('what is given is read', () => {
  const spec = readSpec({
    interval: '1m',
    commonMetadata: { labels: { a: '1' } },
    healthChecks: [{ apiVersion: 'apps/v1', kind: 'Deployment', name: 'web', namespace: 'x' }],
    images: [{ name: 'app', newTag: 'v2' }],
  })
  expect(spec.commonLabels).toEqual({ a: '1' })
  expect(spec.healthChecks).toEqual([
    { group: 'apps', version: 'v1', kind: 'Deployment', name: 'web', namespace: 'x' },
  ])
  expect(spec.images).toEqual([{ name: 'app', newName: '', newTag: 'v2', digest: '' }])
})
