import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { doors } from './doors.ts'
import { root } from './sources.ts'

it('every door of the package that a stranger can hand something is guarded', () => {
  const { exports } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const plain = Object.keys(exports)
    .filter((door) => !door.endsWith('.json'))
    .map((door) => join('src', door, 'index.ts'))
  // Matchers are handed anything, and say so in what they answer.
  expect(Object.keys(doors).sort()).toEqual(plain.filter((door) => !door.includes('vitest')).sort())
})

it('the package is built of the guarded doors, its declarations of the plain ones', () => {
  const config = readFileSync(join(root, 'tsup.config.ts'), 'utf8')
  for (const [plain, guarded] of Object.entries(doors)) {
    expect(config).toContain(`'${plain}'`)
    expect(config).toContain(`'${guarded}'`)
  }
})
