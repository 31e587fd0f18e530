import { describe, expect, it } from 'vitest'
import { podTemplateHash } from '../../src/fingerprint/podTemplate.ts'
import { imageTag, readPodTemplate } from '../../src/plan/podTemplate.ts'

const containers = [{ image: 'app:v1', ports: [{ containerPort: 80 }] }, { image: 'proxy' }]
const template = { spec: { containers } }

describe('a pod template', () => {
  it('is known by its hash, or by the tag of its first image', () => {
    const rest = { image: 'app:v1', images: ['app:v1', 'proxy'], hasPorts: true, source: template }
    const hash = podTemplateHash(template)
    expect(readPodTemplate(template, 'podTemplateHash')).toEqual({
      hash,
      names: 'podTemplateHash',
      ...rest,
    })
    expect(readPodTemplate(template, 'imageTag')).toEqual({
      hash: 'v1',
      names: 'imageTag',
      ...rest,
    })
  })

  it('may have no containers', () => {
    expect(readPodTemplate({}, 'imageTag')).toMatchObject({
      image: '',
      images: [],
      hasPorts: false,
    })
  })
})

describe('the tag of an image', () => {
  it.each([
    ['app:v2', 'v2'],
    ['registry:5000/app', 'latest'],
    ['registry:5000/team/app:1.2', '1.2'],
    ['app', 'latest'],
    ['app@sha256:abc', 'sha256-abc'],
  ])('%s is %s', (image, tag) => {
    expect(imageTag(image)).toBe(tag)
  })
})
