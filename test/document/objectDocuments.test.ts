import { expect, it } from 'vitest'
import { objectDocuments } from '../../src/document/objectDocuments.ts'
import { admitManifests, readManifests } from '../../src/manifest/read.ts'

const circle: Record<string, unknown> = { kind: 'Rollout' }
circle.self = circle

it('what is beyond a limit is no document, and told by its place', () => {
  const { documents, diagnostics } = objectDocuments([{ a: 1 }, circle, { b: 2 }])
  expect(documents.map(({ value }) => value)).toEqual([{ a: 1 }, { b: 2 }])
  expect(diagnostics).toMatchObject([
    {
      code: 'too-deep',
      message: 'The object at 1 is not read. It has more than 500 parts that stand in one another.',
    },
  ])
})

it('whoever reads manifests is told, and hears nothing that only follows', () => {
  for (const read of [readManifests, admitManifests]) {
    const { plan, diagnostics } = read([circle])
    expect(plan).toBeNull()
    expect(diagnostics.map(({ code }) => code)).toEqual(['too-deep'])
  }
  const limited = readManifests([{ a: { b: 1 } }], { limits: { depth: 0 } })
  expect(limited.diagnostics.map(({ code }) => code)).toEqual(['too-deep'])
  const wrong = readManifests([], { limits: { depth: -1 } })
  expect(wrong.diagnostics.map(({ code }) => code)).toEqual(['not-a-limit'])
})

it('what is no list of objects is told, and nothing is read', () => {
  for (const given of [null, undefined, 'kind: Rollout', { kind: 'Rollout' }, 5]) {
    const { documents, diagnostics } = objectDocuments(given as never)
    expect([documents, diagnostics.map(({ code }) => code)]).toEqual([[], ['not-a-list']])
  }
})

it('what throws when it is looked at is told with its place, and the others are read', () => {
  const { proxy, revoke } = Proxy.revocable({}, {})
  revoke()
  const { documents, diagnostics } = objectDocuments([{ kind: 'Service' }, { spec: proxy }])
  expect(documents).toHaveLength(1)
  expect(diagnostics).toMatchObject([
    {
      code: 'unreadable',
      message: 'The object at 1 is not read. spec throws when it is looked at.',
    },
  ])
  const list = Proxy.revocable([], {})
  list.revoke()
  expect(objectDocuments(list.proxy).diagnostics).toMatchObject([{ code: 'not-a-list' }])
})
