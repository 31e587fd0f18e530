import { expect, it } from 'vitest'
import { folderOf, inFolder } from '../../src/application/folder.ts'
import type { JsonObject } from '../../src/units/json.ts'

const at = (path: string): JsonObject => ({
  metadata: { name: path, annotations: { 'config.kubernetes.io/path': path } },
})

it('a folder has the objects that are written in it', () => {
  const objects = [at('apps/shop.yaml'), at('apps-old/shop.yaml'), at('./apps/db/db.yaml')]
  expect(inFolder(objects, './apps')).toEqual([objects[0], objects[2]])
  expect(inFolder(objects, '.')).toBe(objects)
})

it('an object that does not say where it stands, stands everywhere', () => {
  const object = { metadata: { name: 'a' } }
  expect(inFolder([object], 'apps')).toEqual([object])
})

it.each([
  ['./', ''],
  ['.', ''],
  ['/', ''],
  ['./apps/', 'apps'],
  ['apps/shop', 'apps/shop'],
])('the path %s is the folder "%s"', (path, folder) => {
  expect(folderOf(path)).toBe(folder)
})
