/** A line of a tree with the lines below it. The cells are those beside its label. */
export interface Branch {
  readonly label: string
  readonly cells: readonly string[]
  readonly children: readonly Branch[]
}

/**
 * The lines of a tree, its root first: labels indented and joined by box-drawing characters, then
 * the cells.
 */
export function branchRows(root: Branch): readonly (readonly string[])[] {
  return [[root.label, ...root.cells], ...rowsBelow(root, '')]
}

function rowsBelow(branch: Branch, indent: string): (readonly string[])[] {
  return branch.children.flatMap((child, index) => {
    const isLast = index === branch.children.length - 1
    const row = [`${indent}${isLast ? '└──' : '├──'}${child.label}`, ...child.cells]
    return [row, ...rowsBelow(child, `${indent}${isLast ? '   ' : '│  '}`)]
  })
}
