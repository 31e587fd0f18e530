import type { Path } from '../document/path.ts'
import type { Node } from './node.ts'
import type { Mark } from './scan/mark.ts'

/** A tag that no reader of Kubernetes knows: `!isNaN(…)` outside of quotes is one. */
export interface StrangeTag {
  readonly path: Path
  readonly tag: string
  /** What is left of the value. */
  readonly value: string
  readonly mark: Mark
}

/** The tags of a document that are dropped: those that are not YAML's own. */
export function strangeTagsIn(document: Node): readonly StrangeTag[] {
  const found: StrangeTag[] = []
  walk(document, [], found)
  return found
}

function walk(node: Node, path: Path, found: StrangeTag[]): void {
  switch (node.kind) {
    case 'scalar':
      if (node.tag.length > 1 && node.tag.startsWith('!')) {
        found.push({ path, tag: node.tag, value: node.value, mark: node.start })
      }
      return
    case 'sequence':
      for (const [index, item] of node.items.entries()) walk(item, [...path, index], found)
      return
    case 'mapping':
      for (const { key, value } of node.entries) {
        walk(value, [...path, key.kind === 'scalar' ? key.value : ''], found)
      }
      return
    case 'alias':
      return
  }
}
