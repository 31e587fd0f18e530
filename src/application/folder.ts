import { recordIn, textIn } from '../document/fields.ts'
import type { JsonObject } from '../units/json.ts'

/** In which file of the repository an object stands, as kustomize's tools write it down. */
const annotation = 'config.kubernetes.io/path'

/**
 * The objects of a folder of the repository. A rendered stream has no folders: an object that does
 * not say where it stands, stands everywhere.
 */
export function inFolder(objects: readonly JsonObject[], path: string): readonly JsonObject[] {
  const folder = folderOf(path)
  if (folder === '') return objects
  return objects.filter((object) => {
    const file = textIn(recordIn(recordIn(object, 'metadata'), 'annotations'), annotation)
    return file === '' || folderOf(file).startsWith(`${folder}/`)
  })
}

/** A path without what it may be written with: `./apps/` is `apps`, `.` and `/` are the root. */
export function folderOf(path: string): string {
  const plain = path.replace(/^(?:\.?\/)+/, '').replace(/\/+$/, '')
  return plain === '.' ? '' : plain
}
