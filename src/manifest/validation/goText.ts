import { anything, type Shape } from '../../kinds/shape.ts'
import { write } from '../../kinds/write.ts'
import type { Json } from '../../units/json.ts'
import { unreachable } from '../../units/unreachable.ts'

/** How an error of Kubernetes shows a value: as JSON, a struct with its fields in Go's order. */
export function shown(value: Json | undefined, shape: Shape = anything): string {
  return value === undefined || value === null ? 'null' : write(value, shape)
}

/**
 * The shape of a member, through lists: that of `setHeaderRoute.match.headerValue` of a step, for
 * instance.
 */
export function shapeAt(shape: Shape, path: string): Shape {
  let here = shape
  for (const name of path.split('.')) {
    while (here.kind === 'list') here = here.of
    const field = here.kind === 'struct' ? here.fields.find((one) => one.name === name) : undefined
    here = (field ?? unreachable(`no member ${name} in ${path}`)).shape
  }
  return here
}
