/** What step plugins answer, by their name. */
export type PluginPlan = Readonly<Record<string, PluginAnswer>>

export interface PluginAnswer {
  /** From the first call until it is finished, ms. */
  readonly after: number
  readonly phase: 'Successful' | 'Failed'
  readonly message: string
}
