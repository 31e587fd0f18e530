import { describe, expect, it } from 'vitest'
import {
  controllerNames,
  controllerVersionOf,
  controllerVersions,
  isIn,
  newestController,
} from '../../src/releases/version.ts'

describe('the name of a controller', () => {
  it('is a version, or a minor one for its newest release', () => {
    for (const version of controllerVersions) expect(controllerVersionOf(version)).toBe(version)
    expect(controllerVersionOf('v1.8')).toBe('v1.8.4')
    expect(controllerVersionOf('v1.9')).toBe('v1.9.1')
    expect(controllerVersionOf('v1.10')).toBe('v1.10.0-rc1')
    expect(controllerNames.map(controllerVersionOf)).not.toContain(null)
  })

  it.each(['v1.7', '1.9', '', 'constructor'])('is not %j', (name) => {
    expect(controllerVersionOf(name)).toBeNull()
  })
})

it('what came with a version is in it and in every newer one', () => {
  expect(isIn('v1.8.4', 'v1.9.0')).toBe(false)
  expect(isIn('v1.9.0', 'v1.9.0')).toBe(true)
  expect(isIn('v1.10.0-rc1', 'v1.9.1')).toBe(true)
  expect(controllerVersions.at(-1)).toBe(newestController)
})
