import { describe, expect, it } from 'vitest'
import {
  mergeKeyOf,
  predictedBuiltIn,
} from '../../../../src/application/argocd/diff/strategicMerge.ts'

const app = { name: 'app', image: 'v1' }
const proxy = { name: 'proxy', image: 'p' }

describe('an object of a built-in kind', () => {
  it('may have a sidecar that Git does not have, before or after its own', () => {
    for (const containers of [
      [app, proxy],
      [proxy, app],
    ]) {
      const desired = { containers: [app] }
      expect(predictedBuiltIn(desired, desired, { containers })).toEqual({ containers })
    }
  })

  it('loses an entry that was applied last and is in Git no more', () => {
    const before = { containers: [app, proxy] }
    expect(predictedBuiltIn(before, { containers: [app] }, before)).toEqual({ containers: [app] })
  })

  it('gets Git’s order of the entries that both have', () => {
    const desired = { containers: [proxy, app] }
    const live = { containers: [app, proxy] }
    expect(predictedBuiltIn(desired, desired, live)).toEqual(desired)
  })

  it('is compared inside an entry field by field', () => {
    const desired = { containers: [{ ...app, image: 'v2' }] }
    const live = { containers: [{ ...app, imagePullPolicy: 'Always' }] }
    expect(predictedBuiltIn(desired, desired, live)).toEqual({
      containers: [{ name: 'app', image: 'v2', imagePullPolicy: 'Always' }],
    })
  })

  it('has lists without keys, which are one value', () => {
    const desired = { args: ['a'] }
    expect(predictedBuiltIn(desired, desired, { args: ['a', 'b'] })).toEqual(desired)
  })

  it('keeps finalizers that others have put there', () => {
    const desired = { finalizers: ['a'] }
    expect(predictedBuiltIn(desired, desired, { finalizers: ['b'] })).toEqual({
      finalizers: ['b', 'a'],
    })
  })
})

it('a list of ports has one key in a container, another in a Service', () => {
  expect(mergeKeyOf('ports', [{ containerPort: 80 }])).toBe('containerPort')
  expect(mergeKeyOf('ports', [{ port: 80 }])).toBe('port')
  expect(mergeKeyOf('ports', [80])).toBeNull()
  expect(mergeKeyOf('args', [])).toBeNull()
})
