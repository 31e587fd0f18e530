import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { careful, doorFiles, doors } from '../tools/doors.ts'
import { filesIn, root } from '../tools/sources.ts'

type Door = Readonly<Record<string, unknown>>
const load = async (path: string): Promise<Door> => await import(join(root, path))

describe.each(Object.entries(doors))('%s and its guarded self', (plain, door) => {
  it('have the same names', async () => {
    const [from, to] = [await load(plain), await load(door)]
    expect(Object.keys(to).sort()).toEqual(Object.keys(from).sort())
  })

  it('have functions of the same name and length', async () => {
    const [from, to] = [await load(plain), await load(door)]
    const looks = (of: Door): readonly string[] =>
      Object.entries(of)
        .flatMap(([name, one]) => (typeof one === 'function' ? [[name, one] as const] : []))
        .map(([name, one]) => `${name}: ${one.name}/${one.length}`)
        .sort()
    expect(looks(to)).toEqual(looks(from))
  })

  it('are guarded wherever somebody hands over anything', async () => {
    const [from, to] = [await load(plain), await load(door)]
    const asItWas = Object.keys(from).filter((name) => {
      const one = from[name]
      return typeof one === 'function' && one === to[name] && !isClass(one) && one.length > 0
    })
    expect(asItWas.filter((name) => !careful.includes(name))).toEqual([])
  })
})

describe('the room of doors', () => {
  // `npm run doors` writes them anew.
  it('is what the signatures and the types of today make', () => {
    const written = doorFiles()
    const stale = [...written].filter(([path, text]) => {
      return !existsSync(join(root, path)) || readFileSync(join(root, path), 'utf8') !== text
    })
    expect(stale.map(([path]) => path)).toEqual([])
    expect(filesIn('src/door/forms').filter((path) => !written.has(path))).toEqual([])
  })
})

function isClass(one: { readonly toString: () => string }): boolean {
  return one.toString().startsWith('class ')
}
