import { describe, expect, it } from 'vitest'
import { requestsAreConserved } from '../../../src/laws/invariants/requestsAreConserved.ts'
import type { Traffic } from '../../../src/timeline/traffic.ts'
import { after, routed, storyOf, withWorld } from '../stories.ts'

const groups = [{ name: 'some', share: 0.25 }]
const story = storyOf(routed, { traffic: { requestsPerSecond: 10, groups } })
const tampered = (change: (traffic: Traffic) => Partial<Traffic>) => {
  const broken = withWorld(story, 70, ({ traffic }) => ({
    traffic: traffic === null ? null : { ...traffic, ...change(traffic) },
  }))
  return requestsAreConserved.check(broken, story.plan)
}
const withFirst = (change: (group: Traffic['groups'][number]) => object) =>
  tampered((traffic) => ({
    groups: traffic.groups.map((one, index) => (index > 0 ? one : { ...one, ...change(one) })),
  }))

describe('conservation of requests', () => {
  it('holds, also while nobody is there', () => {
    expect(requestsAreConserved.check(story.timeline, story.plan)).toBeNull()
    const script = [
      { at: '80s', delete: true },
      { at: '2m', deploy: true },
    ]
    const deleted = storyOf(routed, { script, traffic: { requestsPerSecond: 10, groups } })
    expect(deleted.timeline.at('80s')?.rollout).toBeNull()
    expect(requestsAreConserved.check(deleted.timeline, deleted.plan)).toBeNull()
  })

  it('refuses requests that nobody sent in their time', () => {
    expect(tampered(({ sent }) => ({ sent: sent - 1 }))).toEqual({
      at: after(70),
      message: '700 requests were due, and 699 were sent',
    })
  })

  it('refuses a group, or a Service, that loses some', () => {
    expect(withFirst(({ sent }) => ({ sent: sent - 1 }))?.message).toBe(
      '700 requests were sent, and 699 by somebody',
    )
    expect(withFirst(() => ({ services: [] }))?.message).toBe(
      'some: 175 requests were sent, and 0 went anywhere',
    )
    expect(withFirst(({ refused }) => ({ refused: refused + 1 }))?.message).toBe(
      'some: 26 were refused, and 25 by somebody',
    )
    const [first] = story.timeline.at('70s')?.traffic?.groups[0]?.services ?? []
    const lost = [{ ...first, service: 'lost', sent: 3, served: 1, refused: 1 }]
    expect(withFirst(() => ({ services: lost }))?.message).toBe(
      'some: Service lost got 3 requests, served 1 and refused 1',
    )
  })

  it('refuses answers of nobody, and copies that vanish', () => {
    expect(tampered(() => ({ served: [] }))?.message).toMatch(/^Services served \d+ requests/)
    expect(tampered(({ refused }) => ({ refused: refused + 1 }))?.message).toMatch(/of somebody$/)
    expect(tampered(() => ({ mirrored: { sent: 1, served: [], refused: 0 } }))?.message).toBe(
      '1 copies were made, and 0 went on',
    )
    const asked = [{ service: 'web', sent: 2, served: 1, refused: 0 }]
    expect(tampered(() => ({ asked }))?.message).toMatch(/^what analyses asked: Service web/)
  })
})
