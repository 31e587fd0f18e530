import { expect, it } from 'vitest'
import { keyTable, quitKeys } from '../../../src/cli/watch/keys.ts'
import { passed } from '../../../src/cli/watch/watching.ts'
import { scriptVerbs } from '../../../src/simulation/script.ts'
import { watching } from './given.ts'

it('does what a script could do as well', () => {
  const now = passed(watching(), 9000)
  for (const key of ['p', 'P', 'a', 'r', 'u']) {
    const [deed] = keyTable[key]?.(now).done ?? []
    expect(scriptVerbs).toContain(Object.keys(deed?.verb ?? {})[0])
  }
})

it('has no key that both acts and quits', () => {
  expect(Object.keys(keyTable).filter((key) => quitKeys.includes(key))).toEqual([])
})
