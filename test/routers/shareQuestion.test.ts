import { expect, it } from 'vitest'
import type { InvalidInputError } from '../../src/document/invalidInputError.ts'
import { backend } from '../../src/routers/router.ts'
import { mustBeDrawable, mustBeNames } from '../../src/routers/shareQuestion.ts'
import { limits } from '../../src/units/limits.ts'

const sound = { router: 'nginx', backends: [backend('stable', 90)], requests: 100, seed: 1 }

function codesOf(window: object): readonly string[] {
  try {
    mustBeDrawable({ ...sound, ...window })
  } catch (thrown) {
    return (thrown as InvalidInputError).diagnostics.map(({ code }) => code)
  }
  return []
}

it('a window that can be drawn passes, up to the limit', () => {
  expect(codesOf({})).toEqual([])
  expect(codesOf({ requests: limits.requests.most })).toEqual([])
})

it('one that nobody can draw is refused, with everything that is wrong', () => {
  expect(codesOf({ requests: limits.requests.most + 1 })).toEqual(['too-many-requests'])
  expect(codesOf({ router: 'web', requests: -1, seed: Number.NaN })).toEqual([
    'not-a-router',
    'not-an-amount',
    'not-a-number',
  ])
  const heavy = [backend('stable', 2 ** 31 - 1), backend('canary', 1)]
  expect(codesOf({ router: 'envoyRoundRobin', backends: heavy })).toEqual(['too-many-draws'])
  expect(codesOf({ router: 'haproxyStatic', backends: heavy })).toEqual(['too-many-draws'])
  expect(codesOf({ router: 'nginx', backends: heavy })).toEqual([])
  expect(codesOf({ backends: [{ name: 'a', weight: 2 ** 31 }] })).toEqual(['not-a-list'])
})

it('what is no window at all lacks everything', () => {
  for (const none of [null, undefined]) {
    expect(() => mustBeDrawable(none)).toThrow('it is no router')
  }
  expect(codesOf({ backends: new Array(2) })).toEqual(['not-a-list'])
})

it('names are a list', () => {
  expect(() => mustBeNames(['canary'])).not.toThrow()
  expect(() => mustBeNames(JSON.parse('"canary"'))).toThrow('names are no list of names')
})
