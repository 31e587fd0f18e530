/** A template of the path language: literal texts and actions (`{…}`), in the order written. */
export interface JsonPath {
  readonly text: string
  readonly parts: readonly PathNode[]
}

export type PathNode =
  | ListNode
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'field'; readonly name: string }
  | { readonly kind: 'wildcard' }
  | { readonly kind: 'recursive' }
  | { readonly kind: 'identifier'; readonly name: string }
  | { readonly kind: 'int'; readonly value: bigint }
  | { readonly kind: 'float'; readonly value: number }
  | { readonly kind: 'bool'; readonly value: boolean }
  | ArrayNode
  | FilterNode
  | { readonly kind: 'union'; readonly members: readonly ListNode[] }

/** What stands between one pair of braces: each node works on what the one before it found. */
export interface ListNode {
  readonly kind: 'list'
  readonly nodes: readonly PathNode[]
}

/** `[start:end:step]`; an index `[n]` is the slice from n to n + 1, with a derived end. */
export interface ArrayNode {
  readonly kind: 'array'
  /** null where it was left out. */
  readonly start: number | null
  readonly end: number | null
  readonly step: number | null
  readonly endIsDerived: boolean
}

/** `[?(left operator right)]`; the operator of a lone operand is `exists`. */
export interface FilterNode {
  readonly kind: 'filter'
  readonly left: ListNode
  readonly right: ListNode
  readonly operator: string
}

export type Parsed<Node> = { readonly node: Node } | { readonly error: string }

/** Parses a text as if it stood in braces of its own. */
export type ParseInner = (text: string) => Parsed<ListNode>
