import { describe, expect, it } from 'vitest'
import { parseJqPath, withoutJqPath } from '../../../../src/application/argocd/diff/jqPath.ts'

const object = {
  spec: {
    containers: [
      { name: 'app', image: 'a' },
      { name: 'proxy', image: 'b' },
    ],
    'odd key': 1,
  },
}

function without(text: string): unknown {
  const path = parseJqPath(text)
  return path === null ? 'not read' : withoutJqPath(object, path)
}

const left = (...containers: readonly object[]) => ({ spec: { ...object.spec, containers } })
const [app = {}, proxy = {}] = object.spec.containers

describe('a path of jq', () => {
  it('names members, positions and everything', () => {
    expect(without('.spec.containers')).toEqual({ spec: { 'odd key': 1 } })
    expect(without('.spec["odd key"]')).toEqual({ spec: { containers: object.spec.containers } })
    expect(without('.spec."odd key"')).toEqual({ spec: { containers: object.spec.containers } })
    expect(without('.spec.containers[0]')).toEqual(left(proxy))
    expect(without('.spec.containers[-1]')).toEqual(left(app))
    expect(without('.spec.containers[].image')).toEqual(left({ name: 'app' }, { name: 'proxy' }))
    expect(without('.spec.containers[]?.image')).toEqual(left({ name: 'app' }, { name: 'proxy' }))
  })

  it('may select entries by what they say', () => {
    expect(without('.spec.containers[] | select(.name == "proxy")')).toEqual(left(app))
    expect(without('.spec.containers[] | select(.name == "proxy") | .image')).toEqual(
      left(app, { name: 'proxy' }),
    )
  })

  it('that names nothing takes nothing away', () => {
    expect(without('.status.x[].y')).toEqual(object)
    expect(without('.spec.containers[7]')).toEqual(object)
  })

  it.each(['spec', '.a | length', '.a[1:2]', 'to_entries', '.a |= 1'])(
    'is not all of jq: %s',
    (text) => {
      expect(without(text)).toBe('not read')
    },
  )
})
