export const waiting: readonly {
  readonly waitsFor: string
  readonly paths: readonly string[]
}[]
