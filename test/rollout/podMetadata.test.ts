import { describe, expect, it } from 'vitest'
import { readPodTemplate } from '../../src/plan/podTemplate.ts'
import type { RoleMetadata } from '../../src/plan/strategy.ts'
import { withPodMetadata } from '../../src/rollout/podMetadata.ts'

const template = readPodTemplate(
  { metadata: { labels: { app: 'demo' } }, spec: { containers: [{ image: 'app:v1' }] } },
  'imageTag',
)
const canary: RoleMetadata = { labels: { role: 'canary' }, annotations: { at: 'test' } }
const stable: RoleMetadata = { labels: { role: 'stable' }, annotations: {} }

describe('the metadata of a role', () => {
  const injected = withPodMetadata(template, null, canary)

  it('is put beside what the template says, and changes nothing of its identity', () => {
    expect(injected).toMatchObject({ hash: template.hash, image: template.image })
    expect(injected.source.metadata).toEqual({
      labels: { app: 'demo', role: 'canary' },
      annotations: { at: 'test' },
    })
  })

  it('makes room for that of the next role', () => {
    expect(withPodMetadata(injected, canary, stable).source.metadata).toEqual({
      labels: { app: 'demo', role: 'stable' },
      annotations: {},
    })
    expect(withPodMetadata(injected, canary, null).source.metadata).toEqual({
      labels: { app: 'demo' },
      annotations: {},
    })
  })

  it('may be annotations alone, or labels alone', () => {
    const noted = withPodMetadata(template, null, { labels: {}, annotations: { at: 'test' } })
    expect(noted.source.metadata).toEqual({ labels: { app: 'demo' }, annotations: { at: 'test' } })
    const labelled = withPodMetadata(template, null, stable)
    expect(labelled.source.metadata).toEqual({ labels: { app: 'demo', role: 'stable' } })
  })

  it('is no write where it is there already', () => {
    expect(withPodMetadata(injected, canary, canary)).toBe(injected)
    expect(withPodMetadata(template, null, null)).toBe(template)
    expect(withPodMetadata(template, stable, null)).toBe(template)
  })
})
