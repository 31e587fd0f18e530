/** A kind of value that people have at hand, and hand over where another one belongs. */
export interface Kind {
  /** What it is called: `a Reading`. */
  readonly word: string
  /** The members by which an object of it is known; or how it is known otherwise. */
  readonly known: readonly string[] | ((value: unknown) => boolean)
  /** By the type that belongs there: how one gets it; `any` of them where it is always the same. */
  readonly towards: Readonly<Record<string, string>>
}
