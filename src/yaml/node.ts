import type { Mark } from './scan/mark.ts'

/** What a text of YAML says, with the place of each part. */
export type Node =
  | (Part & {
      readonly kind: 'scalar'
      readonly value: string
      readonly plain: boolean
      readonly tag: string
    })
  | (Part & { readonly kind: 'sequence'; readonly items: readonly Node[] })
  | (Part & { readonly kind: 'mapping'; readonly entries: readonly Entry[] })
  | (Part & { readonly kind: 'alias'; readonly name: string; readonly target: Node })

interface Part {
  readonly start: Mark
}

/** A key and its value. */
export interface Entry {
  readonly key: Node
  readonly value: Node
}
