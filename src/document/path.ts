/** The way to a part of a document: member names and list positions, from the root. */
export type Path = readonly (string | number)[]

/**
 * A path as Kubernetes writes it in its errors: `spec.strategy.canary.steps[0].setWeight`. A member
 * whose name is no plain word (a label such as `app.kubernetes.io/name`) stands in brackets, as map
 * keys do there.
 */
export function pathText(path: Path): string {
  let text = ''
  for (const part of path) {
    if (typeof part === 'number') text += `[${part}]`
    else if (!/^[A-Za-z_][A-Za-z0-9_-]*$/.test(part)) text += `[${part}]`
    else text += text === '' ? part : `.${part}`
  }
  return text
}
